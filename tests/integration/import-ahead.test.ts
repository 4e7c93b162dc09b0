import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Instant } from '#core/time.ts';
import { startImport, startInspection } from '#main/feedback/import/import-job.ts';
import { type ImportRequest, runImport } from '#main/feedback/import/import-run.ts';
import { takeThread } from '#main/feedback/import/import-threads.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { prepareImport } from '#main/feedback/import/prepare-import.ts';
import { closeLeftOpen } from '#main/feedback/import/read-chunks.ts';
import { RowsAhead } from '#main/feedback/import/rows-ahead.ts';
import { hasSpare, takeHelper } from '#main/feedback/import/spare-helper.ts';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aSuggestionsFile } from '#tests/builders/votes-of-ideas.ts';

// What was read of a file while somebody looked at its preview: the import that takes it must bring what it would
// have brought, and may not take it where it would have brought anything else.

const now = Date.UTC(2026, 10, 22) as Instant;
const settings = { placeholderKey: 'a key of the tests, and of nothing else', now };
const goOn = new AbortController().signal;
const watch = { isCancelled: () => false, progressed: () => undefined };
const HEADERS = 'Ticket ID,Created at,Description,Requester email,Note';

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'shipit-ahead-'));
});
afterEach(async () => {
  if (hasSpare()) await takeHelper().end();
  rmSync(workspace, { recursive: true, force: true });
});

/** Rows of every sort: sound ones, other scripts, cards, repeated, broken and blank ones. */
function rowOf(number: number): string {
  const words = [
    'plain words',
    '"two lines,\n""quoted"""',
    '日本語 👍🏽',
    '',
    '"never closed',
    'card 4242 4242 4242 4242',
  ];
  if (number % 50 === 9) return ',,,,';
  return `T-${number % 900},2026-03-04,${words[number % 6]},cust${number}@mail.example,note ${number}`;
}

function fileOf(rows: readonly string[], headers = HEADERS): InspectedFile {
  const path = join(workspace, 'tickets.csv');
  writeFileSync(path, [headers, ...rows, ''].join('\n'));
  return inspected(path);
}

function inspected(path: string): InspectedFile {
  const file = inspectFile(path, { overrides: {}, ...settings });
  closeLeftOpen();
  return { ...file, origin: null };
}

function someRows(count = 3000): InspectedFile {
  return fileOf(Array.from({ length: count }, (_, number) => rowOf(number)));
}

function requestFor({ path, recognition, mapping }: InspectedFile, batchId = 'b1'): ImportRequest {
  const files = [{ path, recognition }];
  return { ...settings, workspaceFolder: workspace, batchId, knownBatchIds: [], files, mapping };
}

async function readAhead(file: InspectedFile): Promise<RowsAhead> {
  const ahead = new RowsAhead(file, { ...settings, batchId: 'b1' });
  await ahead.read(goOn);
  return ahead;
}

/** What stands in the files of batches that are not in the library yet. */
function incoming(): Record<string, string> {
  const folder = join(workspace, '.shipit', 'incoming');
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}

