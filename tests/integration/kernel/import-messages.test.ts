// Exports with a row for every message: what a customer wrote in one conversation is one item.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { groupMessages } from '#main/feedback/unpack/group-messages.ts';
import { UnpackFolder } from '#main/feedback/unpack/unpack-folder.ts';
import { openTestWorkspace, type TestKernel } from '#tests/builders/test-kernel.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aZip } from '#tests/builders/zip.ts';

let test: TestKernel;
let workspace: string;
beforeEach(async () => {
  ({ test, workspace } = await openTestWorkspace());
});
afterEach(() => test.close());

const must: ReturnType<TestKernel['must']> = (name, input) => test.must('window')(name, input);

const HEADERS =
  'message_id,message_body,message_created_at,message_author_type,message_author_name,message_author_email,conversation_tags,conversation_id';

interface Message {
  readonly of: string;
  readonly at: string;
  readonly words: string;
  readonly by?: string;
  readonly type?: string;
}

let written = 0;
function line({ of, at, words, by = 'Noor', type = 'user' }: Message): string {
  written += 1;
  const address = `${by.toLowerCase()}@shop.example`;
  return `m${written},"${words}",2026-03-14 ${at},${type},${by},${address},,${of}`;
}

function file(name: string, lines: readonly string[]): string {
  const path = join(test.folder, name);
  writeFileSync(path, [HEADERS, ...lines, ''].join('\n'));
  return path;
}

async function inspected(path: string) {
  const { files, unreadable, leftOut } = await must('import.inspect', { paths: [path] });
  expect({ unreadable, leftOut }).toEqual({ unreadable: [], leftOut: [] });
  const [one] = files;
  if (!one) throw new Error('The file was not recognised.');
  return one;
}

/** As a window does: looked at, counted, imported. Counting says what importing then says. */
async function importOf(path: string, change: Partial<ImportMapping> = {}) {
  const seen = await inspected(path);
  const input = { paths: [seen.path], mapping: { ...seen.mapping, ...change } };
  const { counts } = await must('import.check', input);
  const { batch } = await must('import.run', input);
  expect(counts).toEqual(batch.counts);
  expect(batch.files.map(({ name }) => name)).toEqual([path.split(/[\\/]/u).at(-1)]);
  return { seen, batch };
}

function storedIn(batchId: string, ending = '.jsonl'): Record<string, unknown>[] {
  const text = readFileSync(join(workspace, 'feedback', `${batchId}${ending}`), 'utf8');
  return text.split('\n').flatMap((one) => (one === '' ? [] : JSON.parse(one)));
}

const TALK = [
  line({ of: 'c1', at: '09:30:00', words: 'It hangs at 40 %.' }),
  line({ of: 'c2', at: '09:00:00', words: 'Where is my invoice?', by: 'Gil' }),
  line({ of: 'c1', at: '09:20:00', words: 'What is wrong?', by: 'Olga', type: 'admin' }),
  line({ of: 'c1', at: '09:10:00', words: 'The export hangs.' }),
];
const PUT_TOGETHER = 'it was put with the first message of its conversation';
const BY_OTHERS = 'a teammate or a bot wrote it';

