import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { BatchCounts } from '#core/feedback/batch.ts';
import { ContactDetail, FeedbackItem } from '#core/feedback/item.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import type { Instant } from '#core/time.ts';
import { readRejectedRows } from '#main/feedback/batch-files.ts';
import { startImport, startInspection } from '#main/feedback/import/import-job.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { placeBatch } from '#main/feedback/import/place-batch.ts';
import type { ReadingOverrides } from '#main/feedback/import/recognise-file.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';
import { sweepOrphans } from '#main/feedback/import/sweep-orphans.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/feedback');
const real = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
const now = Date.UTC(2026, 10, 22) as Instant;
const placeholderKey = 'a key for tests';

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'shipit-import-'));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

// Most tests call what the worker calls; those about the worker, cancelling and crashing start it.
async function inspect(path: string, overrides: ReadingOverrides = {}): Promise<InspectedFile> {
  return { ...inspectFile(path, { overrides, placeholderKey, now }), origin: null };
}

function inspectInWorker(paths: readonly string[], mapping?: ImportMapping) {
  const folder = join(workspace, '.shipit', 'incoming', 'unpacked-1');
  return startInspection(paths, { overrides: {}, mapping, placeholderKey, now, folder, nextBatchId: 'b1' })
    .done;
}

function requestFor(file: InspectedFile, batchId: string, knownBatchIds: string[] = []) {
  const files = [{ path: file.path, recognition: file.recognition }];
  return {
    workspaceFolder: workspace,
    batchId,
    files,
    mapping: file.mapping,
    knownBatchIds,
    placeholderKey,
    now,
  };
}

async function importFile(file: InspectedFile, batchId: string, knownBatchIds: string[] = []) {
  const watch = { isCancelled: () => false, progressed: () => undefined };
  const { counts } = runImport(requestFor(file, batchId, knownBatchIds), watch);
  await placeBatch(workspace, batchId);
  return counts;
}

async function importInWorker(file: InspectedFile, batchId: string) {
  return startImport(requestFor(file, batchId), () => undefined).done;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(workspace, name);
  writeFileSync(path, content);
  return path;
}

