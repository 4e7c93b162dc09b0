// A large JSON file is gone through several times before anything can be shown of it: meanwhile it is said how far it is.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectIn } from '#tests/builders/inspection.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipit-reading-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const WORDS = 'The export hangs in the morning and nobody says why. '.repeat(20);
const entries = (many: number) =>
  Array.from({ length: many }, (_, id) => ({ id, body: `${id} ${WORDS}`, created_at: '2026-03-14' }));

/** Of which no more is read at once. */
const CHUNK_BYTES = 256 * 1024;

async function written(name: string, value: unknown) {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return { path, bytes: (await stat(path)).size };
}

async function toldOf(path: string): Promise<number[]> {
  const told: number[] = [];
  const { files } = await inspectIn(folder, [path], {}, undefined, undefined, (bytes) => told.push(bytes));
  expect(files).toHaveLength(1);
  return told;
}

test.each([
  ['a list', entries(6000)],
  ['a list in what wraps it', { reviews: entries(6000), next: null }],
])('of %s in a large JSON file it is said how far it is read, step by step to its end', async (_, value) => {
  const { path, bytes } = await written('reviews.json', value);
  const told = await toldOf(path);
  // Of several readings not the first alone counts for all of them.
  expect(told.length).toBeGreaterThan((1.5 * bytes) / CHUNK_BYTES);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  // Whoever looks sees it move all the while, and not arrive long before its end.
  expect(told.filter((read) => read > bytes * 0.9).length).toBeLessThan(told.length / 2);
  expect(told.at(-1)).toBeGreaterThan(bytes * 0.9);
  expect(told.at(-1)).toBeLessThanOrEqual(bytes + 1);
});

test('of a small file nothing is told, which is read in no time', async () => {
  const { path } = await written('few.json', entries(10));
  expect(await toldOf(path)).toEqual([]);
});
