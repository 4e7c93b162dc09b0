import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '#core/time.ts';
import { isForTwo, runImportByTwo } from '#main/feedback/import/import-by-two.ts';
import {
  blockReaderFor,
  type ImportRequest,
  ImportRun,
  runImport,
} from '#main/feedback/import/import-run.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { placeBatch } from '#main/feedback/import/place-batch.ts';
import { openTable } from '#main/feedback/import/recognise-file.ts';
import { RowHelper } from '#main/feedback/import/row-helper.ts';
import { blocksOf } from '#main/feedback/import/source-table.ts';
import { hasSpare, keepHelper, startSpare, takeHelper } from '#main/feedback/import/spare-helper.ts';
import { aSuggestionsFile } from '#tests/builders/votes-of-ideas.ts';

const placeholderKey = 'a key of the tests, and of nothing else';
const now = Date.UTC(2026, 10, 22) as Instant;
const watch = { isCancelled: () => false, progressed: () => undefined };

let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'shipit-by-two-'));
});
afterEach(async () => {
  // A helper that an import has kept would serve the next test, too.
  if (hasSpare()) await takeHelper().end();
  rmSync(workspace, { recursive: true, force: true });
});

/** Rows of every sort: sound ones, HTML, other scripts, cards, line ends in quotes, broken and blank ones. */
function rowOf(number: number): string {
  const words = [
    'plain words',
    '"two lines,\r\nand ""quotes"""',
    '<p>Bold <b>words</b> &amp; more</p>',
    'Überall 日本語 👍🏽',
    '',
    '"never closed',
    'my card is 4242 4242 4242 4242',
  ][number % 7];
  return number % 50 === 9
    ? ',,,'
    : `T-${number % 19_000},${words},cust${number}@mail.example,note ${number}`;
}

function requestFor(rows: number, batchId: string, knownBatchIds: string[] = []): ImportRequest {
  const path = join(workspace, 'tickets.csv');
  const lines = Array.from({ length: rows }, (_, number) => rowOf(number));
  writeFileSync(path, ['Ticket ID,Description,Requester email,Note', ...lines, ''].join('\n'));
  const { recognition, mapping } = inspectFile(path, { overrides: {}, placeholderKey, now });
  const files = [{ path, recognition }];
  return { workspaceFolder: workspace, batchId, files, mapping, knownBatchIds, placeholderKey, now };
}

/** A hundred voters an idea, one a row. */
function votesRequest(rows: number, batchId: string): ImportRequest {
  const votes = Array.from({ length: rows }, (_, number) => ({
    idea: `${Math.floor(number / 100)}`,
    words: `${'I cannot choose the columns. '.repeat(5)}${Math.floor(number / 100)}`,
    author: 'Nora Quill',
    voter: `Voter ${number % 100}`,
  }));
  const path = aSuggestionsFile(workspace, 'suggestions.csv', votes);
  const { recognition, mapping } = inspectFile(path, { overrides: {}, placeholderKey, now });
  const files = [{ path, recognition }];
  return { workspaceFolder: workspace, batchId, files, mapping, knownBatchIds: [], placeholderKey, now };
}

/** Everything in the folder of batches that are not in the library yet. */
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

/** With another program in the other thread. */
async function withOtherThread<T>(program: string, work: () => Promise<T>): Promise<T> {
  const start = "import { parentPort } from 'node:worker_threads';";
  writeFileSync(join(workspace, 'import-worker.js'), `${start}${program}`);
  vi.stubEnv('SHIPIT_WORKERS', workspace);
  try {
    return await work();
  } finally {
    vi.unstubAllEnvs();
  }
}

