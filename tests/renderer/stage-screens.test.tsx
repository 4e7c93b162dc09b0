import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { BeforeShow } from '#renderer/stage/BeforeShow.tsx';
import { ScreenPage } from '#renderer/stage/ScreenPage.tsx';
import { Speaker } from '#renderer/stage/Speaker.tsx';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { aCompany, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos, twoProjects } from '#tests/builders/demo-day.ts';
import { at } from '#tests/builders/hackathon.ts';
import { aHostAhead, type HostAhead } from '#tests/builders/host-ahead.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let host: HostAhead;
let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  host = aHostAhead();
  company = await aCompany({ clock: host.clock });
  await twoProjects(company);
  await toDemos(company);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const olga = (name: string, input: object = {}) =>
  company.must('Olga')(name as 'demo.next', { quarter: Q4, ...input });
const show = async (name: string) => {
  opened = await aWindow(company, 'projector', `/${Q4}/${name}`, <ScreenPage />);
};
const later = (ms: number) => host.later(ms);

test('the speaker sees who is first, the changeover, the five minutes, and by how much they are over', async () => {
  await show('speaker');
  await screen.findByRole('heading', { name: 'First: Exports that finish' });
  await act(() => olga('demo.next'));
  await screen.findByText('Changeover');
  expect(screen.getByRole('timer').textContent).toMatch(/^(1:00|0:5\d)$/u);
  screen.getByText('Next: Exports by mail');
  later(60_000);
  await screen.findByText('The stage is yours');
  expect(screen.getByRole('timer').textContent).toBe('5:00');
  await act(() => olga('demo.start'));
  later(242_000);
  await screen.findByText('Last minute');
  later(45_000);
  await screen.findByText('Last 15 seconds');
  later(30_000);
  await screen.findByText('Time is up');
  expect(screen.getByRole('timer').textContent).toMatch(/^\+0:1\d$/u);
});

test('now and next says who is on and who comes, and never a negative time', async () => {
  await olga('demo.next');
  await olga('demo.start');
  await show('next');
  await screen.findByRole('heading', { name: 'Exports that finish' });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^\d\d:\d\dExports by mailBen$/u),
  ]);
  screen.getByText(/^We end at about \d\d:\d\d$/u);
  later(320_000);
  await screen.findByText('TIME');
  await act(() => olga('demo.finish'));
  await screen.findByText('Coming to the stage');
  screen.getByRole('heading', { name: 'Exports by mail' });
  await screen.findByText(/^This is the last\. We end at about/u);
});

test('before the show now and next promises times only where a start is set', async () => {
  await show('next');
  await screen.findByRole('heading', { name: `Demo day ${Q4}` });
  const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows()).toEqual(['Exports that finishAda', 'Exports by mailBen']);
  expect(screen.queryByText(/We end at/u)).toBeNull();
  screen.getByText('We begin');
  screen.getByText('Soon');
  await act(() => olga('demo.setStart', { startsAt: host.clock.now() + 3_600_000 }));
  await screen.findByText(/^We end at about/u);
  expect(rows()[0]).toMatch(/^\d\d:\d\dExports that finish/u);
  expect(within(screen.getByRole('region', { name: 'Now' })).getByText(/^\d\d:\d\d$/u)).not.toBeNull();
});

test('of many teams the stage shows the titles alone, so that the last one is not pushed out', async () => {
  opened = await aWindow(company, 'projector', `/${Q4}`, <WithTeams count={21} />);
  await screen.findByText('21 teams, five minutes each');
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect([rows.length, rows[0], rows[20]]).toEqual([21, '1Exports 1', '21Exports 21']);
});

/** The stage before a show of as many teams as that. */
function WithTeams({ count }: { readonly count: number }) {
  const { hackathon } = useShowDocument(Q4);
  const [pitch] = Object.values(hackathon?.pitches ?? {});
  if (!hackathon || !pitch) return null;
  const pitches = Array.from({ length: count }, (_, at) => {
    const id = String(at + 1).padStart(16, '0');
    return [id, { ...pitch, id, title: `Exports ${at + 1}`, pitchedAt: pitch.pitchedAt + at }];
  });
  return <BeforeShow hackathon={{ ...hackathon, pitches: Object.fromEntries(pitches) }} />;
}

test('the time of day goes on by the host’s clock', async () => {
  await show('time');
  const at = Date.UTC(2126, 10, 26, 12, 30, 0);
  later(at - host.clock.now());
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  expect((await screen.findByRole('timer')).textContent).toBe(`${time.format(at)}00`);
  later(61_000);
  expect(screen.getByRole('timer').textContent).toBe(`${time.format(at + 61_000)}01`);
  screen.getByText('Tuesday 26 November');
});

test('a message takes the foot of the speaker’s screen, and no other', async () => {
  const [message] =
    (await company.must('Olga')('workspace.snapshot', {})).hackathons[Q4]?.show.messages ?? [];
  await olga('demo.next');
  await show('speaker');
  await screen.findByText('Next: Exports by mail');
  await act(() => olga('demo.showMessage', { messageId: message?.id }));
  await screen.findByText(message?.text ?? 'no message');
  expect(screen.queryByText('Next: Exports by mail')).toBeNull();
  await act(() => olga('demo.start'));
  await act(() => olga('demo.pause', { reason: 'Projector or screen' }));
  // That the clock stands is said beside the message, not by its colour alone.
  await screen.findByText(/^Paused/u);
  screen.getByText(message?.text ?? 'no message');
  await act(() => olga('demo.hideMessage'));
  await screen.findByText('Next: Exports by mail');
});

