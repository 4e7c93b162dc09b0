// Reports begin with lines about themselves: a title, the day, the filters, an empty line. The row that names
// the columns is found below them by its names, else by the look of what stands under it. The rows above it
// must be emptier than it is: what is as wide could be somebody's words, and no guess may cost those.

import { headerKey } from '#core/feedback/header-key.ts';
import { isSibling } from '#core/feedback/header-siblings.ts';
import { isPersonalHeader, NAMED_FIELDS, nameConfidence } from '#core/feedback/header-synonyms.ts';
import { recogniserOf } from '#core/feedback/recognisers.ts';
import { looksLikeData } from './looks-like-data.ts';

/** Filters and addressees of a report take a dozen lines; nobody writes a page above a table. */
export const MOST_ABOVE = 40;
const LEAST_NAMES = 2;
const LEAST_ROWS_BELOW = 2;
const SAME_WIDTH = 0.9;
const LONGEST_NAME = 100;

export interface HeadRow {
  readonly cells: readonly string[];
  readonly problem: string | null;
}

/** The place of the row that names the columns, blank and broken rows counted; that of the first sound row unless another one plainly does. */
export function headerAt(rows: readonly HeadRow[]): number {
  const first = Math.max(0, rows.findIndex(isSound));
  const names = filledOf(rows[first]);
  if (names.length >= usualWidth(rows) || isNamed(names)) return first;
  return laterHeader(rows, first, isNamed) ?? laterHeader(rows, first, standsAbove) ?? first;
}

type IsHeader = (names: readonly string[], row: HeadRow, below: readonly HeadRow[]) => boolean;

function laterHeader(rows: readonly HeadRow[], first: number, isHeader: IsHeader): number | null {
  let widest = 0;
  for (const [at, row] of rows.slice(0, first + MOST_ABOVE).entries()) {
    if (!isSound(row)) continue;
    const names = filledOf(row);
    if (names.length > widest && at > first && isHeader(names, row, rows.slice(at + 1))) return at;
    widest = Math.max(widest, names.length);
  }
  return null;
}

/** Names that exports have, or tables that are kept by hand. */
function isNamed(names: readonly string[]): boolean {
  if (names.filter(isKnownHeader).length >= LEAST_NAMES) return true;
  return recogniserOf(names).id !== '';
}

/** Names that nobody knows: short ones, each its own, over rows of the same width with numbers or dates in them. */
function standsAbove(names: readonly string[], { cells }: HeadRow, below: readonly HeadRow[]): boolean {
  if (names.length < LEAST_NAMES || names.length < cells.length) return false;
  if (names.some((name) => name.length > LONGEST_NAME || looksLikeData(name))) return false;
  if (new Set(names).size < names.length) return false;
  const sound = below.filter(isSound);
  const even = sound.filter((row) => row.cells.length === cells.length);
  if (sound.length < LEAST_ROWS_BELOW || even.length < sound.length * SAME_WIDTH) return false;
  return cells.some((_, column) => isDataIn(even, column));
}

function isDataIn(rows: readonly HeadRow[], column: number): boolean {
  const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  return (
    filled.length >= LEAST_ROWS_BELOW && filled.filter(looksLikeData).length >= filled.length * SAME_WIDTH
  );
}

function isKnownHeader(name: string): boolean {
  const key = headerKey(name);
  if (key === '') return false;
  return (
    isPersonalHeader(key) ||
    NAMED_FIELDS.some((field) => nameConfidence(field, key) > 0 || isSibling(field, key))
  );
}

function isSound({ cells, problem }: HeadRow): boolean {
  return problem === null && cells.some((cell) => cell.trim() !== '');
}

function filledOf(row: HeadRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** How many cells most rows have. */
function usualWidth(rows: readonly HeadRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (isSound(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 0;
}
