// JSON as a table: its columns are the keys of its first rows, or those that a mapping was made for.
import { type KeyedRow, underHeaders } from './json-rows.ts';
import type { SourceTable } from './source-table.ts';

const ROWS_FOR_KEYS = 2000;
const MOST_KEYS = 5000;
const MOST_COUNTED_KEYS = 100_000;

export function keyed(open: () => Iterable<KeyedRow>, headers: readonly string[] | null): SourceTable {
  const names = headers ?? keysOf(open());
  return { headers: names, rows: underHeaders(open(), names) };
}

/** In the order of the file. Where there are too many, those that most rows have. */
function keysOf(rows: Iterable<KeyedRow>): string[] {
  const counts = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    if (row.problem === null)
      for (const key of row.cells.keys()) {
        const known = counts.get(key);
        if (known !== undefined || counts.size < MOST_COUNTED_KEYS) counts.set(key, (known ?? 0) + 1);
      }
    count += 1;
    if (count >= ROWS_FOR_KEYS) break;
  }
  const keys = [...counts.keys()];
  if (keys.length <= MOST_KEYS) return keys;
  const common = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_KEYS);
  const isCommon = new Set(common.map(([key]) => key));
  return keys.filter((key) => isCommon.has(key));
}
