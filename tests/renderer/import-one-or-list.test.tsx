// A JSON object around a list may be one entry or the header of many: whoever sees the wrong one says which is meant.
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const ticket = { id: 1, message: 'The export hangs in the morning.', created_at: '2026-03-14T09:26:53Z' };
const replies = [1, 2, 3].map((id) => ({ id, body: `It hangs for me as well, number ${id}.` }));
const aFile = (name: string, value: object) => new File([JSON.stringify(value)], name);

const counted = () => useImportFlow.getState().groups.map(({ files }) => files[0]?.rows.counted);

test('an entry with what was said of it is read as the list where somebody says so, and imported so', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(aFile('ticket.json', { ...ticket, replies }));
  await screen.findByText(/hangs in the morning/u);
  expect(counted()).toEqual([1]);
  await user.click(screen.getByRole('button', { name: 'Letters or cells look wrong?' }));
  const choice = screen.getByRole<HTMLInputElement>('combobox', { name: 'What is feedback in it' });
  expect(choice.value).toBe('The whole of it, as one entry');
  await user.click(choice);
  const list = { name: 'The entries of the list that it holds', hidden: true };
  await user.click(await screen.findByRole('option', list));
  await waitFor(() => expect(counted()).toEqual([3]));
  await user.click(await screen.findByRole('button', { name: /^Import \d/u }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  const { rows: found } = await desk.company.must('Olga')('feedback.query', { text: 'hangs' });
  expect(found).toHaveLength(3);
});

test('nothing is asked of a list alone', { timeout: 60_000 }, async () => {
  await desk.drops(aFile('tickets.json', { tickets: [ticket] }));
  await screen.findByText(/hangs in the morning/u);
  expect(screen.queryByRole('button', { name: 'Letters or cells look wrong?' })).toBeNull();
});

test('rows of one line of JSON, and answers of one row, are shown as themselves', {
  timeout: 60_000,
}, async () => {
  const said = vi.spyOn(console, 'error');
  try {
    await desk.drops(
      aFile('reviews.json', { reviews: replies }),
      new File(['What is good?,What is bad?\nThe export is quick,It hangs a lot\n'], 'survey.csv'),
    );
    await screen.findByText('It hangs for me as well, number 3.');
    expect(said.mock.calls.flat().join(' ')).not.toContain('same key');
  } finally {
    said.mockRestore();
  }
});
