// Marks the lines that a report says about itself below its last row, so that they are left out and counted as
// such. Lines of that look are held back until the file ends: where a row follows, they are rows like any other. A
// line below them with one cell alone (`Acme Corp`) is left as it is, and does not make rows of them. `Total,5` may be
// what somebody said: the rows are read once more for such lines, and those are left out that say what they come to.
import { type FootTable, footTableOf, isFootLine } from '#core/feedback/report-foot.ts';
import { ColumnSums, type SumsSaid, sumsSaid } from '#core/feedback/report-sums.ts';
import { AT_FOOT, type SourceRow } from '#core/feedback/source-row.ts';
import { takeLastRows } from './cut-rows.ts';
import { ofWidth, type RowBlock, rowsOfBlocks } from './row-block.ts';
import type { SourceTable } from './source-table.ts';

/** No report says more about itself than this; blank lines between count. */
const MOST_LINES = 24;

/** Opens the same rows anew. */
type Reopen = () => SourceTable;

interface Table extends FootTable {
  readonly reopen: Reopen;
}

export function withFoot({ headers, rows, blocks }: SourceTable, reopen: Reopen): SourceTable {
  const table = { ...footTableOf(headers), reopen };
  if (!blocks) return { headers, rows: markedRows(rows, table) };
  const marked = markedBlocks(blocks, table);
  return { headers, blocks: marked, rows: rowsOfBlocks(marked) };
}

function* markedRows(rows: Iterable<SourceRow>, table: Table): Generator<SourceRow> {
  let held: SourceRow[] = [];
  for (const row of rows) {
    const mayBeFoot = isFoot(row, table) || saysSums(row) || (held.length > 0 && mayFollow(row, table));
    if (mayBeFoot && held.length < MOST_LINES) held.push(row);
    else {
      yield* held;
      held = [];
      yield row;
    }
  }
  yield* asFoot(held, table);
}

function* markedBlocks(blocks: Iterable<RowBlock>, table: Table): Generator<RowBlock> {
  let held: SourceRow[] = [];
  for (const block of blocks) {
    const { rest, last } = parted(block, table);
    if (!isEmpty(rest) || held.length + last.length > MOST_LINES) {
      if (held.length > 0) yield { kind: 'rows', rows: held };
      held = [];
    }
    yield rest;
    held.push(...last);
  }
  if (held.length > 0) yield { kind: 'rows', rows: asFoot(held, table) };
}

/** The block without the rows at its end that may be the foot, and these. */
function parted(block: RowBlock, table: FootTable): { rest: RowBlock; last: readonly SourceRow[] } {
  const mayBeFoot = (row: SourceRow) => mayFollow(row, table) || isFoot(row, table) || saysSums(row);
  if (block.kind === 'cut') {
    const { cut, last } = takeLastRows(block.cut, MOST_LINES, mayBeFoot);
    return { rest: { ...block, cut }, last: last.map((row) => ofWidth(row, block.width)) };
  }
  const { rows } = block;
  let at = rows.length;
  for (let row = rows[at - 1]; row && rows.length - at < MOST_LINES && mayBeFoot(row); row = rows[at - 1])
    at -= 1;
  return { rest: { kind: 'rows', rows: rows.slice(0, at) }, last: rows.slice(at) };
}

function isEmpty(block: RowBlock): boolean {
  return block.kind === 'rows' ? block.rows.length === 0 : block.cut.numbers.length === 0;
}

function asFoot(rows: readonly SourceRow[], table: Table): SourceRow[] {
  const right = rightSums(rows, table);
  const areFoot = rows.map((row) => isFoot(row, table) || right.has(row));
  // Lines above what turns out to be a row are none.
  const lastRow = rows.findLastIndex((row, at) => areFoot[at] === false && !mayFollow(row, table));
  return rows.map((row, at) => (areFoot[at] && at > lastRow ? { ...row, problem: AT_FOOT } : row));
}

function saysSums({ problem, cells, more, messages }: SourceRow): boolean {
  return problem === null && more.length === 0 && messages === undefined && sumsSaid(cells) !== null;
}

/**
 * Those of the lines that say what the rows above come to, and the rows among these lines. All are asked in one
 * reading, and none of them counts what another says.
 */
function rightSums(lines: readonly SourceRow[], table: Table): ReadonlySet<SourceRow> {
  const right = new Set<SourceRow>();
  const asked = new Map(lines.flatMap((line) => askedOf(line, table)));
  if (asked.size === 0) return right;
  const add = ({ problem, cells }: SourceRow) => {
    if (problem === null) for (const { sums } of asked.values()) sums.add(cells);
  };
  for (const row of table.reopen().rows) {
    if (row.line >= (lines[0]?.line ?? 0)) break;
    add(row);
  }
  for (const line of lines) {
    const { said, sums } = asked.get(line) ?? {};
    asked.delete(line);
    if (said && sums?.bear(said)) right.add(line);
    else if (!isFoot(line, table)) add(line);
  }
  return right;
}

function askedOf(line: SourceRow, table: Table): [SourceRow, { said: SumsSaid; sums: ColumnSums }][] {
  const said = saysSums(line) && !isFoot(line, table) ? sumsSaid(line.cells) : null;
  return said === null ? [] : [[line, { said, sums: new ColumnSums(said) }]];
}

function isFoot({ problem, cells, more, messages }: SourceRow, table: FootTable): boolean {
  return problem === null && more.length === 0 && messages === undefined && isFootLine(cells, table);
}

/** Nothing, or one cell alone of several. */
function mayFollow({ problem, cells, more }: SourceRow, { width }: FootTable): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return problem === null && more.length === 0 && filled <= (width > 1 ? 1 : 0);
}