describe('rows that were read while somebody looked at the preview', () => {
  it('come to the same bytes and counts as rows that the import reads itself', async () => {
    const file = someRows();
    const request = requestFor(file);
    const ahead = await readAhead(file);
    expect(incoming()).toEqual({});
    const result = ahead.import(request, watch);
    const written = incoming();
    expect(runImport(request, watch)).toEqual(result);
    expect(written).toEqual(incoming());
    expect(Object.keys(written)).toHaveLength(3);
    expect(result?.counts).toMatchObject({ read: 3000 });
  });

  it('bring who voted for what they say', async () => {
    const votes = Array.from({ length: 300 }, (_, number) => ({
      idea: `${Math.floor(number / 100)}`,
      words: `I cannot choose the columns of list ${Math.floor(number / 100)}`,
      author: 'Nora Quill',
      voter: `Voter ${number % 100}`,
    }));
    const file = inspected(aSuggestionsFile(workspace, 'suggestions.csv', votes));
    const result = (await readAhead(file)).import(requestFor(file), watch);
    const written = incoming();
    expect(result?.counts).toMatchObject({ created: 3, voters: 300 });
    expect(runImport(requestFor(file), watch)).toEqual(result);
    expect(written).toEqual(incoming());
  });

  it('are compared with what the library holds when it is imported', async () => {
    const file = someRows();
    const ahead = await readAhead(file);
    runImport(requestFor(file, 'b0'), watch);
    const feedback = join(workspace, 'feedback');
    mkdirSync(feedback);
    for (const [name, lines] of Object.entries(incoming())) writeFileSync(join(feedback, name), lines);
    const { counts } = ahead.import({ ...requestFor(file), knownBatchIds: ['b0'] }, watch) ?? {};
    expect(counts).toMatchObject({ created: 0, updated: 0, items: 0 });
  });

  it('are still there for the import when they have been counted beforehand', async () => {
    const file = someRows();
    const ahead = await readAhead(file);
    const counted = ahead.import({ ...requestFor(file), isCheck: true }, watch);
    expect(incoming()).toEqual({});
    expect(ahead.import(requestFor(file), watch)).toEqual(counted);
    expect(incoming()['b1.jsonl']?.split('\n')).toHaveLength((counted?.counts.items ?? 0) + 1);
  });

  it.each<[string, (request: ImportRequest) => Partial<ImportRequest>]>([
    ['another mapping', ({ mapping }) => ({ mapping: { ...mapping, source: 'Another one' } })],
    [
      'another redaction',
      ({ mapping }) => ({ mapping: { ...mapping, redact: { ...mapping.redact, emails: true } } }),
    ],
    ['another batch', () => ({ batchId: 'b2' })],
    ['another workspace’s key', () => ({ placeholderKey: 'of another workspace' })],
    ['a clock that was set back', () => ({ now: (now - 1) as Instant })],
    [
      'another encoding',
      ({ files }) => ({
        files: files.map(({ path, recognition }) => ({
          path,
          recognition: { ...recognition, encoding: 'windows-1252' },
        })),
      }),
    ],
    ['items that name their file', () => ({ namesFiles: true })],
    ['more files', ({ files }) => ({ files: [...files, ...files] })],
  ])('are not taken for %s', async (_, change) => {
    const file = someRows(100);
    const ahead = await readAhead(file);
    const request = requestFor(file);
    expect(ahead.isFor(request)).toBe(true);
    expect(ahead.isFor({ ...request, ...change(request) })).toBe(false);
  });

  it('are read anew where the file holds other bytes, though as many and of the same age', async () => {
    const file = someRows(100);
    const ahead = await readAhead(file);
    const { atime, mtime } = statSync(file.path);
    writeFileSync(file.path, readFileSync(file.path, 'utf8').replace('plain', 'PLAIN'));
    utimesSync(file.path, atime, mtime);
    expect(ahead.import(requestFor(file), watch)).toBeNull();
    expect(incoming()).toEqual({});
  });

  it('are read anew where a date was not believed, which may be by now', async () => {
    const file = fileOf(['T-1,2031-03-04,It will stop,,', 'T-2,2026-03-04,It has stopped,,']);
    expect((await readAhead(file)).import(requestFor(file), watch)).toBeNull();
  });

  it('are not kept where reading was stopped on the way', async () => {
    const file = someRows();
    const stop = new AbortController();
    const ahead = new RowsAhead(file, { ...settings, batchId: 'b1' });
    const read = ahead.read(stop.signal);
    stop.abort();
    await expect(read).rejects.toThrow();
    expect(ahead.import(requestFor(file), watch)).toBeNull();
  });

  it('are not kept where they become many times as long as the file', async () => {
    const headers = Array.from({ length: 60 }, (_, column) => `${'A long name '.repeat(30)}${column}`);
    const row = `T,A word,${headers.map(() => 'x').join(',')}`;
    const file = fileOf(new Array(3000).fill(row), `Ticket ID,Description,${headers.join(',')}`);
    const ahead = new RowsAhead(file, { ...settings, batchId: 'b1' });
    await expect(ahead.read(goOn)).rejects.toThrow('too many');
    expect(ahead.import(requestFor(file), watch)).toBeNull();
  });

  it('leave nothing where the import that takes them is cancelled', async () => {
    const file = someRows();
    const ahead = await readAhead(file);
    let looks = 0;
    const cancelled = {
      isCancelled: () => {
        looks += 1;
        return looks > 3;
      },
      progressed: () => undefined,
    };
    expect(() => ahead.import(requestFor(file), cancelled)).toThrow('cancelled');
    expect(incoming()).toEqual({});
  });
});