describe('the messages of a conversation', () => {
  it('are one item: the customer’s words in the order of their time, whatever the order of the rows', async () => {
    const { seen, batch } = await importOf(file('talk.csv', TALK));
    expect(seen.recognition.summary).toContain('Prodsight transcript: 2 conversations of 4 messages');
    expect(batch.counts).toMatchObject({ read: 4, created: 2, skipped: 2, items: 2 });
    expect(batch.counts.skippedBecause).toEqual({ [PUT_TOGETHER]: 1, [BY_OTHERS]: 1 });
    const items = storedIn(batch.id);
    expect(items).toMatchObject([
      {
        sourceId: 'c1',
        verbatim: 'The export hangs.\n\nIt hangs at 40 %.',
        saidAt: Date.UTC(2026, 2, 14, 9, 10),
        line: 5,
      },
      { sourceId: 'c2', verbatim: 'Where is my invoice?', line: 3 },
    ]);
    expect(seen.preview.map(({ item }) => item?.contentHash)).toEqual(
      items.map(({ contentHash }) => contentHash),
    );
  });

  it('bring nothing the second time, and the item anew where a later export has more of them', async () => {
    const { batch: first } = await importOf(file('talk.csv', TALK));
    const { batch: again } = await importOf(file('again.csv', TALK.toReversed()));
    expect(again.counts).toMatchObject({ read: 4, created: 0, updated: 0, unchanged: 2, items: 0 });
    const more = line({ of: 'c1', at: '11:00:00', words: 'Still so.' });
    const { batch } = await importOf(file('later.csv', [more, ...TALK]));
    expect(batch.counts).toMatchObject({ read: 5, created: 0, updated: 1, unchanged: 1, items: 1 });
    const [updated] = storedIn(batch.id);
    expect(updated).toMatchObject({ verbatim: 'The export hangs.\n\nIt hangs at 40 %.\n\nStill so.' });
    expect(updated?.id).toBe(storedIn(first.id)[0]?.id);
  });

  it('are what the newest file has of it, and the earlier ones again once that import is undone', async () => {
    await importOf(file('talk.csv', TALK));
    const later = line({ of: 'c1', at: '11:00:00', words: 'Still so.' });
    const { batch } = await importOf(file('later.csv', [later]));
    expect(storedIn(batch.id)).toMatchObject([{ verbatim: 'Still so.' }]);
    await must('batch.undo', { batchId: batch.id });
    const { batch: again } = await importOf(file('again.csv', TALK));
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are without those of own people, who are known by their addresses once somebody has named them', async () => {
    const lines = [
      line({ of: 'c1', at: '09:00:00', words: 'I write for a customer.', by: 'Olga' }).replace('shop', 'own'),
      line({ of: 'c1', at: '09:10:00', words: 'The export hangs.' }),
      line({ of: 'c2', at: '09:00:00', words: 'Only a test.', by: 'Olga' }).replace('shop', 'own'),
      line({ of: 'c2', at: '09:10:00', words: 'Another one.', by: 'Olga' }).replace('shop', 'own'),
    ];
    const { batch } = await importOf(file('talk.csv', lines), { staff: ['own.example'] });
    expect(storedIn(batch.id)).toMatchObject([
      { sourceId: 'c1', verbatim: 'The export hangs.', customer: 'Noor' },
    ]);
    expect(batch.counts.skippedBecause).toEqual({
      [PUT_TOGETHER]: 2,
      'one of your own people wrote it': 1,
    });
  });

  it('stay where the file has them while their dates cannot be read, and follow each other at the same time', async () => {
    const lines = [
      line({ of: 'c1', at: '09:00:00', words: 'One.' }),
      line({ of: 'c1', at: 'soon', words: 'Two.' }),
      line({ of: 'c1', at: '09:00:00', words: 'Three.' }),
      line({ of: 'c1', at: '08:00:00', words: 'None.' }),
    ];
    const { batch } = await importOf(file('talk.csv', lines));
    expect(storedIn(batch.id)).toMatchObject([{ verbatim: 'None.\n\nOne.\n\nTwo.\n\nThree.' }]);
  });

  it('stand alone without the id of a conversation, or with one that Excel has rounded', async () => {
    const lines = [
      line({ of: '', at: '09:00:00', words: 'One.' }),
      line({ of: '', at: '09:00:00', words: 'Two.' }),
      line({ of: '2.15E+14', at: '09:00:00', words: 'Three.' }),
      line({ of: '2.15E+14', at: '09:00:00', words: 'Four.' }),
    ];
    const { batch } = await importOf(file('talk.csv', lines));
    expect(storedIn(batch.id).map(({ verbatim, sourceId }) => [verbatim, sourceId])).toEqual([
      ['One.', lines[0]?.split(',')[0]],
      ['Two.', lines[1]?.split(',')[0]],
      ['Three.', null],
      ['Four.', null],
    ]);
  });

  it('leave broken rows and rows without words to be mended, each with its line and cells', async () => {
    const lines = [
      line({ of: 'c1', at: '09:00:00', words: 'The export hangs.' }),
      `${line({ of: 'c1', at: '09:10:00', words: 'It hangs at 40 %.' })},one cell too many`,
      line({ of: 'c2', at: '09:20:00', words: '' }),
      line({ of: 'c2', at: '09:30:00', words: '' }),
      line({ of: 'c1', at: '09:40:00', words: 'Still so.' }),
      'm99,"never closed',
    ];
    const { seen, batch } = await importOf(file('talk.csv', lines));
    expect(batch.counts).toMatchObject({ read: 6, created: 1, rejected: 3, skipped: 2 });
    expect(storedIn(batch.id)).toMatchObject([{ verbatim: 'The export hangs.\n\nStill so.' }]);
    const rejected = storedIn(batch.id, '.rejected.jsonl');
    expect(rejected).toMatchObject([
      { file: 'talk.csv', line: 3, column: null, reason: 'The row has 9 cells, the header has 8.' },
      { line: 4, column: 'message_body' },
      { line: 7, cells: ['m99', '"never closed'] },
    ]);
    expect(seen.preview.flatMap(({ rejected: one }) => one ?? [])).toEqual(rejected);
  });

  it('are put together in a ZIP, in a workbook and in a file of UTF-16 as well', async () => {
    const zip = join(test.folder, 'talk.zip');
    writeFileSync(zip, aZip([{ name: 'export/talk.csv', content: [HEADERS, ...TALK, ''].join('\n') }]));
    const { files } = await must('import.inspect', { paths: [zip] });
    expect(files.map(({ recognition }) => recognition.summary)).toEqual([
      expect.stringContaining('2 conversations of 4 messages'),
    ]);
    const sheet = join(test.folder, 'talk.xlsx');
    const rows = [HEADERS, ...TALK].map((row) => row.replaceAll('"', '').split(','));
    writeFileSync(sheet, aWorkbook([{ name: 'Talk', rows }]));
    expect((await importOf(sheet)).batch.counts).toMatchObject({ read: 4, created: 2, skipped: 2 });
    const utf16 = join(test.folder, 'talk16.csv');
    writeFileSync(utf16, Buffer.from(`\ufeff${[HEADERS, ...TALK, ''].join('\n')}`, 'utf16le'));
    const { batch } = await importOf(utf16);
    expect(batch.counts).toMatchObject({ unchanged: 2, skipped: 2 });
    const again = await must('import.inspect', { paths: [utf16], overrides: { encoding: 'utf-16le' } });
    expect(again.files[0]?.recognition.summary).toContain('2 conversations of 4 messages');
  });

  it('are found in each of several files, though the line that names the columns is said of the first', async () => {
    const first = join(test.folder, 'titled.csv');
    writeFileSync(first, ['Talks of March', 'Support', HEADERS, ...TALK, ''].join('\n'));
    const paths = [first, file('talk.csv', TALK)];
    const { files } = await must('import.inspect', { paths, overrides: { headerLine: 3 } });
    const recognition = { summary: expect.stringContaining('2 conversations of 4 messages') };
    const talks = { recognition, origin: { kind: 'messages' } };
    expect(files).toMatchObject([talks, talks]);
  });

  it('are refused where they are more than can be put together, and it is said what to do', () => {
    const path = file('talk.csv', TALK);
    const group = (mostMessages: number, mostOfOne: number) => {
      const folder = new UnpackFolder(join(test.folder, `unpacked-${mostMessages}-${mostOfOne}`));
      return groupMessages(path, folder, { overrides: {}, limits: { mostMessages, mostOfOne } });
    };
    expect(group(3, 2)).not.toBeNull();
    expect(() => group(2, 2)).toThrow('it holds more than 2 messages; export fewer at a time');
    expect(() => group(3, 1)).toThrow('more than 1 of its messages have the same conversation id');
  });

  it('leave nothing of what was unpacked once they are imported', async () => {
    await importOf(file('talk.csv', TALK));
    expect(readdirSync(join(workspace, '.shipit', 'incoming'))).toEqual([]);
  });
});
