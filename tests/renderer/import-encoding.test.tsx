import { screen, waitFor } from '@testing-library/react';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';
import { fileIn } from '#tests/builders/words-of-languages.ts';

const desk = anImportDesk();

const aFile = (name: string, text: string, encoding: string) =>
  new File([new Uint8Array(iconv.encode(text, encoding as 'utf8'))], name);

const encodings = () =>
  useImportFlow.getState().groups.map(({ files }) => files.map(({ recognition }) => recognition.encoding));

test('what an old file is likely to be written in is said, and one press reads all of its kind so', {
  timeout: 60_000,
}, async () => {
  const user = await desk.drops(
    aFile('voices-1.csv', fileIn('japanese', 5), 'shift_jis'),
    aFile('voices-2.csv', fileIn('japanese', 7), 'shift_jis'),
    aFile('voices-3.csv', fileIn('japanese', 5), 'utf8'),
  );
  await screen.findByText('voices-1.csv: Read as Windows-1252. It may be Japanese (Shift_JIS).');
  expect(encodings()).toEqual([['windows-1252', 'windows-1252'], ['utf-8']]);
  expect(screen.queryByText(/エクスポート/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Read as Japanese (Shift_JIS)' }));
  await waitFor(() => expect(encodings()).toEqual([['shift_jis', 'shift_jis'], ['utf-8']]));
  expect((await screen.findAllByText(/エクスポートが途中で/u)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/It may be/u)).toBeNull();
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
