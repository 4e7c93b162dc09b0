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

function keysOf(rows: Iterable<KeyedRow>): string[] {
  const counter = new KeyCounter(MOST_COUNTED_KEYS);
  for (const row of rows) {
    counter.add(row);
    if (counter.isFull) break;
  }
  return counter.keys();
}

/** The keys of the first rows, of which no more than `mostCounted` are remembered. */
export class KeyCounter {
  readonly #counts = new Map<string, number>();
  readonly #mostCounted: number;
  #rows = 0;

  constructor(mostCounted = MOST_KEYS) {
    this.#mostCounted = mostCounted;
  }

  /** Rows that follow say nothing more. */
  get isFull(): boolean {
    return this.#rows >= ROWS_FOR_KEYS;
  }

  add({ cells, problem }: KeyedRow): void {
    this.#rows += 1;
    if (problem !== null) return;
    const counts = this.#counts;
    for (const key of cells.keys()) {
      const known = counts.get(key);
      if (known !== undefined || counts.size < this.#mostCounted) counts.set(key, (known ?? 0) + 1);
    }
  }

  /** In the order of the file. Where there are too many, those that most rows have. */
  keys(): string[] {
    const keys = [...this.#counts.keys()];
    if (keys.length <= MOST_KEYS) return keys;
    const common = [...this.#counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_KEYS);
    const isCommon = new Set(common.map(([key]) => key));
    return keys.filter((key) => isCommon.has(key));
  }
}
