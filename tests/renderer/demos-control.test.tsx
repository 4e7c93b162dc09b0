import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PitchId } from '#core/ids.ts';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { useMirror } from '#renderer/state/mirror.ts';
import { aCompany, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf, toDemos, twoProjects } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// The control view while a show is given: what every button and key does, and what is asked first.

let company: Company;
let opened: TestWindow | null = null;
let ids: { readonly first: PitchId; readonly second: PitchId };

beforeEach(async () => {
  company = await aCompany();
  ids = await twoProjects(company);
  await toDemos(company);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const PATIENCE = { timeout: 10_000, interval: 300 };
const olga: ReturnType<Company['must']> = (name, input) => company.must('Olga')(name, input);
const demoDay = async (name = 'Olga') => {
  opened = await aWindow(company, name, '/demo-day', <DemoDayScreen />);
  await screen.findByRole('region', { name: 'On stage' });
  return opened;
};
const show = async () => (await quarterOf(company)).show;
const called = () => olga('demo.next', { quarter: Q4 });
const running = async () => {
  await called();
  await olga('demo.start', { quarter: Q4 });
};
const buttons = () =>
  within(screen.getByRole('region', { name: 'Buttons of the show' })).getAllByRole('button');
const names = () => buttons().map((button) => button.textContent?.replace(/(Space|[A-Z])$/u, ''));
const stage = () => screen.getByRole('region', { name: 'On stage' });
const row = (title: string) => {
  const order = screen.getByRole('list', { name: 'Running order' });
  const found = within(order)
    .getAllByRole('listitem')
    .find((item) => item.textContent?.includes(title));
  if (!found) throw new Error(`${title} is not in the order.`);
  return found;
};

test('before the phase of demos it says what can be prepared, and leads there', async () => {
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  const { user } = await demoDay();
  const list = screen.getByRole('list', { name: 'To prepare' });
  expect(list.textContent).toMatch(
    /2 teams, in the order of the pitches.*StartNot set.*3 messages prepared/u,
  );
  await user.click(within(list).getByRole('button', { name: 'Go there: Settings, Start' }));
  await screen.findByRole('group', { name: 'The session begins' });
  expect(screen.queryByRole('region', { name: 'Buttons of the show' })).toBeNull();
});

test('what is to prepare leads to its own part, also where its pane is open already', async () => {
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  const { user } = await demoDay();
  const seen = vi.fn();
  Element.prototype.scrollIntoView = seen;
  for (const [step, part] of [
    ['Screens, Screens and sound', 'Screens'],
    ['Screens, Music', 'Music between the demos'],
    ['Screens, Music', 'Music between the demos'],
    ['Settings, Messages', 'Prepared messages'],
    ['Running order, Running order', 'Running order'],
  ] as const) {
    (document.activeElement as HTMLElement).blur();
    await user.click(screen.getByRole('button', { name: `Go there: ${step}` }));
    const region = await screen.findByRole('region', { name: new RegExp(`^${part}`, 'u') });
    expect(document.activeElement).toBe(region);
    expect(seen.mock.contexts.at(-1)).toBe(region);
  }
});

test('every button is there in every scene, in its own place', async () => {
  await demoDay();
  const rest = ['Correct…', 'Dark screens', 'Hide message'];
  expect(names()).toEqual(['Call the first team', 'Finish', 'Next team', 'Stop…', ...rest]);
  await called();
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect(names()).toEqual(['Start the five minutes', 'Finish', 'Not ready: next', 'Stop…', ...rest]);
  await olga('demo.start', { quarter: Q4 });
  await screen.findByRole('button', { name: 'Pause' });
  expect(names()).toEqual(['Pause', 'Finish', 'Next team', 'Stop…', ...rest]);
  await olga('demo.pause', { quarter: Q4, reason: 'Sound' });
  await screen.findByRole('button', { name: 'Resume' });
  expect(names()).toEqual(['Resume', 'Finish', 'Next team', 'Stop…', ...rest]);
});

test('a button that cannot be pressed stays, does nothing, and says why', async () => {
  const { user } = await demoDay();
  const finish = screen.getByRole('button', { name: 'Finish', description: 'No demo is running.' });
  await user.click(finish);
  await user.keyboard('fsc');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('after the last demo the votes are a press away', async () => {
  for (const _team of [ids.first, ids.second]) {
    if ((await show()).onStage === null) await called();
    await olga('demo.start', { quarter: Q4 });
    await olga('demo.finish', { quarter: Q4 });
  }
  const { user, place } = await demoDay();
  const note = await screen.findByRole('note');
  expect(note.textContent).toContain('Votes and their reveal come now');
  await user.click(within(note).getByRole('button', { name: 'Votes and prizes' }));
  expect(place()).toBe('/demo-day/votes');
});

test('a break that is called “Break” is called so once', async () => {
  for (const place of [0, 1])
    await olga('demo.addBreak', { quarter: Q4, title: 'Break', lengthMs: 600_000, place });
  await called();
  await demoDay();
  expect(within(stage()).getAllByText(/break/iu)).toHaveLength(2);
  expect(
    within(stage())
      .getAllByText('Break')
      .map(({ tagName }) => tagName),
  ).toEqual(['P', 'DD']);
  expect(stage().textContent).toMatch(/^Now Break/u);
});

test('now, next and after next are said with the session', async () => {
  await olga('demo.addBreak', { quarter: Q4, title: 'Coffee', lengthMs: 600_000, place: 1 });
  await running();
  await demoDay();
  const said = stage().textContent;
  expect(said).toMatch(/On stage.*Ada.*Exports that finish/u);
  expect(said).toMatch(/NextCoffee break.*After nextExports by mail.*Session/u);
});

test('F asks while time is left, and finishes after Enter; the next team is called', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard('f');
  const dialog = await screen.findByRole('dialog', { name: 'Finish “Exports that finish”?' });
  expect(dialog.textContent).toMatch(/It has (5:00|4:5\d) left/u);
  expect((await show()).slots[ids.first]?.endedAt).toBeNull();
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: /^Finish/u })),
  );
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect((await show()).onStage).toBe(ids.second);
});

