import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { IndexProgress } from '#main/feedback/search/search-calls.ts';
import { aBatchFile, aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, found, states } from './library.ts';

const FEW = [
  { id: 't:1', verbatim: 'It is slow.' },
  { id: 't:2', verbatim: 'It is ugly.' },
];

function many(count: number): { id: string; verbatim: string }[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `m:${place}`,
    verbatim: `Complaint number ${place} about ${place % 2 === 0 ? 'speed' : 'looks'}. ${'More words. '.repeat(20)}`,
  }));
}

/** A closed library with an index file; gives its path. */
async function anIndexedFolder(items = FEW): Promise<{ folder: string; file: string }> {
  const folder = await aLibraryFolder({ first: items });
  const index = anIndexOf(folder);
  await index.sync(states('first'));
  await index.close();
  return { folder, file: join(folder, '.shipit', 'search.sqlite') };
}

async function expectAllFound(folder: string): Promise<void> {
  const index = anIndexOf(folder);
  expect(await index.sync(states('first'))).toMatchObject({ isComplete: true, items: 2, damaged: [] });
  expect(await found(index, { text: 'slow' })).toEqual(['t:1']);
  await index.close();
}

describe('the index file', () => {
  test('is opened again without reading the batches', async () => {
    const { folder } = await anIndexedFolder();
    const progress: IndexProgress[] = [];
    const index = anIndexOf(folder, { onProgress: (step) => progress.push(step) });
    await index.sync(states('first'));
    expect(progress).toEqual([]);
    expect(await found(index, { text: 'ugly' })).toEqual(['t:2']);
  });

  test.each([
    ['no database at all', (file: string) => writeFile(file, 'not a database')],
    ['empty', (file: string) => writeFile(file, '')],
    ['cut in the middle', async (file: string) => truncate(file, Math.floor((await stat(file)).size / 2))],
    ['full of zeros', async (file: string) => writeFile(file, Buffer.alloc((await stat(file)).size))],
    [
      'of another version',
      async (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
    [
      'at odds with itself',
      async (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('DELETE FROM fact');
        database.close();
      },
    ],
  ])('is made again when it is %s', async (_name, damage) => {
    const { folder, file } = await anIndexedFolder();
    await damage(file);
    await expectAllFound(folder);
  });

  test('is made again whichever page of it is spoilt, at the latest when the page is read', async () => {
    const { folder, file } = await anIndexedFolder();
    const good = await readFile(file);
    for (let at = 0; at < good.length; at += 4096) {
      const bad = Buffer.from(good);
      bad.fill(0xa5, at, at + 4096);
      await writeFile(file, bad);
      await expectAllFound(folder);
    }
  });

  test('is made again when dates in it are not what was written', async () => {
    const { folder, file } = await anIndexedFolder();
    const database = new DatabaseSync(file);
    database.exec("UPDATE fact SET bytes = zeroblob(length(bytes)) WHERE name = 'saidAt'");
    database.close();
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    expect((await index.facets(aQuery())).said.bars).toEqual([
      { from: Date.parse('2026-03-14'), count: 2, negative: 0 },
    ]);
  });

  test('is made again when a batch has another file under its name', async () => {
    const { folder } = await anIndexedFolder();
    await aBatchFile(folder, 'first', [{ id: 't:9', verbatim: 'Restored from elsewhere.' }]);
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    expect(await found(index, { text: 'restored' })).toEqual(['t:9']);
    expect((await index.query(aQuery())).total).toBe(1);
  });

  test('is made again when it names a batch that is gone', async () => {
    const { folder } = await anIndexedFolder();
    await aBatchFile(folder, 'other', [{ id: 'o:1', verbatim: 'Something else.' }]);
    await rm(join(folder, 'feedback', 'first.jsonl'));
    const index = anIndexOf(folder);
    await index.sync(states('other'));
    expect(await found(index)).toEqual(['o:1']);
    await expect(index.item('t:1')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is never written into a workspace that is open read-only', async () => {
    const folder = await aLibraryFolder({ first: FEW });
    const before = await readdir(folder, { recursive: true });
    const index = anIndexOf(folder, { readOnly: true });
    await index.sync(states('first'));
    expect(await found(index, { text: 'slow' })).toEqual(['t:1']);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  test('a second program beside the first searches with an index of its own', async () => {
    const { folder } = await anIndexedFolder();
    const first = anIndexOf(folder);
    const second = anIndexOf(folder);
    await Promise.all([first.sync(states('first')), second.sync(states('first'))]);
    expect(await found(first, { text: 'slow' })).toEqual(['t:1']);
    expect(await found(second, { text: 'slow' })).toEqual(['t:1']);
  });
});

describe('indexing', () => {
  test('killed half-way is completed by the next start, and nothing is there twice', async () => {
    const folder = await aLibraryFolder({ first: many(20_000) });
    const program = fileURLToPath(new URL('./index-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, [program, folder, 'first'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const progress: IndexProgress[] = [];
    const index = anIndexOf(folder, { onProgress: (step) => progress.push(step) });
    expect(await index.sync(states('first'))).toMatchObject({ isComplete: true, items: 20_000, damaged: [] });
    expect(progress.length).toBeGreaterThan(0);
    expect((await index.query(aQuery({ text: 'speed' }))).total).toBe(10_000);
    expect(new Set(await index.ids(aQuery(), 30_000)).size).toBe(20_000);
  });

  test('can be aborted, and goes on later where it stopped', async () => {
    const folder = await aLibraryFolder({ first: many(20_000) });
    const abort = new AbortController();
    const index = anIndexOf(folder, { onProgress: () => abort.abort() });
    const stopped = await index.sync(states('first'), abort.signal);
    expect(stopped.isComplete).toBe(false);
    expect(stopped.items).toBeGreaterThan(0);
    expect(stopped.items).toBeLessThan(20_000);
    expect(await index.sync(states('first'))).toMatchObject({ isComplete: true, items: 20_000 });
  });

  test('answers questions meanwhile, and takes a batch that comes in between', async () => {
    const folder = await aLibraryFolder({ first: many(20_000), second: FEW });
    const index = anIndexOf(folder);
    const first = index.sync(states('first'));
    const early = await index.query(aQuery({ limit: 1 }));
    const both = await index.sync(states('first', 'second'));
    await first;
    expect(early.total).toBeLessThan(20_000);
    expect(both).toMatchObject({ isComplete: true, items: 20_002 });
  });

  test('names lines that are no item and files that are missing, and indexes the rest', async () => {
    const folder = await aLibraryFolder({ first: FEW });
    const path = join(folder, 'feedback', 'first.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}\n{"half": \n[]\n`);
    const index = anIndexOf(folder);
    expect(await index.sync(states('first', 'gone'))).toEqual({
      isComplete: true,
      items: 2,
      damaged: [
        { batchId: 'gone', unreadableLines: 0, isMissing: true },
        { batchId: 'first', unreadableLines: 2, isMissing: false },
      ],
    });
  });
});

describe('typing quickly', () => {
  test('drops the questions that a newer one of the same window has overtaken', async () => {
    const folder = await aLibraryFolder({ first: FEW });
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    const asked = ['s', 'sl', 'slo', 'slow'].map((text) => index.query(aQuery({ text }), 'window-1'));
    const other = index.query(aQuery({ text: 'ugly' }), 'window-2');
    const answers = await Promise.allSettled([...asked, other]);
    expect(answers.map((answer) => answer.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(answers[1]).toMatchObject({ reason: { code: 'superseded' } });
  });

  test('counts for the newest question of a window only', async () => {
    const folder = await aLibraryFolder({ first: FEW });
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    const asked = ['s', 'sl', 'slow'].map((text) => index.facets(aQuery({ text }), 'window-1'));
    const other = index.facets(aQuery({ text: 'ugly' }), 'window-2');
    const [, overtaken, newest, ofOther] = await Promise.allSettled([...asked, other]);
    expect(overtaken).toMatchObject({ reason: { code: 'superseded' } });
    expect(newest).toMatchObject({ value: { sources: [{ count: 1 }] } });
    expect(ofOther).toMatchObject({ value: { sources: [{ count: 1 }] } });
  });
});
