import { join } from 'node:path';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { CustomerWords } from '#renderer/stage/CustomerWords.tsx';
import { ScreenPage } from '#renderer/stage/ScreenPage.tsx';
import { screenOfHash } from '#renderer/stage/screen-address.ts';
import { ClientContext } from '#renderer/state/client-context.ts';
import { hostNowMs } from '#renderer/state/host-time.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { startSync } from '#renderer/state/sync.ts';
import { ShowQuarter, showNowMs, useShowClock } from '#renderer/state/use-show-document.ts';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { anItem } from '#tests/builders/feedback.ts';
import { someDates } from '#tests/builders/hackathon.ts';
import { aHostAhead, type HostAhead } from '#tests/builders/host-ahead.ts';
import { aClient, aWindow, type TestWindow } from '#tests/builders/window.tsx';

let host: HostAhead;
let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  host = aHostAhead();
  company = await aCompany({ clock: host.clock });
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const stage = async (quarter: string = Q4) => {
  opened = await aWindow(company, 'projector', `/${quarter}`, <ScreenPage />, { keepsLast: true });
  return opened;
};
const olga = (name: 'demo.next' | 'demo.start' | 'demo.finish') =>
  company.must('Olga')(name, { quarter: Q4 });

/** Ada's project, in the phase of demos. */
async function oneProject(): Promise<void> {
  await aProject(company);
  await toDemos(company);
}

const later = (ms: number) => host.later(ms);

test('the address names the quarter and the screen', () => {
  expect(screenOfHash('#/2026-Q4')).toEqual({ quarter: '2026-Q4', screen: 'stage' });
  expect(screenOfHash('#/2026-Q4/speaker')).toEqual({ quarter: '2026-Q4', screen: 'speaker' });
  expect(screenOfHash('#/2026-Q4/cinema')).toBeNull();
  expect(screenOfHash('#token=abc')).toBeNull();
  expect(screenOfHash('')).toBeNull();
});

test('goes with the show from the first word to the last, without being touched', async () => {
  await oneProject();
  await stage();
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
  screen.getByText('Exports that finish');
  await act(() => olga('demo.next'));
  await screen.findByText('until the stage is yours');
  expect(screen.getByRole('timer').textContent).toMatch(/^(1:00|0:5\d)$/u);
  await act(() => olga('demo.start'));
  await screen.findByText('The export answers within ten seconds for every customer.');
  screen.getByRole('heading', { name: 'Exports that finish' });
  const words = await screen.findByText('The export never finishes.', { selector: 'blockquote > span' });
  // Each in the direction in which it is read: titles may be Arabic, too.
  for (const text of [words.closest('blockquote'), screen.getByRole('heading')])
    expect(text?.dir).toBe('auto');
  expect(document.title).toBe('Exports that finish – Stage – ShipIt!');
  await act(() => olga('demo.finish'));
  await screen.findByRole('heading', { name: 'Thank you' });
  screen.getByText(/^1 demo by 1 engineer/u);
});

test('a letter is shown whole, its blank lines as small gaps and not as lines', () => {
  const verbatim = 'Guten Tag,\n\nder Bus kam nicht.\n\nGuten Tag';
  const { container } = render(<CustomerWords item={anItem({ verbatim })} />);
  const paragraphs = [...container.querySelectorAll('blockquote > span')];
  expect(paragraphs.map(({ textContent }) => textContent)).toEqual([
    'Guten Tag,',
    'der Bus kam nicht.',
    'Guten Tag',
  ]);
});

test('a letter takes two columns before its characters alone would, for its gaps take room, too', () => {
  const isLong = (verbatim: string) => {
    const { container } = render(<CustomerWords item={anItem({ verbatim })} />);
    return container.querySelector('blockquote')?.hasAttribute('data-long');
  };
  expect(isLong('Der Bus kam nicht.')).toBe(false);
  expect(isLong('w'.repeat(200))).toBe(false);
  expect(isLong(`Guten Tag,\n\n${'w'.repeat(200)}`)).toBe(true);
});

test('tells the last minute, the last seconds and the end by words', async () => {
  await oneProject();
  await olga('demo.next');
  await olga('demo.start');
  await stage();
  await screen.findByRole('timer');
  later(241_000);
  await screen.findByText('Last minute');
  later(45_000);
  await screen.findByText('Last 15 seconds');
  later(30_000);
  await screen.findByText('TIME');
  await screen.findByText('Thank you');
});