test('an answer that comes at once after another press counts; the press after it does not', async () => {
  await called();
  const { user } = await demoDay();
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Pause' });
  await user.keyboard('f');
  const dialog = await screen.findByRole('dialog', { name: 'Finish “Exports that finish”?' });
  await user.click(within(dialog).getByRole('button', { name: /^Finish/u }));
  await user.click(await screen.findByRole('button', { name: 'Start the five minutes' }));
  const { onStage, slots } = await show();
  expect(slots[ids.first]?.endedAt).not.toBeNull();
  expect(onStage).toBe(ids.second);
  expect(slots[ids.second]?.startedAt ?? null).toBeNull();
});

test('Space ends a break before its time only after asking', async () => {
  await olga('demo.addBreak', { quarter: Q4, title: 'Coffee', lengthMs: 600_000, place: 0 });
  await called();
  const { user } = await demoDay();
  await user.keyboard(' ');
  const dialog = await screen.findByRole('dialog', { name: 'End “Coffee” now?' });
  expect(dialog.textContent).toMatch(/It has (10:00|9:5\d) left/u);
  expect((await show()).onStage).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'End the break' }));
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect((await show()).onStage).toBe(ids.first);
});

test('a break behind a break is what comes, and not a team', async () => {
  for (const title of ['Tea', 'Coffee'])
    await olga('demo.addBreak', { quarter: Q4, title, lengthMs: 600_000, place: 0 });
  await called();
  const { user } = await demoDay();
  await user.click(screen.getByRole('button', { name: 'End the break: begin the next' }));
  const dialog = await screen.findByRole('dialog', { name: 'End “Coffee” now?' });
  expect(dialog.textContent).toContain('Then “Tea” begins.');
});

test('S stops a demo for a reason, which is kept', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard('s');
  await screen.findByRole('dialog', { name: 'Why does this demo end?' });
  expect((await show()).slots[ids.first]?.endedAt).toBeNull();
  await user.keyboard('2');
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect((await show()).slots[ids.first]?.stoppedBecause).toBe('It cannot go on');
  expect(row('Exports that finish').textContent).toContain('Stopped: It cannot go on');
});

test('N asks before it passes over the team that was called', async () => {
  await called();
  const { user } = await demoDay();
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: '“Exports that finish” is not ready?' });
  expect((await show()).onStage).toBe(ids.first);
  await user.click(within(dialog).getByRole('button', { name: 'Go on without it' }));
  await waitFor(async () => expect((await show()).onStage).toBe(ids.second));
  await waitFor(() => expect(row('Exports that finish').textContent).toContain('Not ready: comes last'));
});

test('a start by accident is taken back, and the reason stands in the record', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard('c');
  const dialog = await screen.findByRole('dialog', { name: 'Put the clock right' });
  await user.click(within(dialog).getByRole('button', { name: /^Take the start back \(\d+ s left/u }));
  await screen.findByRole('button', { name: 'Start the five minutes' });
  expect((await show()).slots[ids.first]).toMatchObject({
    startedAt: null,
    falseStarts: [{ reason: 'Started by accident' }],
  });
});

