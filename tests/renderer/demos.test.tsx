import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningOrder } from '#core/demos/running-order.ts';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { HackathonDialogs } from '#renderer/features/hackathon/HackathonDialogs.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf, toDemos, twoProjects } from '#tests/builders/demo-day.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const demoDay = async (name: string) => {
  opened = await aWindow(
    company,
    name,
    '/demo-day',
    <>
      <DemoDayScreen />
      <HackathonDialogs />
    </>,
  );
  return opened;
};
const hackathon = () => quarterOf(company);
/** A press settles before the next one counts; so does a test. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 750));

const aShow = async () => {
  const ids = await twoProjects(company);
  await toDemos(company);
  return ids;
};

test('outside the phase of demos it says what to do, and does it', async () => {
  await aProject(company);
  await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  const { user } = await demoDay('Olga');
  await user.click(await screen.findByRole('button', { name: 'Move 2026-Q4 to demos' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Begin demos' }));
  await screen.findByRole('button', { name: /Call the first team/u });
});

test('Space calls, starts, asks why before it pauses, and resumes; the reason is kept', async () => {
  const { first } = await aShow();
  const { user } = await demoDay('Olga');
  await screen.findByRole('button', { name: /Call the first team/u });
  await user.keyboard(' ');
  await screen.findByRole('button', { name: /Start the five minutes/u });
  await settle();
  await user.keyboard(' ');
  await screen.findByRole('button', { name: /^Pause/u });
  expect(screen.getByRole('timer').textContent).toMatch(/^(5:00|4:5\d)$/u);
  await settle();
  await user.keyboard(' ');
  const dialog = await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  expect((await hackathon()).show.slots[first]?.pausedAt).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: /^Sound/u }));
  await within(screen.getByRole('region', { name: 'On stage' })).findByText(/^Paused: Sound/u);
  await settle();
  await user.click(screen.getByRole('button', { name: /^Resume/u }));
  await screen.findByRole('button', { name: /^Pause/u });
  expect((await hackathon()).show.slots[first]?.pauses).toMatchObject([{ reason: 'Sound' }]);
});

test('the number of a reason pauses at once, also before the focus is in the dialog', async () => {
  const { first } = await aShow();
  const olga = company.must('Olga');
  await olga('demo.next', { quarter: Q4 });
  const { user } = await demoDay('Olga');
  await user.click(await screen.findByRole('button', { name: /Start the five minutes/u }));
  await screen.findByRole('button', { name: /^Pause/u });
  await settle();
  await user.keyboard(' ');
  await screen.findByRole('dialog', { name: 'Why does the clock stop?' });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await user.keyboard('2');
  await within(screen.getByRole('region', { name: 'On stage' })).findByText(/^Paused: Sound/u);
  expect((await hackathon()).show.slots[first]?.pauses).toHaveLength(1);
});

test('a second press that comes at once starts nothing', async () => {
  const { first } = await aShow();
  const { user } = await demoDay('Olga');
  await user.dblClick(await screen.findByRole('button', { name: /Call the first team/u }));
  await screen.findByRole('button', { name: /Start the five minutes/u });
  await settle();
  expect((await hackathon()).show.onStage).toBe(first);
  expect((await hackathon()).show.slots[first]?.startedAt ?? null).toBeNull();
});

test('Next asks before it ends a running demo, then loads the next team', async () => {
  const { first, second } = await aShow();
  const olga = company.must('Olga');
  await olga('demo.next', { quarter: Q4 });
  await olga('demo.start', { quarter: Q4 });
  const { user } = await demoDay('Olga');
  await screen.findByRole('button', { name: /^Pause/u });
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: 'Finish “Exports that finish”?' });
  expect((await hackathon()).show.slots[first]?.endedAt).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Finish and load the next' }));
  await screen.findByRole('button', { name: /Start the five minutes/u });
  const { show } = await hackathon();
  expect(show.slots[first]?.endedAt).not.toBeNull();
  expect(show.onStage).toBe(second);
  await screen.findByText(/^0:0\d of 5:00$/u);
});

test('a question that somebody else has settled meanwhile closes by itself, and passes nobody over', async () => {
  const { first, second } = await aShow();
  const olga = company.must('Olga');
  await olga('demo.next', { quarter: Q4 });
  const { user } = await demoDay('Olga');
  await screen.findByRole('button', { name: /Start the five minutes/u });
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: '“Exports that finish” is not ready?' });
  await olga('demo.next', { quarter: Q4 });
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  const { onStage, notReady } = (await hackathon()).show;
  expect(onStage).toBe(second);
  expect(Object.keys(notReady)).toEqual([first]);
});

test('Alt and an arrow move a team in the running order', async () => {
  const { first, second } = await aShow();
  const { user } = await demoDay('Olga');
  const grip = await screen.findByRole('button', { name: /^Move “Exports by mail”, number 2/u });
  grip.focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await screen.findByText('Exports by mail, now in row 1 of 2');
  expect(runningOrder(await hackathon())).toEqual([second, first]);
});

test('teams are numbered, and breaks between them are not', async () => {
  await aShow();
  await company.must('Olga')('demo.addBreak', { quarter: Q4, title: 'Coffee', lengthMs: 600_000, place: 1 });
  await demoDay('Olga');
  await screen.findByRole('button', { name: /^Move “Exports that finish”, number 1\./u });
  screen.getByRole('button', { name: /^Move “Coffee”\. Alt/u });
  screen.getByRole('button', { name: /^Move “Exports by mail”, number 2\./u });
});

test('a fair draw asks first, and keeps its seed in view', async () => {
  await aShow();
  const { user } = await demoDay('Olga');
  await user.click(await screen.findByRole('button', { name: 'Draw a fair order' }));
  const dialog = await screen.findByRole('dialog', { name: 'Draw the running order?' });
  await user.click(within(dialog).getByRole('button', { name: 'Draw' }));
  await screen.findByText(/^Drawn by Olga/u);
  const { draw } = (await hackathon()).show;
  expect(screen.getByText(draw?.seed ?? 'no seed').tagName).toBe('CODE');
  expect(draw?.isShown).toBe(true);
});

test('a team moved after the draw leaves its seed in view, and Undo leaves it as it was drawn', async () => {
  const { first, second } = await aShow();
  const olga = company.must('Olga');
  await olga('demo.draw', { quarter: Q4, seed: 'a-seed', isShown: false });
  const [now = first, later = second] = runningOrder(await hackathon());
  await demoDay('Olga');
  expect((await screen.findByText(/^Drawn by Olga/u)).textContent).not.toContain('by hand');
  await olga('demo.setOrder', { quarter: Q4, order: [later, now] });
  const line = await screen.findByText(/^Drawn by Olga.*, then changed by hand\. Seed/u);
  expect(line.textContent).toContain('a-seed');
  await olga('history.undo', {});
  await waitFor(() => expect(screen.queryByText(/changed by hand/u)).toBeNull());
  expect((await hackathon()).show.draw).toMatchObject({ seed: 'a-seed', isChanged: false });
});

test('a draw is kept from the screens where the organiser says so', async () => {
  await aShow();
  const { user } = await demoDay('Olga');
  await user.click(await screen.findByRole('button', { name: 'Draw a fair order' }));
  const dialog = await screen.findByRole('dialog', { name: 'Draw the running order?' });
  await user.click(within(dialog).getByRole('switch', { name: /^Show the draw on the screens/u }));
  await user.click(within(dialog).getByRole('button', { name: 'Draw' }));
  await screen.findByText(/^Drawn by Olga/u);
  expect((await hackathon()).show.draw?.isShown).toBe(false);
});

test('everyone else watches, and is told who runs the show', async () => {
  await aShow();
  const { user } = await demoDay('Ada');
  await screen.findByText(/Only organisers do this\. You act as engineer\. The clock here/u);
  expect(screen.queryByRole('button', { name: /Call the first team/u })).toBeNull();
  screen.getByText('Screens');
  expect(screen.queryByText('Settings')).toBeNull();
  await user.keyboard(' ');
  await settle();
  expect((await hackathon()).show.onStage).toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Move “/u })).toBeNull());
});
