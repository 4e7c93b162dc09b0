import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { aCompany, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf, twoProjects } from '#tests/builders/demo-day.ts';
import { aHostAhead, type HostAhead } from '#tests/builders/host-ahead.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// Hands on the keyboard of the control view: what is held too long, moved far, or looked up.

let host: HostAhead;
let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  host = aHostAhead();
  company = await aCompany({ clock: host.clock });
  await twoProjects(company);
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
  vi.unstubAllGlobals();
});

const olga: ReturnType<Company['must']> = (name, input) => company.must('Olga')(name, input);
const show = async () => (await quarterOf(company)).show;
const demos = () => olga('hackathon.moveToPhase', { quarter: Q4, phase: 'demos' });
const demoDay = async () => {
  opened = await aWindow(company, 'Olga', '/demo-day', <DemoDayScreen />);
  await screen.findByRole('region', { name: 'On stage' });
  return opened;
};
/** Space goes on coming from a key that is down; says whether the browser does what it does with it. */
const held = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', code: 'Space', repeat: true })
    ? 'taken for a press'
    : 'left alone';
const theApp = async () => {
  opened = await aWindow(company, 'Olga', '/demo-day', <App />);
  await screen.findByRole('region', { name: 'On stage' });
  return opened;
};

test('a hand that leans on Space starts the five minutes, and neither asks nor pauses', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  const { user } = await demoDay();
  await user.keyboard('{ >}');
  await screen.findByRole('button', { name: 'Pause' });
  for (let times = 0; times < 5; times++) held();
  await user.keyboard('{/ }');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(Object.values((await show()).slots)).toMatchObject([{ pauses: [] }]);
});

test('where Space asks why, what is left of a long press gives no reason', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const { user } = await demoDay();
  await user.keyboard('{ >}');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Projector or screen'));
  // The browser would press the button that has the focus now.
  expect(held()).toBe('left alone');
  await user.keyboard('{/ }');
  screen.getByRole('dialog', { name: 'Why does the clock stop?' });
  expect(Object.values((await show()).slots)).toMatchObject([{ pausedAt: null }]);
});

test('B that is held makes the screens dark once', async () => {
  await demos();
  const { user } = await demoDay();
  await user.keyboard('{b>20/}');
  await screen.findByRole('button', { name: 'Lights on' });
  expect((await show()).log.map(({ what }) => what)).toEqual(['blackout-on']);
});

test('Space counts at once after the lights went on', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.setBlackout', { quarter: Q4, isDark: true });
  const { user } = await demoDay();
  await user.keyboard('b');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Lights on' })).toBeNull());
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Pause' });
  expect((await show()).blackoutAt).toBeNull();
});

test('once time is up, the thing to do is to finish; until then nothing asks for it', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const { user } = await demoDay();
  const asks = (name: string) =>
    screen.getByRole('button', { name }).getAttribute('data-variant') === 'filled';
  expect([asks('Pause'), asks('Finish')]).toEqual([false, false]);
  host.later(301_000);
  await waitFor(() => expect([asks('Pause'), asks('Finish')]).toEqual([false, true]));
  await user.keyboard('f');
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect([asks('Start the five minutes'), asks('Finish')]).toEqual([true, false]);
});