test('a correction takes what was started too late, in one’s own words if one likes', async () => {
  await running();
  const { user } = await demoDay();
  await user.click(await screen.findByRole('button', { name: 'Correct…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Put the clock right' });
  // Nothing has run that could be given back: five minutes never become more.
  expect(within(dialog).getByRole('button', { name: '+30 s' }).getAttribute('aria-disabled')).toBe('true');
  await user.type(within(dialog).getByLabelText('Reason in your own words'), 'I looked away');
  await user.click(within(dialog).getByRole('button', { name: '−30 s' }));
  await waitFor(() => expect(screen.getByRole('timer').textContent).toMatch(/^4:[0-3]\d$/u));
  expect((await show()).slots[ids.first]?.nudges).toMatchObject([{ ms: -30_000, reason: 'I looked away' }]);
  expect(row('Exports that finish').textContent).toContain('Put right by −30 s: I looked away');
});

test('what was asked about one demo is not asked of the next', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard('c');
  await screen.findByRole('dialog', { name: 'Put the clock right' });
  // Somebody else ends it meanwhile, and starts the next.
  await olga('demo.finish', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  await waitFor(() => expect(stage().textContent).toMatch(/On stage.*Exports by mail/u));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a question about a demo that somebody else has ended meanwhile closes by itself', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard('f');
  const question = await screen.findByRole('dialog', { name: /^Finish “/u });
  // What leaves the same demo on stage leaves the question, too.
  await olga('demo.setBlackout', { quarter: Q4, isDark: true });
  await screen.findByRole('button', { name: /^Light/u });
  expect(question.isConnected).toBe(true);
  await olga('demo.finish', { quarter: Q4 });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('B makes the screens dark, which nobody can overlook, and light again', async () => {
  const { user } = await demoDay();
  await user.keyboard('b');
  await screen.findByText('The screens are dark');
  expect((await show()).blackoutAt).not.toBeNull();
  const lights = screen.getByRole('button', { name: 'Lights on' });
  expect(lights.getAttribute('aria-pressed')).toBe('true');
  // What comes too soon after the first press is ignored: pressed until it counts.
  await waitFor(async () => {
    if (screen.queryByText('The screens are dark')) await user.click(lights);
    expect(screen.queryByText('The screens are dark')).toBeNull();
  }, PATIENCE);
  expect((await show()).blackoutAt).toBeNull();
});

test('Space is the show’s whatever was clicked before', async () => {
  await running();
  const { user } = await demoDay();
  await user.click(screen.getByRole('button', { name: 'Dark screens' }));
  await screen.findByText('The screens are dark');
  await user.click(screen.getByRole('button', { name: /^Please speak up/u }));
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toMatch(/^Pause/u);
  await user.click(screen.getByText('Settings'));
  await waitFor(() => expect(focused()).toMatch(/^Pause/u));
  await user.keyboard(' ');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  expect((await show()).blackoutAt).not.toBeNull();
});

describe('Messages to the speaker', () => {
  test('have a number each while the show is under way, and are hidden apart', async () => {
    await called();
    const { user } = await demoDay();
    screen.getByText('Nothing is shown.');
    await user.keyboard('2');
    await screen.findByText('Shown now: Closer to the microphone');
    expect(
      screen.getByRole('button', { name: /^Closer to the microphone/u }).getAttribute('aria-pressed'),
    ).toBe('true');
    // Its own number again changes nothing: showing and hiding are two things.
    await user.keyboard('2');
    expect((await show()).shownMessage?.text).toBe('Closer to the microphone');
    await user.keyboard('h');
    await screen.findByText('Nothing is shown.');
    expect((await show()).shownMessage).toBeNull();
  });

  test('a number without a message leads nowhere', async () => {
    await called();
    const { user, place } = await demoDay();
    await user.keyboard('7');
    expect((await show()).shownMessage).toBeNull();
    expect(place()).toBe('/demo-day');
  });

  test('are written, changed, put in order and removed in advance', async () => {
    const { user } = await demoDay();
    await user.click(screen.getByText('Settings'));
    await user.type(screen.getByLabelText('Another message'), 'Two minutes more{Enter}');
    await screen.findByDisplayValue('Two minutes more');
    await user.click(screen.getByRole('button', { name: 'Move “Two minutes more” up' }));
    await user.click(await screen.findByRole('button', { name: 'Remove “Please speak up”' }));
    await waitFor(() => expect(screen.queryByDisplayValue('Please speak up')).toBeNull());
    const field = screen.getByDisplayValue('Closer to the microphone');
    await user.clear(field);
    await user.type(field, 'Nearer, please{Enter}');
    const words = async () => (await show()).messages.map(({ text }) => text);
    const wanted = ['Nearer, please', 'Two minutes more', 'Please come to the end'];
    await waitFor(async () => expect(await words()).toEqual(wanted));
  });
});

describe('The running order', () => {
  test('takes breaks, and changes and removes them', async () => {
    const { user } = await demoDay();
    await user.click(screen.getByRole('button', { name: 'Add a break' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a break' });
    await user.clear(within(dialog).getByLabelText('Name'));
    await user.type(within(dialog).getByLabelText('Name'), 'Coffee');
    await user.click(within(dialog).getByRole('button', { name: 'Add it' }));
    await screen.findByText('Break, 15 min');
    await user.click(screen.getByRole('button', { name: 'What to do with “Coffee”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change name or length' }));
    const change = await screen.findByRole('dialog', { name: 'Change the break' });
    await user.clear(within(change).getByLabelText('Minutes'));
    await user.type(within(change).getByLabelText('Minutes'), '20');
    await user.click(within(change).getByRole('button', { name: 'Save' }));
    await screen.findByText('Break, 20 min');
    await user.click(screen.getByRole('button', { name: 'What to do with “Coffee”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('Coffee')).toBeNull());
    expect((await show()).breaks).toEqual({});
  });

  test('puts a team that is not ready last, and back once it is', async () => {
    const { user } = await demoDay();
    await user.click(screen.getByRole('button', { name: 'What to do with “Exports that finish”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Not ready: comes last' }));
    await waitFor(() => expect(row('Exports that finish').textContent).toContain('Not ready: comes last'));
    expect(stage().textContent).toMatch(/First.*Exports by mail/u);
    await user.click(screen.getByRole('button', { name: 'What to do with “Exports that finish”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ready: back to its place' }));
    await waitFor(() => expect(stage().textContent).toMatch(/First.*Exports that finish/u));
  });

  test('calls a team out of turn, after asking', async () => {
    await called();
    const { user } = await demoDay();
    await user.click(screen.getByRole('button', { name: 'What to do with “Exports by mail”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Call now' }));
    const dialog = await screen.findByRole('dialog', { name: 'Call “Exports by mail” now?' });
    expect((await show()).onStage).toBe(ids.first);
    await user.click(within(dialog).getByRole('button', { name: 'Call it' }));
    await waitFor(() => expect(row('Exports by mail').getAttribute('aria-current')).toBe('true'));
    expect((await show()).onStage).toBe(ids.second);
  });
});

test('the warnings are set for all teams alike, and not while one watches them', async () => {
  await called();
  const { user } = await demoDay();
  await user.click(screen.getByText('Settings'));
  await user.click(screen.getByRole('combobox', { name: 'First warning, with this much left' }));
  await user.click(await screen.findByRole('option', { name: '2:00', hidden: true }));
  await waitFor(async () => expect((await show()).thresholds.warningMs).toBe(120_000));
  await olga('demo.start', { quarter: Q4 });
  await screen.findByText('A demo is running. Finish it first.');
  expect(
    screen.getByRole('combobox', { name: 'First warning, with this much left' }).hasAttribute('disabled'),
  ).toBe(true);
});

test('who watches sees the state and no buttons, and their keys do nothing', async () => {
  await running();
  await olga('demo.setBlackout', { quarter: Q4, isDark: true });
  await olga('demo.showMessage', { quarter: Q4, messageId: (await show()).messages[0]?.id as never });
  const { user } = await demoDay('Gus');
  await screen.findByText('You are watching.');
  expect(screen.queryByRole('region', { name: 'Buttons of the show' })).toBeNull();
  screen.getByText('The screens are dark');
  screen.getByText('Shown now: Please speak up');
  await user.keyboard(' fnbh2');
  expect(await show()).toMatchObject({ onStage: ids.first, shownMessage: { text: 'Please speak up' } });
  expect((await show()).slots[ids.first]).toMatchObject({ pausedAt: null, endedAt: null });
});

test('without a connection the clock goes on and every button says why it waits', async () => {
  await running();
  const { user } = await demoDay();
  act(() => useMirror.setState({ connection: 'lost' }));
  screen.getByRole('button', { name: 'Pause', description: /^ShipIt! does not answer\./u });
  await user.keyboard(' ');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('timer').textContent).toMatch(/^(5:00|4:5\d)$/u);
  act(() => useMirror.setState({ connection: 'live' }));
  expect(screen.getByRole('button', { name: 'Pause' }).getAttribute('aria-disabled')).toBeNull();
});

test('what is refused is said in words, and nothing changes', async () => {
  await running();
  const { user } = await demoDay();
  await user.keyboard(' ');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  // Somebody else was quicker.
  await olga('demo.pause', { quarter: Q4, reason: 'Sound' });
  await user.keyboard('5');
  await screen.findByText('The clock stands already.');
  expect((await show()).slots[ids.first]?.pauses).toMatchObject([{ reason: 'Sound' }]);
});
