// A JSON file that holds many lists side by side is no more often read than one that holds two.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { headerKey } from '#core/feedback/header-key.ts';
import type * as ReadChunks from '#main/feedback/import/read-chunks.ts';
import { headersIn, recogniseFile } from '#main/feedback/import/recognise-file.ts';
import { knownIn } from '#main/feedback/unpack/known-files.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const read = vi.hoisted(() => ({ files: 0 }));
vi.mock('#main/feedback/import/read-chunks.ts', async (original) => {
  const actual = await original<typeof ReadChunks>();
  const readChunks: typeof actual.readChunks = (...args) => {
    read.files += 1;
    return actual.readChunks(...args);
  };
  return { ...actual, readChunks };
});

const workspace = aWorkspaceFolder();

const TICKETS = Array.from({ length: 50 }, (_, id) => ({
  id,
  subject: `Mail ${id}`,
  description: 'It hangs.',
}));

function write(lists: Readonly<Record<string, unknown>>): string {
  const path = join(workspace.path, 'answer.json');
  writeFileSync(path, JSON.stringify({ tickets: TICKETS, ...lists }));
  return path;
}

const sides = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`side${n}`, [{ id: n, [`label ${n}`]: 'x' }]]));

function timesRead(path: string): number {
  read.files = 0;
  knownIn(path, undefined);
  return read.files;
}

it('a file is read as often with many lists beside its rows as with one', () => {
  const withOne = timesRead(write(sides(1)));
  expect(withOne).toBeGreaterThan(0);
  expect(timesRead(write(sides(38)))).toBe(withOne);
});

it('each list has the columns that it has where it is read by itself, and the first forty are looked at', () => {
  const odd = {
    ids: [1, 2, 3],
    mixed: [7, { a: { b: 1 } }, null, { c: 'x', 'd e': [1] }],
    late: Array.from({ length: 2001 }, (_, n) => (n === 2000 ? { id: n, late: 1 } : { id: n })),
    inner: { lists: [{ tags: [{ name: 'x' }] }] },
    ...sides(50),
  };
  const path = write(odd);
  const known = knownIn(path, undefined);
  const shape = recogniseFile(path, {});
  expect(known[0]?.shape.rowsPath).toBe('tickets');
  const beside = known.slice(1).map((file) => file.shape.rowsPath ?? '');
  expect(beside.slice(0, 5)).toEqual(['mixed', 'late', 'inner.lists', 'side0', 'side1']);
  expect(beside).toHaveLength(40);
  for (const { shape: own, keys } of known)
    expect(keys).toEqual(headersIn(path, { ...shape, rowsPath: own.rowsPath }).map(headerKey));
});
