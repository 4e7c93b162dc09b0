import { screen, waitFor } from '@testing-library/react';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';
import { fileIn, WORDS_OF } from '#tests/builders/words-of-languages.ts';

const desk = anImportDesk();

const aFile = (name: string, text: string, encoding: string) =>
  new File([new Uint8Array(iconv.encode(text, encoding as 'utf8'))], name);

const encodings = () =>
  useImportFlow.getState().groups.map(({ files }) => files.map(({ recognition }) => recognition.encoding));

test('what old files are likely to be written in is said, and one press reads those so, and no others', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(
    aFile('voices-1.csv', fileIn('japanese', 5), 'shift_jis'),
    aFile('voices-2.csv', fileIn('japanese', 7), 'shift_jis'),
    aFile('voices-3.csv', fileIn('japanese', 5), 'utf8'),
  );
  await screen.findByText('voices-1.csv and 1 more: Read as Windows-1252. It may be Japanese (Shift_JIS).');
  expect(encodings()).toEqual([['windows-1252', 'windows-1252', 'utf-8']]);
  await user.click(screen.getByRole('button', { name: 'Read as Japanese (Shift_JIS)' }));
  await waitFor(() => expect(encodings()).toEqual([['shift_jis', 'shift_jis', 'utf-8']]));
  expect((await screen.findAllByText(/エクスポートが途中で/u)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/It may be/u)).toBeNull();
});

async function choose(user: Awaited<ReturnType<typeof desk.drops>>, label: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}

test('of several files with the same columns one can be read otherwise, or all that do not tell it themselves', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(
    aFile('voices-1.csv', 'id,comment\n1,Das ist größer als sonst\n', 'utf8'),
    aFile('voices-2.csv', 'id,comment\n2,Şimdi çok yavaş\n', 'windows-1254'),
    aFile('voices-3.csv', 'id,comment\n3,Das ist größer als vorher\n', 'windows-1252'),
  );
  await user.click(await screen.findByRole('button', { name: 'Letters or cells look wrong?' }));
  const together = screen.getByRole<HTMLInputElement>('combobox', { name: 'Encoding of' });
  expect(together.value).toBe('All but 1, which is Unicode for sure');
  await choose(user, 'Encoding of', 'voices-2.csv (Windows-1252)');
  await choose(user, 'Encoding', 'Turkish (Windows-1254)');
  await waitFor(() => expect(encodings()).toEqual([['utf-8', 'windows-1254', 'windows-1252']]));
  expect((await screen.findAllByText(/Şimdi çok yavaş/u)).length).toBeGreaterThan(0);
  await choose(user, 'Encoding of', 'All but 1, which is Unicode for sure');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Encoding' }).value).toBe('');
  await choose(user, 'Encoding', 'Western European (ISO-8859-15)');
  await waitFor(() => expect(encodings()).toEqual([['utf-8', 'iso-8859-15', 'iso-8859-15']]));
  await choose(user, 'Encoding of', 'voices-2.csv (ISO-8859-15)');
  await choose(user, 'Encoding', 'Turkish (Windows-1254)');
  await waitFor(() => expect(encodings()).toEqual([['utf-8', 'windows-1254', 'iso-8859-15']]));
  await user.click(await screen.findByRole('button', { name: /^Import \d/u }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  const { rows } = await desk.company.must('Olga')('feedback.query', { text: 'yavaş' });
  expect(rows).toHaveLength(1);
  const [group] = useImportFlow.getState().groups;
  expect(group?.batch?.counts).toMatchObject({ created: 3, rejected: 0 });
});

test('files that join one of which an encoding was said are read so where they do not tell it themselves', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(aFile('voices-1.csv', 'id,comment\n2,Şimdi çok yavaş\n', 'windows-1254'));
  await user.click(await screen.findByRole('button', { name: 'Letters or cells look wrong?' }));
  await choose(user, 'Encoding', 'Turkish (Windows-1254)');
  await waitFor(() => expect(encodings()).toEqual([['windows-1254']]));
  await takeFiles(desk.client, [
    aFile('voices-2.csv', 'id,comment\n3,Yine çok yavaş\n', 'windows-1254'),
    aFile('voices-3.csv', 'id,comment\n4,Das ist größer\n', 'utf8'),
    aFile(
      'voices-4.csv',
      `id,comment\n${WORDS_OF.japanese?.map((words, at) => `1${at},${words}`).join('\n')}\n`,
      'shift_jis',
    ),
  ]);
  await waitFor(() =>
    expect(encodings()).toEqual([['windows-1254', 'windows-1254', 'utf-8', 'windows-1252']]),
  );
});

test('an encoding is found by its language under how the file was read', { timeout: 60_000 }, async () => {
  const user = await desk.drops(aFile('a.csv', 'id,comment\n1,größer\n', 'iso-8859-15'));
  await screen.findByText(/größer/u);
  expect(screen.queryByText(/It may be/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Letters or cells look wrong?' }));
  await user.click(screen.getByRole('combobox', { name: 'Encoding' }));
  await user.click(await screen.findByRole('option', { name: 'Turkish (Windows-1254)', hidden: true }));
  await waitFor(() => expect(encodings()).toEqual([['windows-1254']]));
});

test('files that were joined are read in what somebody says, and can be read otherwise', {
  timeout: 60_000,
}, async () => {
  const rows = [1, 2, 3].map((id) => `${id},件名,表示が遅いです。毎回止まってしまいます。,ada`);
  const user = await desk.drops(
    aFile('questions.csv', `id,title,content,creator\n${rows.join('\n')}\n`, 'shift_jis'),
    aFile('answers.csv', 'id,question_id,content,creator\n9,1,今日もまた。,ada\n', 'shift_jis'),
  );
  await user.click(await screen.findByRole('button', { name: 'Read as Japanese (Shift_JIS)' }));
  expect((await screen.findAllByText(/毎回止まって/u)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/It may be/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Letters or cells look wrong?' }));
  const encoding = screen.getByRole<HTMLInputElement>('combobox', { name: 'Encoding' });
  expect(encoding.value).toBe('Japanese (Shift_JIS)');
  expect(screen.queryByRole('combobox', { name: 'Delimiter' })).toBeNull();
  await user.click(encoding);
  await user.click(await screen.findByRole('option', { name: 'Japanese (EUC-JP)', hidden: true }));
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.files[0]?.origin?.encoding).toBe('euc-jp'));
  await user.click(screen.getByRole('combobox', { name: 'Encoding' }));
  await user.click(await screen.findByRole('option', { name: 'Japanese (Shift_JIS)', hidden: true }));
  await waitFor(() =>
    expect(useImportFlow.getState().groups[0]?.files[0]?.origin?.encoding).toBe('shift_jis'),
  );
  await user.click(await screen.findByRole('button', { name: /^Import \d/u }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  const { rows: found } = await desk.company.must('Olga')('feedback.query', { text: '毎回' });
  expect(found).toHaveLength(3);
});
