// Marks the lines that a report says about itself below its last row, so that they are left out and counted as
// such. Lines of that look are held back until the file ends: where a row follows, they are rows like any other.
import { isFootLine } from '#core/feedback/report-foot.ts';
import { AT_FOOT, type SourceRow } from '#core/feedback/source-row.ts';
import { takeLastRows } from './cut-rows.ts';
import { ofWidth, type RowBlock, rowsOfBlocks } from './row-block.ts';
import type { SourceTable } from './source-table.ts';

/** No report says more about itself than this; blank lines between count. */
const MOST_LINES = 24;

export function withFoot({ headers, rows, blocks }: SourceTable): SourceTable {
  const width = headers.filter((header) => header.trim() !== '').length;
  if (!blocks) return { headers, rows: markedRows(rows, width) };
  const marked = markedBlocks(blocks, width);
  return { headers, blocks: marked, rows: rowsOfBlocks(marked) };
}

function* markedRows(rows: Iterable<SourceRow>, width: number): Generator<SourceRow> {
  let held: SourceRow[] = [];
  for (const row of rows) {
    const mayBeFoot = isFoot(row, width) || (held.length > 0 && isBlank(row));
    if (mayBeFoot && held.length < MOST_LINES) held.push(row);
    else {
      yield* held;
      held = [];
      yield row;
    }
  }
  yield* asFoot(held, width);
}

function* markedBlocks(blocks: Iterable<RowBlock>, width: number): Generator<RowBlock> {
  let held: SourceRow[] = [];
  for (const block of blocks) {
    const { rest, last } = parted(block, width);
    if (!isEmpty(rest) || held.length + last.length > MOST_LINES) {
      if (held.length > 0) yield { kind: 'rows', rows: held };
      held = [];
    }
    yield rest;
    held.push(...last);
  }
  if (held.length > 0) yield { kind: 'rows', rows: asFoot(held, width) };
}

/** The block without the rows at its end that may be the foot, and these. */
function parted(block: RowBlock, width: number): { rest: RowBlock; last: readonly SourceRow[] } {
  const mayBeFoot = (row: SourceRow) => isBlank(row) || isFoot(row, width);
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

function asFoot(rows: readonly SourceRow[], width: number): SourceRow[] {
  return rows.map((row) => (isFoot(row, width) ? { ...row, problem: AT_FOOT } : row));
}

function isFoot({ problem, cells, more, messages }: SourceRow, width: number): boolean {
  return problem === null && more.length === 0 && messages === undefined && isFootLine(cells, width);
}

function isBlank({ problem, cells, more }: SourceRow): boolean {
  return problem === null && more.length === 0 && cells.every((cell) => cell.trim() === '');
}
