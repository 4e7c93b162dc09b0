import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { aCommandLine } from '#tests/builders/command-line.ts';
import { fileIn } from '#tests/builders/words-of-languages.ts';

const { shipit, file, folder } = aCommandLine();

async function importing(files: readonly string[], ...options: readonly string[]): Promise<string> {
  const { code, out } = await shipit(
    'import',
    ...files,
    '--workspace',
    join(folder(), 'workspace'),
    ...options,
  );
  expect(code).toBe(0);
  return out;
}

it('says what files are likely to be written in, and reads them so where that is said, and no others', async () => {
  const old = await file('voices-1.csv', iconv.encode(fileIn('japanese', 5), 'shift_jis'));
  const sure = await file('voices-2.csv', fileIn('korean', 3).replaceAll(/^(?=\d)/gmu, '10'));
  expect(await importing([old, sure], '--dry-run')).toContain(
    '  voices-1.csv read as Windows-1252; it may be Japanese (Shift_JIS)\n' +
      '  if the letters are wrong, import with --encoding shift_jis\n',
  );
  const told = JSON.parse(await importing([old, sure], '--dry-run', '--json'));
  const encoding = { suggested: 'shift_jis', files: ['voices-1.csv'] };
  expect(told.batches).toMatchObject([{ encoding }]);
  const said = JSON.parse(await importing([old, sure], '--encoding', 'Shift_JIS', '--json'));
  expect(said.batches).toMatchObject([
    { created: 8, encoding: null, files: ['voices-1.csv', 'voices-2.csv'] },
  ]);
  const again = await file('again.csv', fileIn('japanese', 5));
  const same = JSON.parse(await importing([again], '--source', 'voices', '--json'));
  expect(same.batches).toMatchObject([{ created: 0, unchanged: 5 }]);
});

it('reads files that belong together in what is said, and says it of them too', async () => {
  const words = '表示が遅いです。毎回止まってしまいます。';
  const questions = `id,title,content,creator\n${[1, 2, 3].map((id) => `${id},件名,"${words}",ada`).join('\n')}\n`;
  const files = [
    await file('questions.csv', iconv.encode(questions, 'shift_jis')),
    await file(
      'answers.csv',
      iconv.encode(`id,question_id,content,creator\n9,1,"${words}",ada\n`, 'shift_jis'),
    ),
  ];
  expect(await importing(files, '--dry-run')).toContain('it may be Japanese (Shift_JIS)');
  const said = JSON.parse(await importing(files, '--encoding', 'shift_jis', '--json'));
  expect(said.batches).toMatchObject([
    { created: 3, encoding: null, files: ['questions.csv', 'answers.csv'] },
  ]);
  const [batch = ''] = (await readdir(join(folder(), 'workspace', 'feedback'))).filter((name) =>
    name.endsWith('.jsonl'),
  );
  expect(await readFile(join(folder(), 'workspace', 'feedback', batch), 'utf8')).toContain(words);
});

it('says what a file may be written in where no column of it looks like words', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `${at + 1},遅い`);
  const old = await file('koe.csv', iconv.encode(`番号,欄\n${rows.join('\n')}\n`, 'shift_jis'));
  const { code, err } = await shipit('import', old, '--workspace', join(folder(), 'workspace'));
  expect(code).toBe(1);
  expect(err).toContain(
    'koe.csv: Read as Windows-1252, though it may be Japanese (Shift_JIS): import with --encoding shift_jis. ' +
      'No column looks like',
  );
});
