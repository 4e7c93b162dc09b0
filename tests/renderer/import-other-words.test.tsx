import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const CA =
  'id,comment,date\n1,The export stops at forty percent,2026-01-02\n2,Login fails on my phone,2026-01-03\n';
const CB =
  'id,comment,date\n1,Breakfast was cold and late,2026-01-02\n2,Lovely staff at the desk,2026-01-03\n';

test('a file that would put its words in the place of others is told beside Import, and read as its own at one press', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(new File([CA], 'ca.csv'));
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  useImportFlow.setState(useImportFlow.getInitialState(), true);
  await takeFiles(desk.client, [new File([CB], 'cb.csv')]);
  const warned = /^Items of “ca” will get wholly other words/u;
  await screen.findByRole('button', { name: 'Import 1 file', description: warned });
  await user.click(screen.getByRole('button', { name: 'See why' }));
  expect(document.activeElement?.textContent).toContain('Items of “ca” would get wholly other words');
  await user.click(screen.getByRole('button', { name: 'Read as “cb”' }));
  await screen.findByRole('button', { name: 'Import 1 file', description: '' });
  // The items are shown as those of the new source.
  const shown = () => useImportFlow.getState().groups[0]?.files[0];
  await waitFor(() => expect(shown()?.preview[0]?.item?.source).toBe('cb'));
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  await waitFor(() =>
    expect(useImportFlow.getState().groups[0]?.batch).toMatchObject({
      source: 'cb',
      counts: { created: 2, updated: 0 },
    }),
  );
});

test('a table that goes to a source by common names of columns alone says so, and can be one of its own', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(new File(['id,comment\n1,The export stops\n'], 'forum-2025.csv'));
  await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  useImportFlow.setState(useImportFlow.getInitialState(), true);
  const source = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await takeFiles(desk.client, [new File(['id,comment\n2,Login fails\n'], 'forum-2026.csv')]);
  expect((await source()).value).toBe('forum');
  expect(screen.queryByText(/^Goes to/u)).toBeNull();
  useImportFlow.setState(useImportFlow.getInitialState(), true);
  await takeFiles(desk.client, [new File(['id,comment\n71,Breakfast was cold\n'], 'hotel.csv')]);
  await screen.findByText(/^Goes to “forum”, last imported /u);
  await user.click(screen.getByRole('button', { name: 'Read as “hotel”' }));
  await waitFor(() => expect(screen.queryByText(/^Goes to/u)).toBeNull());
  expect((await source()).value).toBe('hotel');
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.batch?.source).toBe('hotel'));
});