test('a break is put where it belongs at once', async () => {
  const { user } = await demoDay();
  await user.click(screen.getByRole('button', { name: 'Add a break' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a break' });
  await user.click(within(dialog).getByRole('combobox', { name: 'Before' }));
  await user.click(await screen.findByRole('option', { name: 'Exports by mail', hidden: true }));
  await user.click(within(dialog).getByRole('button', { name: 'Add it' }));
  await screen.findByText('Break, 15 min');
  const rows = within(screen.getByRole('list', { name: 'Running order' })).getAllByRole('listitem');
  expect(
    rows.map((row) => /Exports that finish|Break|Exports by mail/u.exec(row.textContent ?? '')?.[0]),
  ).toEqual(['Exports that finish', 'Break', 'Exports by mail']);
});

test('a row goes to the last place by one chord, and stays in view', async () => {
  const seen = vi.fn();
  Element.prototype.scrollIntoView = seen;
  const { user } = await demoDay();
  (await screen.findByRole('button', { name: /^Move “Exports that finish”, number 1/u })).focus();
  await user.keyboard('{Alt>}{End}{/Alt}');
  await screen.findByText('Exports that finish, now in row 2 of 2');
  await waitFor(() => expect(seen.mock.contexts.at(-1)).toHaveProperty('tagName', 'LI'));
  expect((seen.mock.contexts.at(-1) as Element).textContent).toContain('Exports that finish');
  await user.keyboard('{Alt>}{Home}{/Alt}');
  await screen.findByText('Exports that finish, now in row 1 of 2');
});

test('the sheet of keys has no heading without keys, and says how rows are moved', async () => {
  await demos();
  const { user } = await theApp();
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard' });
  const groups = within(sheet).getAllByRole('heading', { level: 3 });
  for (const { parentElement } of groups) expect(parentElement?.querySelector('dt')).not.toBeNull();
  within(sheet).getByText('Move it to the last');
});

test('before the demos the sheet has the keys of the show to learn, and pressing them does nothing', async () => {
  const { user } = await theApp();
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard' });
  within(sheet).getByText('Finish the demo');
  within(sheet).getByText('Stop the demo for a reason');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const before = await show();
  await user.keyboard('b nfs');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await show()).toEqual(before);
});

/** What a page without loudspeakers has. */
class Silence extends EventTarget {
  readonly state = 'running';
  readonly currentTime = 0;
}

test('the palette offers no number without a message, and nothing that needs the focus', async () => {
  vi.stubGlobal('AudioContext', Silence);
  await demos();
  await olga('demo.next', { quarter: Q4 });
  const { user } = await theApp();
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  const words = within(palette).getByRole('textbox');
  await user.type(words, 'message');
  await waitFor(() => expect(palette.textContent).toContain('Hide the message to the speaker'));
  expect(palette.textContent).not.toContain('No message has this number');
  await user.clear(words);
  await user.type(words, 'move');
  await waitFor(() => expect(palette.textContent).not.toContain('Hide the message'));
  expect(palette.textContent).not.toContain('Move it');
});

test('Enter begins the demos once what they change has been read', async () => {
  const { user } = await theApp();
  await user.click(await screen.findByRole('button', { name: `Move ${Q4} to demos` }));
  const dialog = await screen.findByRole('dialog', { name: /to demos\?$/u });
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Begin demos' })),
  );
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Call the first team' });
});

test('a nervous second Space starts five minutes and does not ask why they stop', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  const { user } = await demoDay();
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Pause' });
  await user.keyboard(' ');
  // What is asked comes at once or not at all.
  expect(screen.queryByRole('dialog')).toBeNull();
});

/** Presses it again at once, where the focus is by now; says whether the browser does what it does with it. */
const again = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key }) ? 'taken for a press' : 'left alone';

test('a nervous second Space gives no reason for a pause that nobody has chosen; another key does', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const { user } = await demoDay();
  await user.keyboard(' ');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Projector or screen'));
  expect(again(' ')).toBe('left alone');
  expect(again('Enter')).toBe('taken for a press');
});

test('a quick hand that names something in what Space has opened keeps its blanks', async () => {
  const { user } = await demoDay();
  (await screen.findByRole('button', { name: 'Add a break' })).focus();
  await user.keyboard(' ');
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Tea and cake');
  expect(name.value).toBe('Tea and cake');
});

test('a nervous second Space does not call the room in from coffee', async () => {
  await olga('demo.addBreak', { quarter: Q4, title: 'Coffee', lengthMs: 600_000, place: 0 });
  await demos();
  await olga('demo.next', { quarter: Q4 });
  const { user } = await theApp();
  await user.keyboard(' ');
  const dialog = await screen.findByRole('dialog', { name: 'End “Coffee” now?' });
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'End the break' })),
  );
  expect(again(' ')).toBe('left alone');
});

test('Space is the show’s also at the grip of a row that was just moved', async () => {
  await demos();
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const { user } = await demoDay();
  const grip = await screen.findByRole('button', { name: /^Move “Exports by mail”/u });
  grip.focus();
  await user.keyboard('{Alt>}{Home}{/Alt} ');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  expect(grip.closest('li')?.dataset.dragged).toBeUndefined();
});

test('Space calls the first team of a rehearsal that was just begun, and does not end it', async () => {
  vi.stubGlobal('AudioContext', Silence);
  const { user } = await theApp();
  await user.click(screen.getByRole('button', { name: 'Rehearse' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rehearse the show?' });
  await user.click(within(dialog).getByRole('button', { name: 'Rehearse' }));
  await screen.findByRole('button', { name: 'Call the first team' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Start the five minutes' });
});