function linesOf(name: string): unknown[] {
  const text = readFileSync(join(workspace, 'feedback', name), 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

function itemsOf(batchId: string): FeedbackItem[] {
  return linesOf(`${batchId}.jsonl`).map((line) => FeedbackItem.parse(line));
}

async function filesLeft(): Promise<string[]> {
  const names = await readdir(workspace, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl')).map((entry) => entry.name);
}

function counts(part: Partial<BatchCounts>): BatchCounts {
  return BatchCounts.parse({
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    skipped: 0,
    items: (part.created ?? 0) + (part.updated ?? 0),
    ...part,
  });
}

describe('importing an export', () => {
  it('shows in the preview exactly the items that the import then stores', async () => {
    const { files } = await inspectInWorker([join(fixtures, 'tickets.csv')]);
    const [file] = files as [InspectedFile];
    expect(file.recognition.summary).toBe('CSV, comma, UTF-8, 12 columns');
    await importInWorker(file, 'b1');
    const stored = itemsOf('b1').map(({ batchId: _, ...item }) => item);
    expect(file.preview.flatMap(({ item }) => item ?? [])).toEqual(stored);
  });

  it('puts nobody’s words in the place of another’s where a longer list counts its rows anew', async () => {
    const list = (rows: string[]) => `Nr,Comment\n${rows.map((row, at) => `${at + 1},${row}\n`).join('')}`;
    const [slow, lost, dark] = ['The export hangs', 'My words are gone', 'A dark theme please'] as const;
    await importFile(await inspect(write('list.csv', list([slow, lost]))), 'b1');
    const longer = await inspect(write('longer.csv', list([dark, slow, lost])));
    const then = { ...longer, mapping: { ...longer.mapping, source: 'list' } };
    expect(await importFile(then, 'b2', ['b1'])).toMatchObject({ read: 3, created: 1, updated: 2 });
    const known = new Map(itemsOf('b1').map(({ id, verbatim }) => [id, verbatim]));
    for (const { id, verbatim } of itemsOf('b2')) expect(known.get(id) ?? dark).toBe(verbatim);
  });

  it('accounts for every row, says why rows were refused, and keeps addresses apart', async () => {
    const file = await inspect(join(fixtures, 'tickets.csv'));
    expect(await importFile(file, 'b1')).toEqual(
      counts({ read: 8, created: 4, rejected: 2, skipped: 2, unreadDates: { rows: 1, firstLine: 5 } }),
    );
    const [first, second, third, fourth] = itemsOf('b1');
    expect(first).toMatchObject({
      sourceId: 'T-1',
      verbatim: 'The export stops at 40%.\n\nSee the log (https://example.test/e)',
      customer: 'Ada Winter',
      company: 'Northwind',
      tags: ['export', 'reports'],
      area: 'Reports',
      rating: 2,
      saidAt: Date.UTC(2026, 0, 5, 9, 30),
      link: 'https://help.example.test/1',
      line: 2,
    });
    expect(second?.verbatim).toBe('I cannot log in\nsince Monday, and "reset" does nothing');
    expect(third).toMatchObject({
      verbatim: 'Only a subject',
      saidAt: null,
      extra: { 'Created time': '2026-02-31 10:00' },
    });
    expect(fourth?.verbatim).toBe('=please add it');
    const text = readFileSync(join(workspace, 'feedback', 'b1.jsonl'), 'utf8');
    expect(text).not.toMatch(/ada@example|203\.0\.113/iu);
    expect(linesOf('b1.contacts.jsonl').map((line) => ContactDetail.parse(line).email)).toEqual([
      'ada@example.test',
      'ben@example.test',
    ]);
    const refused = readRejectedRows(workspace, 'b1', { offset: 0, limit: 10 });
    expect(refused.rows.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [6, 'Description', 'No words in column “Description”.'],
      [10, null, 'The row has 13 cells, the header has 12.'],
    ]);
    expect(readRejectedRows(workspace, 'b1', { offset: 1, limit: 10 }).rows).toEqual(refused.rows.slice(1));
  });

  it('counts by column the ratings it could not read, keeps them beside the item, and counts them again', async () => {
    const rows = ['1,Slow,4,good', '2,Fine,good,5', '3,Lost,?,7', '4,Late,2,1', '5,Torn,,n/a', '6,Worn,3,2'];
    const path = write('ratings.csv', `id,comment,score,stars\n${rows.join('\n')}\n`);
    const file = await inspect(path);
    const rated = file.mapping.columns.map((column) => {
      return column.index < 2 ? column : { ...column, field: 'rating' as const };
    });
    const mapping = { ...file.mapping, columns: rated };
    const unreadRatings = [{ column: 'score', rows: 2, firstLine: 3 }];
    const seen = (await inspectInWorker([path], mapping)).files[0]?.unreadRatings;
    expect(seen).toEqual({
      rowsSeen: 6,
      columns: [{ column: 'score', rows: 2, example: { line: 3, cell: 'good' } }],
    });
    expect(await importFile({ ...file, mapping }, 'b1')).toMatchObject({ created: 6, unreadRatings });
    expect(await importFile({ ...file, mapping }, 'b2', ['b1'])).toMatchObject({
      unchanged: 6,
      unreadRatings,
    });
    expect(itemsOf('b1')[1]).toMatchObject({ rating: null, extra: { score: 'good' } });
  });

  it('leaves out what a known tool marks as spam, counted, and takes it in where a person says so', async () => {
    const head = 'ResponseId,Progress,Status,StartDate,EndDate,What is missing?\n';
    const rows = [
      '1,100,complete,,,A dark theme',
      '2,100,spam,,,Win a prize today',
      '3,100,spam,,,',
      '4,100,complete,,,',
    ];
    const file = await inspect(write('survey.csv', `${head}${rows.join('\n')}\n`));
    expect(file.marked).toEqual({ rowsSeen: 4, spam: 2, deleted: 0 });
    const skippedBecause = { 'the export marks it as spam': 2 };
    expect(await importFile(file, 'b1')).toEqual(
      counts({ read: 4, created: 1, rejected: 1, skipped: 2, skippedBecause }),
    );
    const taken = { ...file, mapping: { ...file.mapping, marked: 'in' as const } };
    expect(await importFile(taken, 'b2', ['b1'])).toMatchObject({
      created: 1,
      unchanged: 1,
      rejected: 2,
      skipped: 0,
    });
    const { files } = await inspectInWorker([file.path], taken.mapping);
    expect(files[0]?.marked).toEqual({ rowsSeen: 4, spam: 2, deleted: 0 });
  });

  it('counts no blank row and no broken one among those that a tool may have marked', async () => {
    const head = 'ResponseId,Progress,Status,StartDate,EndDate,What is missing?\n';
    const rows = [
      '1,100,complete,,,A dark theme',
      ',,,,,',
      '2,100,spam,,,Win a prize',
      '3,100,spam,,,cut,off',
      ',,,,,',
      ',,,,,',
    ];
    const file = await inspect(write('survey.csv', `${head}${rows.join('\n')}\n4,100,complete,,,A search\n`));
    expect(file.marked).toEqual({ rowsSeen: 3, spam: 1, deleted: 0 });
  });

  it('brings nothing new when the same file is imported again', async () => {
    const file = await inspect(join(fixtures, 'tickets.csv'));
    await importFile(file, 'b1');
    expect(await importFile(file, 'b2', ['b1'])).toEqual(
      counts({ read: 8, unchanged: 4, rejected: 2, skipped: 2, unreadDates: { rows: 1, firstLine: 5 } }),
    );
    expect(itemsOf('b2')).toEqual([]);
  });

  it('creates the items again when the earlier batch was undone', async () => {
    const file = await inspect(join(fixtures, 'tickets.csv'));
    await importFile(file, 'b1');
    expect(await importFile(file, 'b2', [])).toMatchObject({ created: 4, unchanged: 0 });
  });

  it('updates what was changed at the source, the address included', async () => {
    const text = 'id,text,email\n1,first,a@a.test\n2,second,b@a.test\n3,third,\n';
    await importFile(await inspect(write('desk-2025.csv', text)), 'b1');
    const changed = text.replace('first', '"first, edited"').replace('b@a.test', 'new@a.test');
    const later = await inspect(write('desk-2026.csv', changed));
    expect(later.mapping.source).toBe('desk');
    expect(await importFile(later, 'b2', ['b1'])).toEqual(counts({ read: 3, updated: 2, unchanged: 1 }));
    expect(itemsOf('b2').map(({ verbatim }) => verbatim)).toEqual(['first, edited', 'second']);
  });

  it('knows what an earlier build imported, which hashed line ends as they are written', async () => {
    const text = 'id,text\n1,"first\r\nline"\n2,"second \nline"\n3,third\n';
    const file = await inspect(write('desk.csv', text));
    await importFile(file, 'b1');
    const asBefore = itemsOf('b1').map((item) => {
      // biome-ignore format: the list that was hashed.
      const parts = [item.source, item.sourceId, item.verbatim, item.title, item.saidAt, item.customer, item.company, item.tags, item.area, item.rating, item.link, Object.entries(item.extra), null];
      const { id, contentHash: _, ...rest } = item;
      return { id, contentHash: shortHash(JSON.stringify(parts)), ...rest };
    });
    expect(asBefore.map(({ contentHash }, at) => contentHash === itemsOf('b1')[at]?.contentHash)).toEqual([
      false,
      false,
      true,
    ]);
    const lines = asBefore.map((item) => `${JSON.stringify(item)}\n`);
    writeFileSync(join(workspace, 'feedback', 'b1.jsonl'), lines.join(''));
    expect(await importFile(file, 'b2', ['b1'])).toEqual(counts({ read: 3, unchanged: 3 }));
    const changed = await inspect(write('desk.csv', text.replace('first', 'other')));
    expect(await importFile(changed, 'b3', ['b1'])).toEqual(counts({ read: 3, updated: 1, unchanged: 2 }));
  });

  it('lets the last of several versions in one file win, and knows them all the next time', async () => {
    const file = await inspect(
      write('x.csv', 'id,text\n1,old words\n2,other words\n3,third words\n1,new words\n1,new words\n'),
    );
    expect(await importFile(file, 'b1')).toEqual(
      counts({ read: 5, created: 3, updated: 1, unchanged: 1, sameIds: 1 }),
    );
    expect(itemsOf('b1').at(-1)?.verbatim).toBe('new words');
    expect(await importFile(file, 'b2', ['b1'])).toEqual(counts({ read: 5, unchanged: 5 }));
  });

  it('counts a row of several answers once, whichever of them another row of the file gave otherwise', async () => {
    const head = 'Respondent ID,Collector ID,What is missing?,What is slow?\n';
    const first = [
      '1,9,A dark theme,The export',
      '2,9,A good search,The start',
      '3,9,Nothing at all,The import',
    ];
    const again = [
      '1,9,A light theme,The export',
      '2,9,A good search,The end',
      '3,9,Just words,The login page',
    ];
    const lines = [...first, ...again, '4,9,Some music,Our server'];
    const file = await inspect(write('survey.csv', `${head}${lines.join('\n')}\n`));
    const columns = file.mapping.columns.map((column) =>
      column.index < 2 ? column : { ...column, field: 'verbatim' as const },
    );
    const counted = await importFile({ ...file, mapping: { ...file.mapping, columns } }, 'b1');
    expect(itemsOf('b1')).toHaveLength(12);
    expect(counted).toMatchObject({ read: 7, created: 4, updated: 3, sameIds: 3 });
  });

  it('puts several files of one shape into one batch', async () => {
    const one = await inspect(write('one.csv', 'id,text\n1,a word\n2,b word\n'));
    const two = await inspect(write('two.csv', '\ufeffID,Text\r\n2,b word\r\n3,c word\r\n'));
    expect(two.recognition.fingerprint).toBe(one.recognition.fingerprint);
    const files = [one, two].map(({ path, recognition }) => ({ path, recognition }));
    const result = await startImport({ ...requestFor(one, 'b1'), files }, () => undefined).done;
    expect(result.counts).toEqual(counts({ read: 4, created: 3, unchanged: 1 }));
    expect(result.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['one.csv', 26],
      ['two.csv', statSync(two.path).size],
    ]);
  });

  it('refuses a file whose columns are not those of the mapping', async () => {
    const file = await inspect(write('x.csv', 'id,text\n1,a\n'));
    write('x.csv', 'text,id\na,1\n');
    await expect(importInWorker(file, 'b1')).rejects.toMatchObject({ code: 'file-not-recognised' });
    expect(await filesLeft()).toEqual([]);
  });
});

describe('importing JSON', () => {
  it('finds the list in a wrapper, flattens its objects, and keeps long numbers exact', async () => {
    const file = await inspect(join(fixtures, 'issues.json'));
    expect(file.recognition).toMatchObject({ format: 'json', rowsPath: 'issues' });
    expect(await importFile(file, 'b1')).toEqual(counts({ read: 3, created: 2, rejected: 1 }));
    expect(itemsOf('b1')).toMatchObject([
      {
        sourceId: '9007199254740993',
        verbatim: 'It stops at 40 %.\n\nUse `<div>` to see.',
        customer: 'ada',
        tags: ['bug', 'help wanted'],
        link: 'https://code.example.test/1',
        extra: { comments: 'ben: Here too', number: '1' },
        line: 5,
      },
      { sourceId: '9007199254740995', verbatim: 'Title only', title: null },
    ]);
    expect(await importFile(file, 'b2', ['b1'])).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('reads JSON Lines; a bad line costs itself only', async () => {
    const file = await inspect(join(fixtures, 'reviews.jsonl'));
    expect(await importFile(file, 'b1')).toEqual(counts({ read: 5, created: 3, rejected: 1, skipped: 1 }));
    expect(itemsOf('b1')[1]).toMatchObject({
      rating: 1,
      customer: 'ben',
      saidAt: Date.UTC(2026, 0, 3, 17, 27),
      line: 2,
    });
    const { rows } = readRejectedRows(workspace, 'b1', { offset: 0, limit: 10 });
    expect(rows).toMatchObject([{ line: 4, reason: 'The entry is not valid JSON.' }]);
  });

  it('rejects an entry of JSON with each cell in its column, and what is no entry behind them', async () => {
    const list = '[{"id":1,"text":"Slow","plan":"pro"},{"id":2,"plan":"free"},{"plan":"team","text":""},7]';
    const file = await inspect(write('a.json', list));
    await importFile(file, 'b1');
    const { rows } = readRejectedRows(workspace, 'b1', { offset: 0, limit: 10 });
    expect(file.columns.map(({ header }) => header)).toEqual(['id', 'text', 'plan']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2', '', 'free'],
      ['', '', 'team'],
      ['', '', '', '7'],
    ]);
  });

  it('keeps keys that the mapping has never seen', async () => {
    const file = await inspect(write('a.json', '[{"id":1,"text":"first words"}]'));
    write('a.json', '[{"id":1,"plan":"pro","text":"first words"}]');
    await importFile(file, 'b1');
    expect(itemsOf('b1')[0]).toMatchObject({ verbatim: 'first words', extra: { plan: 'pro' } });
  });

  it('shows a preview under a mapping made for another file', async () => {
    const { mapping } = await inspect(write('a.json', '[{"id":1,"text":"first words"}]'));
    const path = write('b.json', '[{"plan":"pro","text":"more words","id":2}]');
    const { files } = await inspectInWorker([path], mapping);
    expect(files[0]?.preview[0]?.item).toMatchObject({
      sourceId: '2',
      verbatim: 'more words',
      extra: { plan: 'pro' },
    });
  });
});

describe('files that are hard to read', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('recognises %s', async (encoding) => {
    const text = 'id;text\r\n1;"naïve, ja; größer"\r\n2;déjà vu\r\n';
    const bytes = {
      'utf-8': Buffer.from(text),
      'utf-16le': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf-16be': Buffer.from(text, 'utf16le').swap16(),
      'windows-1252': Buffer.from(text, 'latin1'),
    }[encoding];
    const file = await inspect(write('x.csv', bytes));
    expect(file.recognition).toMatchObject({ encoding, delimiter: ';', hasHeader: true });
    await importFile(file, 'b1');
    expect(itemsOf('b1').map(({ verbatim }) => verbatim)).toEqual(['naïve, ja; größer', 'déjà vu']);
  });

  it('gives refused rows back as they were, odd line separators too', async () => {
    const file = await inspect(
      write('x.csv', 'id,text\n1,fine words\n2,a\u2028b\u0085c,surplus\n3,d,"e\nf"\n'),
    );
    await importFile(file, 'b1');
    const { total, rows } = readRejectedRows(workspace, 'b1', { offset: 0, limit: 5 });
    expect(total).toBe(2);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2', 'a\u2028b\u0085c', 'surplus'],
      ['3', 'd', 'e\nf'],
    ]);
    expect(readRejectedRows(workspace, 'none', { offset: 0, limit: 5 })).toEqual({ total: 0, rows: [] });
  });

  it('reads a file as a person says it is to be read', async () => {
    const path = write('x.csv', 'When|What\n2026-01-01|It|broke\n');
    const file = await inspect(path, { delimiter: '|', hasHeader: false });
    expect(file.columns.map(({ header }) => header)).toEqual(['Column 1', 'Column 2']);
    expect(file.preview).toHaveLength(2);
  });

  it('asks about dates that no value of their column settles', async () => {
    const doubtful = await inspect(
      write('x.csv', 'date,text\n01-02-2026,some words\n03-04-2026,more words\n'),
    );
    const clear = await inspect(write('y.csv', 'date,text\n01-02-2026,some words\n23-04-2026,more words\n'));
    expect([doubtful.mapping.dateOrder, clear.mapping.dateOrder]).toEqual(['day-first', 'day-first']);
    expect(doubtful.columns[0]?.confidence).toBeLessThan(0.5);
    expect(clear.columns[0]?.confidence).toBeGreaterThan(0.7);
  });

  it('refuses a mapping without a column for the words', async () => {
    const file = await inspect(write('x.csv', 'id,text\n1,a\n'));
    const columns = file.mapping.columns.map((column) => ({ ...column, field: 'extra' as const }));
    const mapping = { ...file.mapping, columns };
    await expect(importFile({ ...file, mapping }, 'b1')).rejects.toMatchObject({
      code: 'mapping-incomplete',
    });
    expect(await filesLeft()).toEqual([]);
  });

  it('skips the line sep=; of Excel', async () => {
    const file = await inspect(write('x.csv', 'sep=;\r\nid;text\r\n1;words here\r\n'));
    await importFile(file, 'b1');
    expect(itemsOf('b1')).toMatchObject([{ sourceId: '1', verbatim: 'words here', line: 3 }]);
  });

  it('says for each file why it cannot be read, and still shows the others', async () => {
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d',
      'hex',
    );
    mkdirSync(join(workspace, 'folder.csv'));
    const paths = [
      write('empty.csv', ''),
      write('picture.csv', png),
      write('book.csv', Buffer.from('504b030414000600', 'hex')),
      join(workspace, 'folder.csv'),
      join(workspace, 'gone.csv'),
      write('scalars.json', '{\n"a": [1, 2, 3]\n}'),
      write('fine.csv', 'id,text\n1,words\n'),
    ];
    const { files, unreadable } = await inspectInWorker(paths);
    expect(files.map(({ name }) => name)).toEqual(['fine.csv']);
    expect(
      unreadable.toSorted(
        (a, b) =>
          paths.findIndex((path) => path.endsWith(a.name)) - paths.findIndex((path) => path.endsWith(b.name)),
      ),
    ).toEqual([
      { name: 'empty.csv', reason: 'it is empty; export it again' },
      { name: 'picture.csv', reason: 'it is a picture; export the feedback as CSV, Excel or JSON' },
      { name: 'book.csv', reason: 'it is damaged or cut off; download it again' },
      { name: 'folder.csv', reason: 'it holds no file that could be feedback' },
      { name: 'gone.csv', reason: 'it does not exist' },
      {
        name: 'scalars.json',
        reason: 'its JSON holds no list of entries; export the feedback itself, as a list',
      },
    ]);
  });

  it('takes a header without rows, ten thousand columns, NULs and a header __proto__', async () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const files = {
      'header.csv': ['id,text\n', counts({})],
      'wide.csv': [`${wide.join(',')},text\n${wide.join(',')},some words\n`, counts({ read: 1, created: 1 })],
      'nuls.csv': ['id,text\n1,with\0in words\n', counts({ read: 1, created: 1 })],
      'proto.csv': ['__proto__,constructor,text\np,c,some words\n', counts({ read: 1, created: 1 })],
    } as const;
    for (const [name, [content, expected]] of Object.entries(files)) {
      const file = await inspect(write(name, content));
      expect(await importFile(file, name.replace('.csv', '')), name).toEqual(expected);
    }
    expect(itemsOf('nuls')[0]?.verbatim).toBe('within words');
    expect(itemsOf('proto')[0]?.extra).toEqual({ '(__proto__)': 'p', constructor: 'c' });
  });

  it('keeps the rows after a quote that is never closed', async () => {
    const file = await inspect(write('x.csv', 'id,text\n1,"open\n2,"fine words"\n3,more words\n'));
    expect(await importFile(file, 'b1')).toEqual(counts({ read: 3, created: 2, rejected: 1 }));
    const { rows } = readRejectedRows(workspace, 'b1', { offset: 0, limit: 5 });
    expect(rows).toMatchObject([{ line: 2, cells: ['1', '"open'] }]);
  });
});

