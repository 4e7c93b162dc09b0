import type { GroupedPlaces } from './segment-builder.ts';
import { type TermTable, textOf } from './term-table.ts';
import { FIRST_OF_WORDS, SUMMARY_LEAD, SUMMARY_UNITS } from './word-fields.ts';

/** Words that begin alike are summed up where they have so many rows, and at least so large a share of all. */
const SUMMED_ROWS = 256;
const SUMMED_SHARE = 1 / 8;

/** `units` are those of its term. */
type Summary = { units: Uint16Array; rows: Uint8Array };

/** The rows that hold a word that begins so, for the short beginnings that many words share; in order. */
export function summariesOf(
  { units, starts }: TermTable,
  order: Int32Array,
  grouped: GroupedPlaces,
  rowCount: number,
): Summary[] {
  const least = Math.max(SUMMED_ROWS, rowCount * SUMMED_SHARE);
  const found: (Summary & { beginning: string })[] = [];
  for (let length = 1; length <= SUMMARY_UNITS; length += 1) {
    for (let at = 0; at < order.length; ) {
      const start = starts[order[at] ?? 0] ?? 0;
      const isShort = (starts[(order[at] ?? 0) + 1] ?? 0) - start < length;
      const end = isShort ? at + 1 : endOfBeginning(units, starts, order, at, length);
      const beginning = textOf(units.subarray(start, start + length));
      const isWhole = !isShort && beginning.isWellFormed() && beginning >= FIRST_OF_WORDS;
      const [from = 0, to = 0] = [grouped.starts[at], grouped.starts[end]];
      if (isWhole && end - at > 1 && to - from >= least) {
        const term = Uint16Array.of(SUMMARY_LEAD.charCodeAt(0), ...units.subarray(start, start + length));
        found.push({ beginning, units: term, rows: rowsOf(grouped, from, to, rowCount) });
      }
      at = end;
    }
  }
  return found.sort((a, b) => (a.beginning < b.beginning ? -1 : 1));
}

/** Where the terms end that begin with as many units as the one at `from`. */
function endOfBeginning(
  units: Uint16Array,
  starts: Int32Array,
  order: Int32Array,
  from: number,
  length: number,
): number {
  const first = starts[order[from] ?? 0] ?? 0;
  for (let at = from + 1; at < order.length; at += 1) {
    const start = starts[order[at] ?? 0] ?? 0;
    if ((starts[(order[at] ?? 0) + 1] ?? 0) - start < length) return at;
    for (let unit = 0; unit < length; unit += 1) if (units[start + unit] !== units[first + unit]) return at;
  }
  return order.length;
}

/** 1 for each row that one of these places is in. */
function rowsOf({ rows }: GroupedPlaces, from: number, to: number, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (let at = from; at < to; at += 1) flags[rows[at] ?? 0] = 1;
  return flags;
}
