import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import type { Encoding } from '#core/feedback/encodings.ts';
import { countsIn, inspectIn, inspectWritten } from '#tests/builders/inspection.ts';
import { fileIn, WORDS_OF } from '#tests/builders/words-of-languages.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();

const inspect = (name: string, content: Uint8Array, overrides?: ReadingOverrides) =>
  inspectWritten(workspace.path, name, content, overrides);
const countsOf = (file: InspectedFile) => countsIn(workspace.path, file);

const OF_LANGUAGE: ReadonlyArray<readonly [string, Encoding]> = [
  ['japanese', 'shift_jis'],
  ['japanese', 'euc-jp'],
  ['simplified', 'gb18030'],
  ['traditional', 'big5'],
  ['korean', 'euc-kr'],
  ['russian', 'windows-1251'],
  ['russian', 'koi8-r'],
  ['polish', 'windows-1250'],
  ['czech', 'windows-1250'],
  ['polish', 'iso-8859-2'],
  ['czech', 'iso-8859-2'],
  ['turkish', 'windows-1254'],
  ['greek', 'windows-1253'],
  ['greek', 'iso-8859-7'],
  ['hebrew', 'windows-1255'],
  ['arabic', 'windows-1256'],
  ['thai', 'windows-874'],
  ['lithuanian', 'windows-1257'],
  ['latvian', 'windows-1257'],
  ['german', 'iso-8859-15'],
];

it.each(OF_LANGUAGE)('%s words in %s are read where somebody says so', async (language, encoding) => {
  const file = await inspect('feedback.csv', iconv.encode(fileIn(language, 200), encoding), { encoding });
  const shown = file.preview.map(({ line, item }) => [line, item?.verbatim]);
  const words = WORDS_OF[language] ?? [];
  expect(shown).toEqual(shown.map((_, at) => [at + 2, words[at % words.length]]));
  expect(file.recognition.encoding).toBe(encoding);
  expect(countsOf(file)).toMatchObject({ read: 200, created: 200, rejected: 0 });
});

it('names of columns, line ends in cells and a cut character are those of any other file', async () => {
  const text = '番号,内容\r\n1,"表示が\r\n遅い"\r\n2,止まる\r\n3,表';
  const bytes = iconv.encode(text, 'shift_jis');
  const file = await inspect('feedback.csv', bytes.subarray(0, -1), { encoding: 'shift_jis' });
  expect(file.columns.map(({ header }) => header)).toEqual(['番号', '内容']);
  const mapping = {
    ...file.mapping,
    columns: [
      { index: 0, header: '番号', field: 'sourceId' },
      { index: 1, header: '内容', field: 'verbatim' },
    ] satisfies typeof file.mapping.columns,
  };
  expect(countsOf({ ...file, mapping })).toMatchObject({ read: 3, created: 3 });
  expect(file.preview.map(({ line }) => line)).toEqual([2, 4, 5]);
});

it('JSON in an encoding of its own is read so too', async () => {
  const entries = Array.from({ length: 3 }, (_, at) => ({
    id: at,
    description: '表示が遅い、毎回止まります。',
  }));
  const bytes = iconv.encode(JSON.stringify(entries), 'shift_jis');
  const file = await inspect('feedback.json', bytes, { encoding: 'shift_jis' });
  expect(file.preview[0]?.item?.verbatim).toBe('表示が遅い、毎回止まります。');
});

const LATIN =
  'german french spanish portuguese italian dutch swedish danish norwegian icelandic finnish english'.split(
    ' ',
  );

describe('an encoding is suggested by what the words look like', () => {
  const told = OF_LANGUAGE.filter(([language]) => !LATIN.includes(language));
  // Czech has many letters of French, and three rows are too little to tell.
  const cases = told.flatMap(([language, encoding]) =>
    (language === 'czech' ? [200] : [3, 200]).map((rows) => [encoding, language, rows] as const),
  );

  it.each(cases)(
    '%s for %s words in %i rows, which are read as Windows-1252 until somebody says so',
    async (...of) => {
      const [encoding, language, rows] = of;
      const file = await inspect('feedback.csv', iconv.encode(fileIn(language, rows), encoding));
      expect(file).toMatchObject({ encodingSuggested: encoding, recognition: { encoding: 'windows-1252' } });
      const chosen = await inspect('feedback.csv', iconv.encode(fileIn(language, rows), encoding), {
        encoding,
      });
      expect(chosen.encodingSuggested).toBeNull();
    },
  );

  it.each(LATIN)('none for %s words, be they few or many', async (language) => {
    for (const rows of [1, 2, 3, 4, 5, 7, 200, 3000]) {
      const file = await inspect('feedback.csv', iconv.encode(fileIn(language, rows), 'windows-1252'));
      expect(file).toMatchObject({ encodingSuggested: null, recognition: { encoding: 'windows-1252' } });
    }
  });

  it.each([
    'id,comment\n1,Müller\n',
    'id,comment\n1,"ÄÖÜ ÄÖÜ ÄÖÜß"\n2,"ÆØÅ ÆØÅ ÆØÅ"\n',
    'id,comment\n1,"– – – – ’’’’’’’’ “”“”“”“”“”"\n',
    'id,comment\n1,éàèùâêîôûëïüÿç\n2,ãõáéíóúâêô\n',
    `id,comment\n1,${'ÂÃÄÅÆÇÈÉÊËÌÍÎÏ'.repeat(10)}\n`,
  ])('none for %j', async (text) => {
    const file = await inspect('feedback.csv', iconv.encode(text, 'windows-1252'));
    expect(file.encodingSuggested).toBeNull();
  });

  it('UTF-8 where a file was put together of two, of which only one was written in it', async () => {
    const both = Buffer.concat([
      Buffer.from('id,comment\n1,Das Café schließt zu früh\n'),
      iconv.encode('2,Der Schlüssel fehlt, schöner wäre eine App\n', 'windows-1252'),
    ]);
    const file = await inspect('feedback.csv', both);
    expect(file).toMatchObject({ encodingSuggested: 'utf-8', recognition: { encoding: 'windows-1252' } });
    const chosen = await inspect('feedback.csv', both, { encoding: 'utf-8' });
    expect(chosen.preview[0]?.item?.verbatim).toBe('Das Café schließt zu früh');
  });

  it('Windows-1253 where a sign stands at the place of a Greek letter in ISO-8859-7, beside quotes of Windows', async () => {
    const text = fileIn('greek', 20).replaceAll('.', ' ¶ “€5”.');
    const file = await inspect('feedback.csv', iconv.encode(text, 'windows-1253'));
    expect(file.encodingSuggested).toBe('windows-1253');
  });

  it('none where bytes say what they are', async () => {
    const text = fileIn('japanese', 3);
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect((await inspect('feedback.csv', bytes)).encodingSuggested).toBeNull();
  });
});

it('says of a file in a folder that has no words what it may be written in', async () => {
  const folder = join(workspace.path, 'exports');
  mkdirSync(folder);
  const rows = Array.from({ length: 40 }, (_, at) => `${at + 1},遅い`);
  writeFileSync(join(folder, 'koe.csv'), iconv.encode(`番号,欄\n${rows.join('\n')}\n`, 'shift_jis'));
  writeFileSync(join(folder, 'voices.csv'), fileIn('korean', 3));
  const { files, leftOut } = await inspectIn(workspace.path, [folder]);
  expect(files.map(({ name }) => name)).toEqual(['voices.csv']);
  const reason = 'no column of it looks like words of customers; it may be Japanese (Shift_JIS)';
  expect(leftOut).toEqual([{ name: 'koe.csv', reason }]);
});
