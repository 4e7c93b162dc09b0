// Files with the same columns are one import. One of them may be no part of it: an export of last year, a copy.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { assignField } from '#renderer/features/feedback/import/file-groups.ts';
import { correct, useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const month = (name: string, id: number, words: string) =>
  new File([`id,description\n${id},${words}\n`], `${name}.csv`);
const JANUARY = month('voices-1', 1, 'The export hangs');
const FEBRUARY = month('voices-2', 1, 'The export is slow');
const MARCH = month('voices-3', 3, 'Nobody answers');

const importing = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const names = () => useImportFlow.getState().groups.flatMap(({ files }) => files.map(({ name }) => name));

test('one of several files with the same columns is left out alone: of preview, counts and import', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(JANUARY, FEBRUARY, MARCH);
  await importing('Import 3 files');
  await user.click(await importing('Leave out voices-2.csv'));
  await importing('Import 2 files');
  await waitFor(() => expect(screen.queryByText('The export is slow')).toBeNull());
  screen.getByText('A list of 2 rows, 2 files');
  await user.click(await importing('Import 2 files'));
  await screen.findByText('2 + 0 + 0 + 0 + 0 = 2: every row is accounted for.');
  screen.getByText('Left out: voices-2.csv');
  screen.getByText('You left it out.');
  const { batches } = (await desk.company.must('Olga')('workspace.snapshot', {})).batches;
  expect(Object.values(batches)[0]?.files.map(({ name }) => name)).toEqual(['voices-1.csv', 'voices-3.csv']);
});

test('by one press it is taken in again, at its place and as the others read by now', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(JANUARY, FEBRUARY, MARCH);
  await user.click(await importing('Leave out voices-1.csv'));
  expect(document.activeElement).toBe(await importing('Take in voices-1.csv'));
  const [group] = useImportFlow.getState().groups;
  if (!group) throw new Error('Expected the files to be a group.');
  await correct(desk.client, group, { mapping: assignField(group.mapping, group.columns, 0, 'rating') });
  await waitFor(() => expect(screen.getAllByText(/^rated/u)).toHaveLength(2));
  (await importing('Take in voices-1.csv')).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getAllByText(/^rated/u)).toHaveLength(3));
  expect(names()).toEqual(['voices-1.csv', 'voices-2.csv', 'voices-3.csv']);
  await importing('Import 3 files');
});

test('the last one that is left stays, and what was left out is not taken in by files that follow', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(JANUARY, FEBRUARY);
  await user.click(await importing('Leave out voices-1.csv'));
  await importing('Import 1 file');
  expect(screen.queryByRole('button', { name: 'Leave out voices-2.csv' })).toBeNull();
  await takeFiles(desk.client, [MARCH]);
  await importing('Import 2 files');
  await importing('Take in voices-1.csv');
  expect(names()).toEqual(['voices-2.csv', 'voices-3.csv']);
});

test('each file of a group is read in its own encoding, and a correction says of which files it is', {
  timeout: 60_000,
}, async () => {
  const old = new File(
    [new Uint8Array(Buffer.from('id,description\n9,Café geht nicht auf\n', 'latin1'))],
    'voices-9.csv',
  );
  const user = await desk.drops(month('voices-1', 1, 'Größe fehlt'), old);
  await screen.findByText('Größe fehlt');
  screen.getByText('Café geht nicht auf');
  await user.click(await importing('Letters or cells look wrong?'));
  const files = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Encoding of' });
  expect(files.value).toBe('All but 1, which is Unicode for sure');
  screen.getByText('Of all of them');
  await user.click(await importing('Leave out voices-9.csv'));
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Encoding of' })).toBeNull());
  expect(screen.queryByText('Of all of them')).toBeNull();
});