describe('an import that does not finish', () => {
  const many = () =>
    `id,text\n${Array.from({ length: 60_000 }, (_, n) => `${n},words of customer ${n}\n`).join('')}`;

  it('leaves nothing when it is cancelled, even at once', async () => {
    const file = await inspect(write('many.csv', many()));
    const early = startImport(requestFor(file, 'b1'), () => undefined);
    early.cancel();
    await expect(early.done).rejects.toMatchObject({ code: 'import-cancelled' });
    const onTheWay = startImport(requestFor(file, 'b2'), () => onTheWay.cancel());
    await expect(onTheWay.done).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(await filesLeft()).toEqual([]);
  });

  it('tells how far it is, in bytes and rows', async () => {
    const file = await inspect(write('many.csv', many().repeat(5)));
    const seen: number[] = [];
    await startImport(requestFor(file, 'b1'), ({ bytesRead }) => seen.push(bytesRead)).done;
    expect(seen).not.toEqual([]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.every((bytes) => bytes > 0 && bytes <= file.bytes)).toBe(true);
  });

  it('refuses a file that shrinks while it is read, and leaves nothing', async () => {
    const path = write('many.csv', many().repeat(3));
    const file = await inspect(path);
    const watch = { isCancelled: () => false, progressed: () => truncateSync(path, 1_200_000) };
    expect(() => runImport(requestFor(file, 'b1'), watch)).toThrow(
      expect.objectContaining({
        code: 'file-unreadable',
        message: 'many.csv cannot be read: it changed while it was read.',
      }),
    );
    expect(await filesLeft()).toEqual([]);
  });

  it('refuses a file that has vanished', async () => {
    const path = write('x.csv', 'id,text\n1,words\n');
    const file = await inspect(path);
    await rm(path);
    await expect(importInWorker(file, 'b1')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('puts aside after a crash what no batch names, and loses none of it', async () => {
    const file = await inspect(join(fixtures, 'tickets.csv'));
    await importFile(file, 'known');
    await importFile(file, 'orphan');
    mkdirSync(join(workspace, '.shipit', 'incoming', 'half'), { recursive: true });
    writeFileSync(join(workspace, '.shipit', 'incoming', 'half', 'half.jsonl'), '{');
    writeFileSync(join(workspace, 'feedback', 'batches.json'), '{}');
    const moved = await sweepOrphans(workspace, ['known']);
    expect(moved.toSorted()).toEqual(['orphan.contacts.jsonl', 'orphan.jsonl', 'orphan.rejected.jsonl']);
    expect((await readdir(join(workspace, 'feedback'))).toSorted()).toEqual([
      'batches.json',
      'known.contacts.jsonl',
      'known.jsonl',
      'known.rejected.jsonl',
    ]);
    expect(await readdir(join(workspace, '.shipit', 'orphaned'))).toHaveLength(3);
    expect(existsSync(join(workspace, '.shipit', 'incoming'))).toBe(false);
  });
});

const realFiles = [
  ['thunderbird-2025-questions.csv', { read: 13_810, created: 13_810 }],
  ['thunderbird-2023q2-questions.csv', { read: 2210, created: 2210 }],
  ['thunderbird-2025-answers.csv', { read: 34_999, created: 34_999 }],
  ['airbnb-barossa-2017-09-26.csv', { read: 2945, created: 2941, rejected: 4 }],
  ['airbnb-barossa-2022-10-26.csv', { read: 14_523, created: 14_523 }],
  ['jira-titanium.csv', { read: 2251, created: 2251 }],
  ['jupyter-2015-survey.csv', { read: 1706, created: 925, rejected: 781, items: 7687 }],
  ['github-issues-privacypass.json', { read: 248, created: 248 }],
  ['steam-football-manager-2015.jsonl', { read: 1522, created: 1435, updated: 87, sameIds: 87 }],
] as const;

describe('real exports, where this machine has them', () => {
  it('go in completely, and bring nothing the second time', { timeout: 120_000 }, async () => {
    for (const [name, expected] of realFiles.filter(([file]) => existsSync(join(real, file)))) {
      const file = await inspect(join(real, name));
      const id = name.replaceAll(/\W/gu, '-');
      expect(await importFile(file, id), name).toEqual(counts(expected));
      const again = await importFile(file, `${id}-2`, [id]);
      expect([again.created, again.updated], name).toEqual([0, 0]);
    }
  });

  // What is expected is read with csv-parse and a rule of its own, and not with anything of ours.
  it('count what a reader sees changed as updated, and no other spelling of line ends', async () => {
    const path = (day: string) => join(real, `airbnb-barossa-${day}.csv`);
    if (!existsSync(path('2022-10-26'))) return;
    const [before, after] = [reviewsOf(path('2017-09-26')), reviewsOf(path('2022-10-26'))];
    const both = [...before.keys()].filter((id) => after.has(id));
    const differing = (part: (review: Review) => string) =>
      both.filter((id) => seenOf(before, id, part) !== seenOf(after, id, part));
    const otherBytes = differing(({ comments }) => comments);
    const otherWords = differing(({ comments }) => asRead(comments));
    const otherNames = differing(({ reviewer_name }) => reviewer_name);
    expect([both, otherBytes, otherWords, otherNames].map(({ length }) => length)).toEqual([
      1264, 267, 20, 36,
    ]);
    for (const column of ['listing_id', 'date', 'reviewer_id'] as const)
      expect(differing((review) => review[column])).toEqual([]);

    await importFile(await inspect(path('2017-09-26')), 'earlier');
    const then = await importFile(await inspect(path('2022-10-26')), 'later', ['earlier']);
    expect(then).toMatchObject({ read: 14_523, created: 13_259, rejected: 0, skipped: 0 });
    expect(then.updated + then.unchanged).toBe(both.length);
    const updated = new Set(itemsOf('later').flatMap(({ sourceId }) => sourceId ?? []));
    for (const id of after.keys()) if (!before.has(id)) updated.delete(id);
    expect(updated.size).toBe(then.updated);
    const expected = new Set([...otherWords, ...otherNames]);
    expect([...expected].filter((id) => !updated.has(id))).toEqual([]);
    // HTML, which the later file writes, swallows blanks that the plain text of the earlier one shows.
    const swallowed = [...updated].filter((id) => !expected.has(id));
    expect(swallowed).toHaveLength(3);
    for (const id of swallowed) expect(/\n |\S {2}/u.test(asRead(before.get(id)?.comments ?? ''))).toBe(true);
  });
});

interface Review {
  readonly id: string;
  readonly listing_id: string;
  readonly date: string;
  readonly reviewer_id: string;
  readonly reviewer_name: string;
  readonly comments: string;
}

function reviewsOf(path: string): ReadonlyMap<string, Review> {
  const rows: Review[] = parse(readFileSync(path), { columns: true });
  return new Map(rows.map((review) => [review.id, review]));
}

function seenOf(reviews: ReadonlyMap<string, Review>, id: string, part: (review: Review) => string): string {
  const review = reviews.get(id);
  if (!review) throw new Error('No such review.');
  return part(review);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Breaks of HTML and line ends as one, entities as what they stand for, no blanks at line ends and around the whole. */
function asRead(words: string): string {
  return words
    .replace(/(?:\r\n?|\n)?<br\s*\/?>/giu, '\n')
    .replace(/\r\n?/gu, '\n')
    .replace(/&(?:#(\d+)|([a-z]+));/giu, (entity, code: string | undefined, name: string) =>
      code === undefined ? (ENTITIES[name.toLowerCase()] ?? entity) : String.fromCodePoint(Number(code)),
    )
    .replace(/[^\S\n]+$/gmu, '')
    .trim();
}
