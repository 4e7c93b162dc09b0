import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// Before anything is loaded: the zone of the machine is read once.
vi.hoisted(() => vi.stubEnv('TZ', 'Pacific/Auckland'));
afterAll(() => vi.unstubAllEnvs());

let company: Company;
let opened: TestWindow | null = null;

/** On either side of the midnight of Auckland, and all on one day of UTC. */
const SAID = {
  '2026-04-05T11:00:00Z': 'It hangs on Sunday evening.',
  '2026-04-05T12:30:00Z': 'It hangs at night.',
  '2026-04-05T19:00:00Z': 'It hangs on Monday morning.',
};

beforeEach(async () => {
  company = await aCompany();
  const path = join(company.folder, 'nights.csv');
  const rows = Object.entries(SAID).map(([at, words]) => `${at},${words}`);
  await writeFile(path, ['created,description', ...rows].join('\n'));
  await company.must('Olga')('import.run', { paths: [path] });
  opened = await aWindow(
    company,
    'Ada',
    '/feedback',
    <Route path="/feedback/:id?" component={FeedbackScreen} />,
  );
  await screen.findByText('3 items');
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

test('the list, the bars and what is selected are of the days of the machine that one reads at', async () => {
  const { user } = opened as TestWindow;
  await screen.findByRole('button', { name: /^Sunday,? 5 April 2026: 1 item/u });
  await screen.findByRole('button', { name: /^Monday,? 6 April 2026: 2 items/u });
  await user.type(
    screen.getByRole('searchbox', { name: 'Search what customers say' }),
    'said:2026-04-06 hangs ',
  );
  await screen.findByText(/^2 items/u);
  const grid = screen.getByRole('grid', { name: 'Feedback' });
  expect(within(grid).queryByText(/Sunday evening/u)).toBeNull();
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  await screen.findByText('2 items selected');
});
