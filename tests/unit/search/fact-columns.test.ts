import { expect, test } from 'vitest';
import {
  COLUMN_NAMES,
  type ColumnName,
  FactColumns,
  type Facts,
  type StoredFacts,
} from '#main/feedback/search/fact-columns.ts';

const facts = (at: number): Facts => ({
  key: 1000 + at,
  batch: 3,
  offset: at * 700,
  length: 699,
  saidAt: at % 3 === 0 ? Number.NaN : at * 1000,
  source: 0,
  area: at % 2 === 0 ? -1 : at,
  rating: Number.NaN,
  previous: at === 7 ? 2 : 0,
  words: at,
  known: at % 16,
  tags: Array.from({ length: at % 3 }, (_, tag) => at + tag),
});

/** Twenty rows as the file has them, in two segments; notes which columns are read. */
function stored(read: ColumnName[] = []): StoredFacts {
  const columns = new FactColumns();
  const parts = COLUMN_NAMES.map((name) => ({ name, from: [] as { firstRow: number; bytes: Uint8Array }[] }));
  for (let row = 1; row <= 20; row += 1) {
    columns.append(facts(row));
    if (row !== 12 && row !== 20) continue;
    const firstRow = row === 12 ? 1 : 13;
    for (const { name, from } of parts)
      from.push({ firstRow, bytes: columns.bytesFrom(name, firstRow).slice() });
  }
  return {
    end: 21,
    *read(name) {
      read.push(name);
      for (const { firstRow, bytes } of parts.find((part) => part.name === name)?.from ?? []) {
        yield { firstRow, count: firstRow === 1 ? 12 : 8, bytes };
      }
    },
  };
}

function factsAt({ columns, tags, tagStart }: FactColumns, row: number): Facts {
  const { tagCount, ...rest } = columns;
  const single = Object.entries(rest).map(([name, column]) => [name, column[row]]);
  const start = tagStart[row] ?? 0;
  return { ...Object.fromEntries(single), tags: [...tags.subarray(start, start + (tagCount[row] ?? 0))] };
}

test('facts of the file are those that were put in, and more can be put behind them', () => {
  const columns = new FactColumns(stored());
  for (let row = 21; row <= 3000; row += 1) expect(columns.append(facts(row))).toBe(row);
  for (const row of [1, 7, 12, 13, 20, 21, 3000]) expect(factsAt(columns, row)).toEqual(facts(row));
  expect(columns.end).toBe(3001);
});

test('a column is read when it is first looked at, once', () => {
  const read: ColumnName[] = [];
  const columns = new FactColumns(stored(read));
  expect(read).toEqual([]);
  expect([columns.columns.offset[13], columns.columns.offset[20]]).toEqual([9100, 14_000]);
  expect(read).toEqual(['offset']);
  expect(columns.tagStart[3]).toBe(3);
  expect(columns.tags.length).toBe(21);
  expect(read).toEqual(['offset', 'tagCount', 'tags']);
});

test('rows that all have one value take one value in the file', () => {
  const columns = new FactColumns();
  for (let row = 1; row <= 20; row += 1) columns.append(facts(row));
  expect(columns.bytesFrom('batch', 1)).toHaveLength(4);
  expect(columns.bytesFrom('rating', 1)).toHaveLength(8);
  expect(columns.bytesFrom('previous', 1)).toHaveLength(80);
  expect(columns.bytesFrom('previous', 8)).toHaveLength(4);
});

test('a column of another length is damage', () => {
  const cut: StoredFacts = { end: 21, read: () => [{ firstRow: 1, count: 20, bytes: new Uint8Array(12) }] };
  expect(() => new FactColumns(cut).columns.saidAt).toThrow('another length');
  expect(() => new FactColumns(cut).tags).toThrow();
});
