import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
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

// Of the same columns they would be two files of one source.
const HEADERS = { stars: 'id,date,rating,review', answers: 'response_id,date,score,remark' } as const;

/** Imports a file of ratings, whose source is called as the file is. */
async function rated(
  source: keyof typeof HEADERS,
  rows: readonly (readonly [rating: number, words: string])[],
) {
  const lines = rows.map(([rating, words], at) => `${source}${at},2026-03-0${at + 1},${rating},${words}`);
  const path = join(company.folder, `${source}.csv`);
  await writeFile(path, [HEADERS[source], ...lines].join('\n'));
  const { batch } = await company.must('Olga')('import.run', { paths: [path] });
  return batch.id;
}

async function library() {
  opened = await aWindow(
    company,
    'Ada',
    '/feedback',
    <Route path="/feedback/:id?" component={FeedbackScreen} />,
  );
  return opened;
}

test('a rating is one of its source, though the words that were searched for leave no other source', async () => {
  await rated('stars', [
    [5, 'The ferry was on time.'],
    [1, 'The ferry was late.'],
  ]);
  await rated('answers', [
    [5, 'The harbour is far away.'],
    [10, 'The harbour is lovely.'],
  ]);
  const { user } = await library();
  const field = screen.getByRole('searchbox', { name: 'Search what customers say' });
  await user.type(field, 'ferry');
  await screen.findByText('2 items');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Rated in answers' })).toBeNull());
  const bars = await screen.findByRole('group', { name: 'Rated in stars' });
  await user.click(within(bars).getByRole('button', { name: 'Rated 5: 1 item' }));
  await screen.findByText('1 item');
  // Without the words there would be the answers again, where 5 is the middle.
  await user.clear(field);
  const inUse = within(screen.getByRole('list', { name: 'Filters in use' }));
  await inUse.findByText('stars');
  inUse.getByText('5');
});

test('whose ratings these are is not said where no other import stands', async () => {
  await rated('stars', [
    [5, 'The ferry was on time.'],
    [1, 'The ferry was late.'],
  ]);
  const batchId = await rated('answers', [[10, 'The harbour is lovely.']]);
  await company.must('Olga')('batch.undo', { batchId });
  await library();
  await screen.findByRole('group', { name: 'Rating' });
});
