import type { FeedbackItem } from '#core/feedback/item.ts';
import { hasInColumn, type NamedColumn } from '#core/feedback/named-column.ts';
import type { LibraryIndex } from './library-index.ts';
import { countOf } from './row-filter.ts';
import { inTimeOrder } from './time-order.ts';
import { rowsHolding } from './words/match-terms.ts';

// `column:platform:android`. The index finds who has the words in any of the columns kept beside an item, and these items
// are read for the name. Names as terms of the index would be one more for each column of each item.

/** The columns kept beside the item of a row. */
export type ColumnsAt = (row: number) => FeedbackItem['extra'];

/** Where the words of a column are looked for. */
type Among = { readonly index: LibraryIndex; readonly columnsAt: ColumnsAt; readonly rows: Uint8Array };

/** So many are read for each question, which may be one a key: see ADR 52 for what that takes; of more than these the newest. */
const MOST_READ = 5000;

/** Those of the rows whose column of that name has the words, and how many that may be such were not read. */
export function rowsOfColumn(named: NamedColumn, among: Among): { rows: Uint8Array; unread: number } {
  const { newest, count } = candidates(named, among);
  const rows = new Uint8Array(among.rows.length);
  for (const row of newest) if (hasInColumn(among.columnsAt(row), named)) rows[row] = 1;
  return { rows, unread: count - newest.length };
}

/** Whether one of the rows is such. */
export function isInColumn(named: NamedColumn, among: Among): boolean {
  return candidates(named, among).newest.some((row) => hasInColumn(among.columnsAt(row), named));
}

function candidates({ term }: NamedColumn, { index, rows }: Among): { newest: Uint32Array; count: number } {
  const passing = rowsHolding(index.words, term, 'column', rows);
  const count = countOf(passing);
  const newest = inTimeOrder(index.timeOrder(), { passing, count }, true, MOST_READ).subarray(0, MOST_READ);
  index.words.memory.giveBack(passing);
  return { newest, count };
}
