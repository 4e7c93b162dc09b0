// Reports begin with lines about themselves: a title, the day, the filters. The row that names the columns is
// found below them by its names, else by the look of what stands under it. But the first row is the header
// wherever it could be one, and so is what stands above another: a guess that is wrong costs somebody's words.

import { headerKey } from '#core/feedback/header-key.ts';
import { isSibling } from '#core/feedback/header-siblings.ts';
import { isPersonalHeader, NAMED_FIELDS, nameConfidence } from '#core/feedback/header-synonyms.ts';
import { recogniserOf } from '#core/feedback/recognisers.ts';
import { looksLikeData } from './looks-like-data.ts';

/** Filters and addressees of a report take a dozen lines; nobody writes a page above a table. */
export const MOST_ABOVE = 40;
/** `Filter:,Open` and `Created by,Ada`: what has more cells is a row of a table. */
const MOST_IN_A_LINE = 2;
const LEAST_NAMES = 2;
const LEAST_ROWS_BELOW = 2;
const SAME_WIDTH = 0.9;
const LONGEST_NAME = 100;

export interface HeadRow {
  readonly cells: readonly string[];
  readonly problem: string | null;
}

/**
 * The place of the row that names the columns, blank and broken rows counted; that of the first sound row
 * unless another one plainly does.
 */
export function headerAt(rows: readonly HeadRow[]): number {
  const first = Math.max(0, rows.findIndex(isSound));
  const width = usualWidth(rows);
  const names = filledOf(rows[first]);
  if (isNamed(names)) return first;
  // Labels of rows have no name of their own, and other columns may lack theirs.
  if (names.length < width - 1)
    return laterHeader(rows, first, isNamedAbove) ?? laterHeader(rows, first, standsAbove) ?? first;
  const isTitleOfTwo = width === 2 && names.length === 1 && beginsAtOnce(rows[first]);
  if (!isTitleOfTwo) return first;
  return laterHeader(rows, first, (...row) => isNamedAbove(...row) && standsAbove(...row)) ?? first;
}

interface Around {
  readonly above: readonly HeadRow[];
  readonly below: readonly HeadRow[];
}
type IsHeader = (names: readonly string[], row: HeadRow, around: Around) => boolean;

function laterHeader(rows: readonly HeadRow[], first: number, isHeader: IsHeader): number | null {
  const above: HeadRow[] = [];
  const end = rows.findLastIndex((row) => isSound(row) && filledOf(row).length > 1) + 1;
  for (const [at, row] of rows.slice(0, first + MOST_ABOVE).entries()) {
    if (!isSound(row)) continue;
    const names = filledOf(row);
    const isWidest = above.every((line) => filledOf(line).length < names.length);
    // What is said below a table is no row of it.
    const below = rows.slice(at + 1, Math.max(end, at + 1)).filter(isSound);
    if (isWidest && above.length > 0 && !isProse(row) && isHeader(names, row, { above, below })) return at;
    if (names.length > MOST_IN_A_LINE && !isRemark(row)) return null;
    above.push(row);
  }
  return null;
}

/** Names that exports have, or tables that are kept by hand. */
function isNamed(names: readonly string[], share = 0): boolean {
  if (names.filter(isCalledLikeColumn).length >= Math.max(LEAST_NAMES, names.length * share)) return true;
  return recogniserOf(names).id !== '';
}

/** Words of a customer may be called like columns: under names there are rows of their width. */
function isNamedAbove(names: readonly string[], row: HeadRow, { below }: Around): boolean {
  return isNamed(names, 0.5) && evenWith(row, below) !== null;
}

/** Names that nobody knows: short ones, each its own, over rows of the same width with numbers or dates in them. */
function standsAbove(names: readonly string[], row: HeadRow, { above, below }: Around): boolean {
  if (names.length < LEAST_NAMES || names.length < row.cells.length || !above.every(beginsAtOnce))
    return false;
  if (names.some((name) => name.length > LONGEST_NAME || looksLikeData(name))) return false;
  if (new Set(names).size < names.length || below.length < LEAST_ROWS_BELOW) return false;
  const even = evenWith(row, below) ?? [];
  return row.cells.some((_, column) => isDataIn(even, column));
}

/** The rows that are as wide as this one; null where they are not nearly all. */
function evenWith({ cells }: HeadRow, rows: readonly HeadRow[]): readonly HeadRow[] | null {
  const even = rows.filter((row) => row.cells.length === cells.length);
  return even.length === 0 || even.length < rows.length * SAME_WIDTH ? null : even;
}

function beginsAtOnce(row: HeadRow | undefined): boolean {
  return (row?.cells[0] ?? '').trim() !== '';
}

/** `Email, phone, address`: a sentence that commas have cut. */
function isProse({ cells }: HeadRow): boolean {
  return cells.slice(1).every((cell) => /^\s/u.test(cell));
}

/** `# Timed on the quay, by Freya, in May` */
function isRemark(row: HeadRow): boolean {
  return /^#\s/u.test(row.cells[0] ?? '') && isProse(row);
}

function isDataIn(rows: readonly HeadRow[], column: number): boolean {
  const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  return (
    filled.length >= LEAST_ROWS_BELOW && filled.filter(looksLikeData).length >= filled.length * SAME_WIDTH
  );
}

/** Names of tables that are kept by hand too: several of them together are no sentence. */
function isCalledLikeColumn(name: string): boolean {
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