describe('an import with two threads', () => {
  it('writes the same bytes and counts the same as with one', async () => {
    const request = { ...requestFor(40_000, 'b1'), namesFiles: true };
    const alone = runImport(request, watch);
    const written = incoming();
    const byTwo = await runImportByTwo(request, watch);
    expect(byTwo).toEqual(alone);
    expect(alone.counts).toMatchObject({ read: 40_000, skipped: 800 });
    expect(Math.min(alone.counts.created, alone.counts.updated, alone.counts.rejected)).toBeGreaterThan(1000);
    expect(alone.redacted.cards).toBeGreaterThan(1000);
    const again = incoming();
    expect(Object.keys(written)).toHaveLength(3);
    expect(written['b1.jsonl']).toMatch(/"file":"[^"]+"\}\n$/u);
    for (const name of Object.keys(written)) expect(again[name] === written[name], name).toBe(true);
  });

  it('finds nothing new in the same file', async () => {
    await runImportByTwo(requestFor(20_000, 'b1'), watch);
    await placeBatch(workspace, 'b1');
    const { counts } = await runImportByTwo(requestFor(20_000, 'b2', ['b1']), watch);
    expect(counts).toMatchObject({ read: 20_000, created: 0, items: 0 });
  });

  it('reads the same of every block in the other thread', async () => {
    const request = requestFor(4000, 'b1');
    const run = new ImportRun(request, watch);
    const reader = blockReaderFor(request);
    const helper = new RowHelper();
    helper.use(request);
    await helper.ready;
    const others: string[] = [];
    let blocks = 0;
    for (const { block, file } of run.blocks()) {
      const own = reader.read(block, file);
      // Taken from the next block's memory, so it has to be there in full before that is asked for.
      const other = await helper.read(block, file);
      expect(other.items).toEqual(own.items);
      expect([...other.skipped]).toEqual([...own.skipped]);
      expect(Buffer.from(other.itemLines).equals(own.itemLines)).toBe(true);
      expect(Buffer.from(other.rejectedLines).equals(own.rejectedLines)).toBe(true);
      others.push(Buffer.from(other.contactLines).toString());
      blocks += 1;
    }
    await helper.end();
    expect(blocks).toBeGreaterThan(1);
    expect(others.join('')).toContain('cust1@mail.example');
  });

  it('keeps the same voters in the same order, those that are known already among them', async () => {
    runImport(votesRequest(4000, 'b1'), watch);
    await placeBatch(workspace, 'b1');
    const helper = takeHelper();
    await helper.ready;
    keepHelper(helper);
    const later = { ...votesRequest(12_000, 'b2'), knownBatchIds: ['b1'] };
    const alone = runImport(later, watch);
    const written = incoming()['b2.voters.contacts.jsonl'];
    expect(await runImportByTwo(later, watch)).toEqual(alone);
    expect(incoming()['b2.voters.contacts.jsonl'] === written).toBe(true);
    expect(alone.counts).toMatchObject({ read: 12_000, created: 80, unchanged: 40, voters: 8000 });
  });

  it('takes the thread that was started beforehand, also for a small file', async () => {
    const request = requestFor(60_000, 'b1');
    const [file] = request.files;
    if (!file) throw new Error('There is no file.');
    expect(isForTwo(request)).toBe(false);
    startSpare([...blocksOf(openTable(file.path, file.recognition, null))].slice(0, 1), request);
    expect(isForTwo(request)).toBe(true);
    const helper = takeHelper();
    keepHelper(helper);
    expect(await runImportByTwo(request, watch)).toEqual(runImport({ ...request, batchId: 'b2' }, watch));
    // It has read for another import before, and reads by the settings of this one.
    const redact = { emails: true, phones: true, cards: false, keys: true };
    const other = { ...request, batchId: 'b3', mapping: { ...request.mapping, redact } };
    const alone = runImport({ ...other, batchId: 'b4' }, watch);
    expect(await runImportByTwo(other, watch)).toEqual(alone);
    expect(takeHelper()).toBe(helper);
    keepHelper(helper);
    expect(incoming()['b3.jsonl']?.replaceAll('"b3"', '"b4"') === incoming()['b4.jsonl']).toBe(true);
  });

  it('leaves nothing when it is cancelled on the way', async () => {
    const request = requestFor(30_000, 'b1');
    let looks = 0;
    const cancelling = { ...watch, isCancelled: () => ++looks > 8 };
    await expect(runImportByTwo(request, cancelling)).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(incoming()).toEqual({});
  });

  it.each([
    ['ends', 'process.exit(1);'],
    ['throws', "throw new Error('of its own');"],
    [
      'refuses',
      "parentPort.postMessage({ kind: 'refused', refusal: { code: 'internal', message: '', details: {} } });",
    ],
  ])('fails when the other thread %s over its rows, and leaves nothing', async (_, deed) => {
    const request = requestFor(30_000, 'b1');
    const ready = "parentPort.postMessage({ kind: 'ready' });";
    await withOtherThread(
      `parentPort.on('message', ({ kind }) => { if (kind === 'read') { ${deed} } });${ready}`,
      async () => {
        await expect(runImportByTwo(request, watch)).rejects.toMatchObject({ code: 'internal' });
      },
    );
    expect(incoming()).toEqual({});
  });

  it('reads everything itself when the other thread never starts', async () => {
    const request = requestFor(20_000, 'b1');
    const { counts } = await withOtherThread('process.exit(1);', () => runImportByTwo(request, watch));
    expect(counts).toEqual(runImport({ ...request, batchId: 'b2' }, watch).counts);
  });
});
