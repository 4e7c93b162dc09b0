import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { aCompany, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf, toDemos, twoProjects } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// Space starts and pauses; it is no answer to a question that ends or skips something for the whole room.

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  await twoProjects(company);
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const olga: ReturnType<Company['must']> = (name, input) => company.must('Olga')(name, input);
const show = async () => (await quarterOf(company)).show;
const demoDay = async () => {
  opened = await aWindow(company, 'Olga', '/demo-day', <DemoDayScreen />);
  await screen.findByRole('region', { name: 'On stage' });
  return opened.user;
};
type User = Awaited<ReturnType<typeof demoDay>>;
/** The focus is on the button that would do it, as it opens; Space on it, and on each other button, does nothing. */
const expectDeafToSpace = async (user: User, question: string | RegExp, verb: string | RegExp) => {
  const before = await show();
  const dialog = await screen.findByRole('dialog', { name: question });
  const answer = within(dialog).getByRole('button', { name: verb });
  await waitFor(() => expect(document.activeElement).toBe(answer));
  await user.keyboard(' ');
  for (const button of within(dialog).getAllByRole('button')) {
    button.focus();
    await user.keyboard(' ');
  }
  expect(screen.getByRole('dialog', { name: question })).toBe(dialog);
  expect(await show()).toEqual(before);
  answer.focus();
};

test('Space twice leaves the room at coffee; Enter calls it in', async () => {
  await olga('demo.addBreak', { quarter: Q4, title: 'Coffee', lengthMs: 900_000, place: 0 });
  await toDemos(company);
  await olga('demo.next', { quarter: Q4 });
  const user = await demoDay();
  await user.keyboard(' ');
  await expectDeafToSpace(user, 'End “Coffee” now?', 'End the break');
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Start the five minutes' });
});

test('Space finishes no demo; Enter does', async () => {
  await toDemos(company);
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const user = await demoDay();
  await user.keyboard('f');
  await expectDeafToSpace(user, /^Finish “/u, 'Finish and load the next');
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Start the five minutes' });
});

test('Space passes over no team; a mouse does', async () => {
  await toDemos(company);
  await olga('demo.next', { quarter: Q4 });
  const user = await demoDay();
  await user.keyboard('n');
  await expectDeafToSpace(user, /is not ready\?$/u, 'Go on without it');
  await user.click(screen.getByRole('button', { name: 'Go on without it' }));
  await waitFor(async () => expect(Object.keys((await show()).notReady)).toHaveLength(1));
});

test('Space calls no team out of turn', async () => {
  await toDemos(company);
  const user = await demoDay();
  await user.click(await screen.findByRole('button', { name: 'What to do with “Exports by mail”' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Call/u }));
  await expectDeafToSpace(user, 'Call “Exports by mail” now?', 'Call it');
});

test('Space stops no demo, and stays a blank in one’s own words', async () => {
  await toDemos(company);
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const user = await demoDay();
  await user.keyboard('s');
  await expectDeafToSpace(user, 'Why does this demo end?', /^The team asks to stop/u);
  await user.type(screen.getByRole('textbox', { name: 'Another reason' }), 'No more power{Enter}');
  await waitFor(async () =>
    expect(Object.values((await show()).slots)).toMatchObject([{ stoppedBecause: 'No more power' }]),
  );
});