test('where a break is next, the speaker reads the break, as everybody else does', async () => {
  await olga('demo.addBreak', { title: 'Coffee', lengthMs: 600_000, place: 1 });
  await olga('demo.next');
  await show('speaker');
  await screen.findByText('Next: Coffee');
  await act(() => olga('demo.start'));
  screen.getByText('Next: Coffee');
  expect(screen.queryByText(/Exports by mail/u)).toBeNull();
});

test('a break is counted down, and says who comes after it', async () => {
  await olga('demo.addBreak', { title: 'Coffee', lengthMs: 600_000, place: 0 });
  await olga('demo.next');
  await show('speaker');
  await screen.findByText('Coffee');
  screen.getByRole('heading', { name: 'After the break: Exports that finish' });
  expect(screen.getByRole('timer').textContent).toMatch(/^(10:00|9:5\d)$/u);
  later(601_000);
  expect(screen.queryByRole('timer')).toBeNull();
  opened?.close();
  await show('next');
  // Over, it says who begins, in the words of the stage; nobody stands on both sides.
  await screen.findByText('We go on');
  screen.getByText('The break is over');
  screen.getByRole('heading', { name: 'Exports that finish' });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Exports by mail'),
  ]);
});

test.each(['', 'speaker', 'next', 'time'])(
  'the screen “%s” is truly dark while it is to be, and then as it was',
  async (name) => {
    await olga('demo.next');
    await show(name);
    await screen.findByRole('timer');
    await act(() => olga('demo.setBlackout', { isDark: true }));
    const dark = await screen.findByRole('main', { name: 'The screen is dark' });
    expect(dark.parentElement?.textContent).toBe('');
    await act(() => olga('demo.setBlackout', { isDark: false }));
    await screen.findByRole('timer');
  },
);

test.each(['', 'speaker', 'next', 'time'])('the screen “%s” says that it is a rehearsal', async (name) => {
  await show(name);
  await screen.findByRole('main');
  expect(screen.queryByText('Rehearsal, ten times as fast')).toBeNull();
  await act(() => olga('demo.beginRehearsal'));
  await screen.findByText('Rehearsal, ten times as fast');
  await act(() => olga('demo.endRehearsal'));
  await waitFor(() => expect(screen.queryByText('Rehearsal, ten times as fast')).toBeNull());
});

test('a fresh draw appears row by row, on the stage and not before that on another wall', async () => {
  await olga('demo.draw', { seed: 'fair' });
  for (const [name, list] of [
    ['', 'stage'],
    ['next', 'board'],
  ] as const) {
    await show(name);
    const titles = () =>
      screen.queryAllByText(/^Exports (that finish|by mail)$/u, { ignore: '[data-hidden] *' });
    await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
    expect(titles().length, list).toBeLessThan(2);
    later(4000);
    expect(titles(), list).toHaveLength(2);
    opened?.close();
    if (name === '') await olga('demo.draw', { seed: 'fair again' });
  }
});

/** The speaker's screen as it is a minute before the first row of the draw is shown. */
function BeforeTheFirstRow() {
  const { hackathon } = useShowDocument(Q4);
  if (!hackathon?.show.draw) return null;
  const draw = { ...hackathon.show.draw, at: at(Date.now() + 60_000) };
  return <Speaker hackathon={{ ...hackathon, show: { ...hackathon.show, draw } }} />;
}

test('the speaker does not read who is first before the stage has shown it', async () => {
  await olga('demo.draw', { seed: 'fair' });
  opened = await aWindow(company, 'projector', '/', <BeforeTheFirstRow />);
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
  later(120_000);
  await screen.findByRole('heading', { name: /^First: Exports/u });
});

test('a draw that is not to be shown is there whole, at once', async () => {
  await olga('demo.draw', { seed: 'fair', isShown: false });
  await show('');
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
  expect(document.querySelector('[data-hidden]')).toBeNull();
  screen.getByText('A fair draw: every order was equally likely. Seed fair');
});

test('the control view chooses one look for all screens', async () => {
  await show('time');
  const look = () => document.querySelector('[data-look]')?.getAttribute('data-look');
  await screen.findByRole('timer');
  expect(look()).toBe('light');
  await company.must('Olga')('room.change', { look: 'contrast' });
  await waitFor(() => expect(look()).toBe('contrast'));
});

test('the control view shows every screen small, as pictures with a name, and leads to each', async () => {
  await olga('demo.next');
  opened = await aWindow(company, 'Olga', '/demo-day', <DemoDayScreen />);
  await opened.user.click(await screen.findByRole('radio', { name: 'Screens' }));
  const panel = await screen.findByRole('region', { name: 'Screens' });
  for (const name of ['Stage', 'Speaker', 'Now and next', 'Time of day']) {
    const picture = within(panel).getByRole('img', { name: `${name}, as it is now` });
    expect(picture.querySelector('[inert]')).not.toBeNull();
    const link = screen.getByRole('link', { name: `Open in a tab: ${name}` });
    expect(link.getAttribute('href')).toMatch(/^\/stage\/index\.html#\/2026-Q4/u);
  }
  // What is in the pictures is heard once, from the controls, and not five times.
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});