test('shows the same second after a reload', async () => {
  await oneProject();
  await olga('demo.next');
  await olga('demo.start');
  const first = await stage();
  const before = (await screen.findByRole('timer')).textContent;
  first.close();
  await stage();
  const after = (await screen.findByRole('timer')).textContent;
  const seconds = (text: string | null) => {
    const [minutes, rest] = (text ?? '').split(':').map(Number);
    return (minutes ?? 0) * 60 + (rest ?? 0);
  };
  expect(seconds(before) - seconds(after)).toBeGreaterThanOrEqual(0);
  expect(seconds(before)).toBeGreaterThan(240);
});

test('the clock goes on while the connection is lost, and says so calmly', async () => {
  await oneProject();
  await olga('demo.next');
  await olga('demo.start');
  await stage();
  await screen.findByRole('timer');
  act(() => useMirror.setState({ connection: 'lost' }));
  await screen.findByText('Reconnecting. The clock is right.');
  const then = screen.getByRole('timer').textContent;
  await waitFor(() => expect(screen.getByRole('timer').textContent).not.toBe(then), { timeout: 3000 });
});

test('an audience reads on, words and clock, until the program has its workspace open again', async () => {
  await oneProject();
  await olga('demo.next');
  await olga('demo.start');
  await stage();
  await screen.findByText('The export never finishes.', { selector: 'blockquote > span' });
  await act(() => company.must('Olga')('workspace.close', {}));
  await screen.findByText('Reconnecting. The clock is right.');
  const then = screen.getByRole('timer').textContent;
  await waitFor(() => expect(screen.getByRole('timer').textContent).not.toBe(then), { timeout: 3000 });
  screen.getByRole('heading', { name: 'Exports that finish' });
  screen.getByText('The export never finishes.', { selector: 'blockquote > span' });
  await act(() => company.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') }));
  await waitFor(() => expect(screen.queryByText('Reconnecting. The clock is right.')).toBeNull());
  await act(() => olga('demo.finish'));
  await screen.findByRole('heading', { name: 'Thank you' });
});

test('a screen that opens before there is a workspace waits calmly, and follows', async () => {
  await oneProject();
  await company.must('Olga')('workspace.close', {});
  useMirror.setState(useMirror.getInitialState(), true);
  const client = aClient(company, 'projector');
  const stop = startSync(client, { keepsLast: true });
  window.history.replaceState(null, '', `#/${Q4}`);
  const { unmount } = render(
    <ShipItTheme>
      <ClientContext.Provider value={client}>
        <ScreenPage />
      </ClientContext.Provider>
    </ShipItTheme>,
  );
  await screen.findByText('No workspace is open in ShipIt! yet. This page follows.');
  await act(() => company.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') }));
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
  unmount();
  stop();
});

test('a rehearsal is on the screen as the show is, ten times as fast, and says so', async () => {
  await aProject(company);
  await stage();
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
  expect(screen.queryByText('Rehearsal, ten times as fast')).toBeNull();
  await act(() => company.must('Olga')('demo.beginRehearsal', { quarter: Q4 }));
  await screen.findByText('Rehearsal, ten times as fast');
  await act(() => olga('demo.next'));
  await act(() => olga('demo.start'));
  await screen.findByText(/made up for the rehearsal/u);
  later(25_000);
  await waitFor(() => expect(screen.getByRole('timer').textContent).toMatch(/^0:[0-4]\d$/u));
  await act(() => company.must('Olga')('demo.endRehearsal', {}));
  await screen.findByText('Exports that finish');
  expect(screen.queryByText('Rehearsal, ten times as fast')).toBeNull();
});

test('a rehearsal gives its teams and its clock to the screens of its own quarter, and to no other', async () => {
  await oneProject();
  const next = Quarter.parse('2027-Q1');
  await company.must('Olga')('hackathon.create', { quarter: next, dates: someDates });
  await company.must('Olga')('demo.beginRehearsal', { quarter: next });
  await stage();
  await screen.findByText('Exports that finish');
  expect(screen.queryByText('Rehearsal, ten times as fast')).toBeNull();
  later(60_000);
  expect(Math.abs(showNowMs(Q4) - hostNowMs())).toBeLessThan(1000);
  expect(showNowMs(next) - hostNowMs()).toBeGreaterThan(500_000);
  const clocks = render(
    [Q4, next].map((quarter) => (
      <ShowQuarter.Provider key={quarter} value={quarter}>
        <FastBy />
      </ShowQuarter.Provider>
    )),
  );
  expect(clocks.container.textContent).toMatch(/^true fast$/u);
  clocks.unmount();
});

function FastBy() {
  return useShowClock((nowMs) => (nowMs - hostNowMs() > 500_000 ? 'fast' : 'true '));
}

test('a quarter that is not there is said so, to an audience', async () => {
  await stage('2031-Q1');
  await screen.findByRole('heading', { name: 'There is no 2031-Q1 in this workspace' });
});
