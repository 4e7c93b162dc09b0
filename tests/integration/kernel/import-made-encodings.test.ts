// Tables that are made of files whose bytes do not tell their encoding: said once, they are made again.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestWorkspace, type TestKernel } from '#tests/builders/test-kernel.ts';
import { fileIn, WORDS_OF } from '#tests/builders/words-of-languages.ts';
import { aZip } from '#tests/builders/zip.ts';

let test: TestKernel;
let workspace: string;
beforeEach(async () => {
  ({ test, workspace } = await openTestWorkspace());
});
afterEach(() => test.close());

const must: ReturnType<TestKernel['must']> = (name, input) => test.must('window')(name, input);

const words = WORDS_OF.japanese ?? [];
const LATER = '今日もまた止まりました。';
const QUESTIONS = `id,title,content,creator\n${words.map((text, at) => `${at},件名${at},"${text}",ada${at}`).join('\n')}\n`;
const ANSWERS = `id,question_id,content,creator\n90,0,"${LATER}",ada0\n91,1,"別の人の返事です。",ben\n`;
const MESSAGES = `message_id,message_body,message_created_at,message_author_type,conversation_id\n${words
  .map((text, at) => `${at},"${text}",2026-03-01 10:0${at}:00,user,c${at % 2}`)
  .join('\n')}\n`;

const inSjis = (text: string) => iconv.encode(text, 'shift_jis');

function write(name: string, content: string | Uint8Array): string {
  const path = join(test.folder, name);
  writeFileSync(path, content);
  return path;
}

async function inspectOne(paths: string[], overrides = {}) {
  const { files, unreadable } = await must('import.inspect', { paths, overrides });
  expect(unreadable).toEqual([]);
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error('Expected one file.');
  return file;
}

const overrides = { encoding: 'shift_jis' } as const;
const verbatims = ({ preview }: Awaited<ReturnType<typeof inspectOne>>) =>
  preview.map(({ item }) => item?.verbatim);

it.each([
  ['both in it', () => [write('questions.csv', inSjis(QUESTIONS)), write('answers.csv', inSjis(ANSWERS))]],
  ['the other in UTF-8', () => [write('questions.csv', inSjis(QUESTIONS)), write('answers.csv', ANSWERS)]],
  [
    'in an archive',
    () => [
      write(
        'export.zip',
        aZip([
          { name: 'questions.csv', content: inSjis(QUESTIONS) },
          { name: 'answers.csv', content: inSjis(ANSWERS) },
        ]),
      ),
    ],
  ],
])('files that belong together are read and imported in what somebody says: %s', async (_, files) => {
  const first = await inspectOne(files());
  expect(first).toMatchObject({
    encodingSuggested: 'shift_jis',
    origin: { kind: 'joined', encoding: 'windows-1252', files: 2 },
  });
  expect(verbatims(first)).not.toEqual(words);
  const file = await inspectOne([first.path], overrides);
  expect(file).toMatchObject({
    encodingSuggested: null,
    origin: { kind: 'joined', encoding: 'shift_jis', files: 2 },
  });
  expect(verbatims(file)).toEqual(words);
  expect(file.preview[0]?.item?.extra).toMatchObject({ 'Later words of the same person': LATER });
  // Looked at once more for another column, it stays what it is.
  expect((await inspectOne([file.path], { ...overrides, hasHeader: true })).path).toBe(file.path);
  const { batch } = await must('import.run', { paths: [file.path], overrides, mapping: file.mapping });
  expect(batch.counts).toMatchObject({ read: words.length, created: words.length });
  expect(batch.files.map(({ name }) => name).toSorted()).toEqual(['answers.csv', 'questions.csv']);
  expect(readdirSync(join(workspace, '.shipit', 'incoming'))).toEqual([]);
});

it('is said of one of several by the name that it goes by, and of those it is made of', async () => {
  const made = await inspectOne([write('questions.csv', inSjis(QUESTIONS)), write('answers.csv', ANSWERS)]);
  const plain = write('voices.csv', fileIn('german', 3));
  const { files } = await must('import.inspect', {
    paths: [plain, made.path],
    overrides: { encodings: { [made.path]: 'shift_jis' } },
  });
  expect(files.map(({ recognition, origin }) => [recognition.encoding, origin?.encoding])).toEqual([
    ['utf-8', undefined],
    ['utf-8', 'shift_jis'],
  ]);
  expect(files[1]?.preview.map(({ item }) => item?.verbatim)).toEqual(words);
});

