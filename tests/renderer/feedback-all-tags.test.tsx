import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { MOST_TAGS } from '#core/feedback/query.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  const frequent = Array.from({ length: MOST_TAGS }, (_, at) => `often${at}`).join(',');
  const lines = [
    'id,created,tags,description',
    `1,2026-01-15,"${frequent}",The ferry was late.`,
    `2,2026-02-15,"${frequent}",The ferry was early.`,
    '3,2026-03-15,"seldom",The harbour is far.',
  ];
  const path = join(company.folder, 'tagged.csv');
  await writeFile(path, lines.join('\n'));
  await company.must('Olga')('import.run', { paths: [path] });
});
afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

test('the filter finds every tag, however many are more frequent, and counts one that is chosen', async () => {
  opened = await aWindow(
    company,
    'Ada',
    '/feedback',
    <Route path="/feedback/:id?" component={FeedbackScreen} />,
  );
  const { user } = opened;
  const tags = within(await screen.findByRole('group', { name: 'Tag' }));
  expect(tags.queryByRole('checkbox', { name: /^seldom/u })).toBeNull();
  await user.click(tags.getByRole('button', { name: 'Show all' }));
  await user.type(tags.getByRole('textbox', { name: 'Find in Tag' }), 'SELD');
  await user.click(await tags.findByRole('checkbox', { name: 'seldom 1' }));
  await screen.findByText('1 item');
  await user.click(tags.getByRole('button', { name: 'Show fewer' }));
  await waitFor(() => expect(tags.getAllByRole('checkbox')).toHaveLength(8));
  tags.getByRole('checkbox', { name: 'seldom 1' });
});