describe('the preview of a file', () => {
  /** What is begun for the import of these files. */
  async function begun(...files: readonly InspectedFile[]): Promise<RowsAhead[]> {
    const ahead: RowsAhead[] = [];
    const paths = files.map(({ path }) => path);
    await inspectIn(workspace, paths, {}, (one) => ahead.push(one));
    closeLeftOpen();
    return ahead;
  }

  it('says the same of its rows, whether or not they are read for the import meanwhile', () => {
    const held = [
      'ada@mail.example called',
      'call 0171 2345678',
      'pay 4242 4242 4242 4242',
      'key sk_live_4eC39HqLyjWDarjtT1zdP7dc',
    ];
    const rows = Array.from(
      { length: 6000 },
      (_, number) =>
        `T-${number},${number % 7 === 0 ? '2031' : '2026'}-03-04,${number % 5 === 0 ? held[(number / 5) % 4] : 'words'},cust${number}@${number % 9 === 0 ? 'low' : 'mail'}.example,${held[number % 4]}`,
    );
    const { path, mapping } = fileOf(rows);
    for (const redact of [
      mapping.redact,
      { emails: true, phones: true, cards: true, keys: true },
      { emails: false, phones: true, cards: false, keys: false },
    ]) {
      const options = { overrides: {}, ...settings, mapping: { ...mapping, staff: ['low.example'], redact } };
      const alone = inspectFile(path, options);
      const meanwhile = inspectFile(path, {
        ...options,
        readAhead: (file) => new RowsAhead(file, { ...settings, batchId: 'b1' }),
      });
      closeLeftOpen();
      expect(meanwhile).toEqual(alone);
      expect(alone.personal.rowsWith).toMatchObject({ emails: expect.any(Number), keys: expect.any(Number) });
      expect(Math.min(...Object.values(alone.personal.rowsWith))).toBeGreaterThan(0);
      expect(alone.byStaff?.rows).toBeGreaterThan(0);
      expect(alone.unreadDates.rows).toBeGreaterThan(0);
    }
  });

  it.each([10, 6000])(
    'has its first rows read for the import, which brings the same of %i rows',
    async (count) => {
      const file = someRows(count);
      let ahead: RowsAhead | undefined;
      inspectFile(file.path, {
        ...{ overrides: {}, ...settings },
        readAhead: (found) => {
          ahead = new RowsAhead(found, { ...settings, batchId: 'b1' });
          return ahead;
        },
      });
      expect(ahead?.import(requestFor(file), watch)).toBeNull();
      await prepareImport([file], { ...settings, batchId: 'b1' }, goOn, ahead ?? null);
      const result = ahead?.import(requestFor(file), watch);
      const written = incoming();
      expect(runImport(requestFor(file), watch)).toEqual(result);
      expect(written).toEqual(incoming());
      expect(hasSpare()).toBe(false);
    },
  );

  it('begins the import of one plain file', async () => {
    expect(await begun(someRows(100))).toHaveLength(1);
  });

  it.each<[string, () => Promise<RowsAhead[]>]>([
    ['there are several files', () => begun(someRows(100), someRows(100))],
    ['two threads will read it', () => begun(fileOf(new Array(15_000).fill(`T,,${'long '.repeat(200)},,`)))],
    ['no column is of words', () => begun(fileOf(['1,2', '3,4'], 'a,b'))],
  ])('begins nothing where %s', async (_, inspect) => {
    expect(await inspect()).toEqual([]);
  });
});

describe('an import by the thread that recognised the file', () => {
  it('brings what it would have brought whenever it is asked for', async () => {
    const file = someRows(10_000);
    const { counts: expected } = runImport({ ...requestFor(file), isCheck: true }, watch);
    const folder = join(workspace, 'unpacked');
    for (const waitMs of [0, 20, 110, 600]) {
      await startInspection([file.path], { overrides: {}, ...settings, folder, nextBatchId: 'b1' }).done;
      await pause(waitMs);
      const request = { ...requestFor(file), isCheck: true };
      for (const batchId of ['b1', 'b1', 'b2']) {
        const { counts } = await startImport({ ...request, batchId }, () => undefined).done;
        expect(counts).toEqual(expected);
      }
    }
    await takeThread().terminate();
  });
});