it('messages of one of two files are read in what is said of it', async () => {
  const old = await inspectOne([write('messages.csv', inSjis(MESSAGES))]);
  const other = await inspectOne([write('others.csv', MESSAGES)]);
  const { files } = await must('import.inspect', {
    paths: [other.path, old.path],
    overrides: { encodings: { [old.path]: 'shift_jis' } },
  });
  expect(files.map((file) => [file.origin?.encoding, verbatims(file)[0]?.includes(words[0] ?? '-')])).toEqual(
    [
      [undefined, true],
      ['shift_jis', true],
    ],
  );
});

it('messages of conversations are read and imported in what somebody says', async () => {
  const first = await inspectOne([write('messages.csv', inSjis(MESSAGES))]);
  expect(first).toMatchObject({ encodingSuggested: 'shift_jis', origin: { encoding: 'windows-1252' } });
  const file = await inspectOne([first.path], overrides);
  expect(file.origin?.encoding).toBe('shift_jis');
  expect(verbatims(file)[0]).toContain(words[0]);
  const { batch } = await must('import.run', { paths: [file.path], overrides, mapping: file.mapping });
  expect(batch.counts).toMatchObject({ read: words.length, created: 2 });
  expect(readdirSync(join(workspace, '.shipit', 'incoming'))).toEqual([]);
});

it('another encoding can be said after the first, and the first again', async () => {
  const first = await inspectOne([
    write('questions.csv', inSjis(QUESTIONS)),
    write('answers.csv', inSjis(ANSWERS)),
  ]);
  const wrong = await inspectOne([first.path], { encoding: 'windows-1251' });
  expect(wrong.origin?.encoding).toBe('windows-1251');
  expect(verbatims(await inspectOne([wrong.path], overrides))).toEqual(words);
});

it('files whose bytes tell have nothing to be said', async () => {
  const file = await inspectOne([write('questions.csv', QUESTIONS), write('answers.csv', ANSWERS)]);
  expect([file.encodingSuggested, file.origin?.encoding]).toEqual([null, undefined]);
  expect((await inspectOne([file.path], overrides)).path).toBe(file.path);
});

it('is said of files in a folder that is named whole, and of no others', async () => {
  const folder = join(test.folder, 'exports');
  mkdirSync(folder);
  const japanese = write('exports/old.csv', iconv.encode(fileIn('japanese', 5), 'shift_jis'));
  write('exports/new.csv', fileIn('german', 3));
  const encodings = { [japanese]: 'shift_jis', [`${folder}-2/other.csv`]: 'euc-kr' } as const;
  const { files } = await must('import.inspect', { paths: [folder], overrides: { encodings } });
  const read = files.map(({ name, recognition }) => [name.split('/').at(-1), recognition.encoding]);
  expect(Object.fromEntries(read)).toEqual({ 'old.csv': 'shift_jis', 'new.csv': 'utf-8' });
});

it('is refused of what lies in an archive, and said of what it was unpacked to', async () => {
  const content = iconv.encode(fileIn('japanese', 5), 'shift_jis');
  const archive = write('export.zip', aZip([{ name: 'old.csv', content }]));
  const folder = join(test.folder, 'exports');
  mkdirSync(folder);
  write('exports/export.zip', aZip([{ name: 'old.csv', content }]));
  const first = await inspectOne([archive]);
  const inFolder = await inspectOne([folder]);
  for (const path of [join(archive, 'old.csv'), first.path, inFolder.path]) {
    const overrides = { encodings: { [path]: 'shift_jis' as const } };
    const reply = await test.as('window')('import.inspect', { paths: [archive, folder], overrides });
    expect(reply).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  }
  const file = await inspectOne([first.path], { encodings: { [first.path]: 'shift_jis' } });
  expect(file.recognition.encoding).toBe('shift_jis');
});

it('is said of as many files as can be named, and of no more', async () => {
  const path = write('voices.csv', fileIn('german', 3));
  const saying = (many: number) => {
    const encodings = Object.fromEntries(Array.from({ length: many }, (_, at) => [`/${at}.csv`, 'utf-8']));
    return test.as('window')('import.inspect', { paths: [path], overrides: { encodings } } as never);
  };
  expect(await saying(10_000)).toMatchObject({ ok: true });
  expect(await saying(10_001)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});
