// A file of another origin with the same columns and ids: what it would overwrite is said before it is imported.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestWorkspace, type TestKernel } from '#tests/builders/test-kernel.ts';

let test: TestKernel;
beforeEach(async () => {
  ({ test } = await openTestWorkspace());
});
afterEach(() => test.close());

const must: ReturnType<TestKernel['must']> = (name, input) => test.must('window')(name, input);

function write(name: string, words: readonly string[]): string {
  const path = join(test.folder, name);
  const rows = words.map((comment, at) => `${at + 1},${comment},2026-03-0${at + 1}`);
  writeFileSync(path, `id,comment,date\n${rows.join('\n')}\n`);
  return path;
}

async function inspect(path: string) {
  const { files } = await must('import.inspect', { paths: [path] });
  const [file] = files;
  if (!file) throw new Error('Expected a file.');
  return file;
}

const CA = ['The export stops at forty percent', 'Login fails on my telephone'];
const CB = ['Breakfast was cold and late', 'Lovely staff at the front desk'];

it('says of a file with the ids of a source and none of its words what it would overwrite', async () => {
  await must('import.run', { paths: [write('ca.csv', CA)] });
  const other = await inspect(write('cb.csv', CB));
  expect(other).toMatchObject({
    mapping: { source: 'ca' },
    otherWords: { source: 'ca', compared: 2, others: 2 },
  });
  const newer = [`${CA[0]} again`, CA[1] ?? '', 'Something new'];
  expect((await inspect(write('ca.csv', newer))).otherWords).toBeNull();
});

it.each([
  ['one file', 1],
  ['several files', 2],
])('compares what comes after hundreds of rows that are new, too: %s', async (_, files) => {
  await must('import.run', { paths: [write('ca.csv', CA)] });
  const added = Array.from({ length: 300 }, (_row, at) => `${1000 - at},A new answer ${at},2026-03-01`);
  const path = join(test.folder, 'cb.csv');
  const shared = CB.map((comment, at) => `${at + 1},${comment},2026-03-02`);
  writeFileSync(path, `id,comment,date\n${[...added, ...shared].join('\n')}\n`);
  const paths = [path, write('more.csv', ['Parking was full'])].slice(0, files);
  const { files: found } = await must('import.inspect', { paths });
  expect(found.find(({ name }) => name === 'cb.csv')?.otherWords).toEqual({
    source: 'ca',
    compared: 2,
    others: 2,
  });
});

it('takes the newest words of the source, and none of an import that was undone', async () => {
  const { batch } = await must('import.run', { paths: [write('ca.csv', CA)] });
  const { files } = await must('import.inspect', { paths: [write('cb.csv', CB)] });
  await must('import.run', { paths: [write('cb.csv', CB)], mapping: files[0]?.mapping });
  expect((await inspect(write('cb.csv', CB))).otherWords).toBeNull();
  await must('batch.undo', { batchId: batch.id });
  expect((await inspect(write('cb.csv', CB))).otherWords).toBeNull();
  expect((await inspect(write('cb.csv', CA))).otherWords).toMatchObject({ compared: 2, others: 2 });
});

it('goes to the source that is called like the file, where two have the same columns', async () => {
  await must('import.run', { paths: [write('ca.csv', CA)] });
  const { mapping } = await inspect(write('cb.csv', CB));
  await must('import.run', { paths: [write('cb.csv', CB)], mapping: { ...mapping, source: 'cb' } });
  for (const [name, words] of [['ca', CA] as const, ['cb', CB] as const])
    expect(await inspect(write(`${name}.csv`, words))).toMatchObject({
      mapping: { source: name },
      otherWords: null,
    });
});

it('says of the subjects of tickets whose words are here that these would be lost, and never that it is another source', async () => {
  const fixture = (name: string) => resolve(import.meta.dirname, '../../fixtures/feedback/zendesk', name);
  const { batch } = await must('import.run', { paths: [fixture('bare.json')] });
  expect(await inspect(fixture('account.csv'))).toMatchObject({
    mapping: { source: 'zendesk' },
    otherWords: null,
    lostWords: { source: 'zendesk', compared: 2, lost: 2, facts: ['link'] },
  });
  expect((await inspect(fixture('bare.json'))).lostWords).toBeNull();
  await must('batch.undo', { batchId: batch.id });
  expect((await inspect(fixture('account.csv'))).lostWords).toBeNull();
});

it('takes subjects that share nothing with their words for no other source', async () => {
  const path = join(test.folder, 'desk.csv');
  writeFileSync(path, 'id,subject,description\n1,Export,It hangs again\n2,Login,Nobody is let through\n');
  await must('import.run', { paths: [path] });
  writeFileSync(path, 'id,subject,status\n1,Export,open\n2,Login,open\n');
  expect(await inspect(path)).toMatchObject({ otherWords: null, lostWords: { compared: 2, lost: 2 } });
});

// Real exports with real people's words, which are no part of the project: tests/integration/import.test.ts. Where they
// are not there these tests are not either: a skipped one ends `npm test`.
const DATA = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');
const EXPORTS = [
  ['airbnb-barossa-2017-09-26.csv', 'airbnb-barossa-2022-10-26.csv'],
  ['airbnb-barossa-2022-10-26.csv', 'airbnb-barossa-2017-09-26.csv'],
  ['thunderbird-2023q2-questions.csv', 'thunderbird-2025-questions.csv'],
] as const;
it.each(EXPORTS.filter(() => existsSync(DATA)))(
  'warns of no real export that follows another: %s, then %s',
  async (before, then) => {
    await must('import.run', { paths: [join(DATA, before)] });
    const nothing = { otherWords: null, lostWords: null };
    expect(await inspect(join(DATA, then))).toMatchObject(nothing);
    expect(await inspect(join(DATA, before))).toMatchObject(nothing);
  },
);
