import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const TICKETS = new File(['id,description\n1,The export hangs\n'], 'tickets.csv');
const PRICES = new File(['sku,amount\nA17,9.50\nB18,12.00\n'], 'prices.csv');
const importing = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

test('a file without words does not hold up the others: it is left out, and said to be', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(PRICES, TICKETS);
  await screen.findByText('Left out: prices.csv');
  screen.getByText('No column looks like the customer’s words.');
  await screen.findByText('The export hangs');
  expect(screen.queryByText(/^Say which column/u)).toBeNull();
  await user.click(await importing('Import 1 file'));
  await screen.findByText('1 + 0 + 0 + 0 + 0 = 1: every row is accounted for.');
  screen.getByText('Left out: prices.csv');
  expect(screen.queryByRole('button', { name: 'Take in prices.csv' })).toBeNull();
  const { batches } = (await desk.company.must('Olga')('workspace.snapshot', {})).batches;
  expect(Object.values(batches).map(({ files }) => files[0]?.name)).toEqual(['tickets.csv']);
});

test('by one press it is taken in to say which column holds the words, and left out again, by keyboard too', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(PRICES, TICKETS);
  (await screen.findByRole('button', { name: 'Take in prices.csv' })).focus();
  await user.keyboard('{Enter}');
  await screen.findByText('Say which column of prices.csv holds the customer’s words.');
  await screen.findByRole('combobox', { name: 'What sku becomes' });
  expect((await importing('Import 2 files')).disabled).toBe(true);
  // Where it was pressed is gone: keys go on at what was taken in.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave out prices.csv' }));
  await user.keyboard('{Enter}');
  expect((await importing('Import 1 file')).disabled).toBe(false);
  screen.getByRole('combobox', { name: 'What sku becomes' });
});

test('any of several can be left out, and what somebody said holds when further files join', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(
    TICKETS,
    new File(['number,comment,stars\n1,Slow export,2\n'], 'reviews.csv'),
  );
  const shapes = await screen.findByRole('radiogroup', { name: 'Files by shape' });
  await user.click(within(shapes).getByRole('radio', { name: 'reviews.csv' }));
  await user.click(await screen.findByRole('button', { name: 'Leave out reviews.csv' }));
  await screen.findByText('You left it out.');
  await importing('Import 1 file');
  await takeFiles(desk.client, [PRICES]);
  await screen.findByText('Left out: prices.csv');
  screen.getByText('Left out: reviews.csv');
  await user.click(await screen.findByRole('button', { name: 'Leave out tickets.csv' }));
  await screen.findByText('All files are left out: take in what is to be imported.');
  expect((await importing('Import 0 files')).disabled).toBe(true);
});

test('one file alone is never left out by itself', { timeout: 60_000 }, async () => {
  await desk.drops(PRICES);
  await screen.findByText('Say which column of prices.csv holds the customer’s words.');
  expect(screen.queryByRole('button', { name: /^(?:Leave out|Take in)/u })).toBeNull();
});

test('numbers that may only count the rows are named in the list of files', { timeout: 60_000 }, async () => {
  const rest = ['a', 'b', 'c'].map((name) => new File([`id,description,${name}\n1,Words\n`], `${name}.csv`));
  await desk.drops(...rest, new File(['Nr,Comment\n1,It hangs\n2,Gone\n3,Slow again\n'], 'nr.csv'));
  const shapes = await screen.findByRole('table', { name: 'Files by shape' });
  await waitFor(() => within(shapes).getByText('Does each entry keep its number?'));
});

test('a file of column names alone is left out of several, too', { timeout: 60_000 }, async () => {
  const user = await desk.drops(new File(['id,subject,description\n'], 'headers.csv'), TICKETS);
  await screen.findByText('Left out: headers.csv');
  screen.getByText('There are column names and no rows.');
  await user.click(await importing('Import 1 file'));
  const numbers = await screen.findByText('1 + 0 + 0 + 0 + 0 = 1: every row is accounted for.');
  for (const label of ['new', 'updated', 'unchanged', 'rejected', 'skipped'])
    expect(numbers.previousElementSibling?.textContent).toContain(label);
});

test('what was left out is not kept for later once further files are dropped', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(PRICES, TICKETS);
  await user.click(await importing('Import 1 file'));
  await screen.findByRole('button', { name: 'Read the feedback' });
  const { client } = desk;
  const discarded: unknown[] = [];
  const watched: typeof client = {
    ...client,
    call(name, input) {
      if (name === 'import.discard') discarded.push(input);
      return client.call(name, input);
    },
  };
  await takeFiles(watched, [new File(['number,comment,stars\n1,Slow export,2\n'], 'reviews.csv')]);
  expect(discarded).toEqual([{ paths: [expect.stringMatching(/prices\.csv$/u)] }]);
});
