// Some hundred rows that are read together, in this thread or in another one.
import type { SourceRow } from '#core/feedback/source-row.ts';
import { type CutRows, copyOfCut, eachCutRow } from './cut-rows.ts';

/** How many cells a row of CSV has to have; what lies beyond belongs to nothing, or to columns without a name. */
export interface RowWidth {
  readonly width: number;
  readonly hasHeader: boolean;
}

export type RowBlock =
  | { readonly kind: 'rows'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'cut'; readonly cut: CutRows; readonly width: RowWidth };

/** Few enough that a person who cancels does not wait for them. */
const ROWS_OF_A_BLOCK = 64;

export function eachRow(block: RowBlock, visit: (row: SourceRow) => void): void {
  if (block.kind === 'rows') block.rows.forEach((row) => void visit(row));
  else eachCutRow(block.cut, (row) => visit(ofWidth(row, block.width)));
}

export function* rowsOfBlocks(blocks: Iterable<RowBlock>): Generator<SourceRow> {
  for (const block of blocks) {
    const rows: SourceRow[] = [];
    eachRow(block, (row) => rows.push(row));
    yield* rows;
  }
}

export function* inBlocks(rows: Iterable<SourceRow>): Generator<RowBlock> {
  let some: SourceRow[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_OF_A_BLOCK) continue;
    yield { kind: 'rows', rows: some };
    some = [];
  }
  yield { kind: 'rows', rows: some };
}

/** The block in memory that nobody else uses, to be given away, and the memory to give. */
export function toGiveAway(block: RowBlock): { block: RowBlock; memory: ArrayBuffer[] } {
  if (block.kind === 'rows') return { block, memory: [] };
  const cut = copyOfCut(block.cut);
  const memory = [cut.bytes.buffer, cut.numbers.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
  return { block: { ...block, cut }, memory };
}

/** A block as another thread got it: buffers arrive there as plain bytes. */
export function asGiven(block: RowBlock): RowBlock {
  if (block.kind === 'rows') return block;
  const { buffer, byteOffset, byteLength } = block.cut.bytes;
  return { ...block, cut: { ...block.cut, bytes: Buffer.from(buffer, byteOffset, byteLength) } };
}

/** Without a header, what lies beyond the first row's cells is kept under the number of its column. */
export function ofWidth(row: SourceRow, { width, hasHeader }: RowWidth): SourceRow {
  if (row.cells.length <= width || row.problem !== null) return row;
  const surplus = row.cells.slice(width);
  if (!surplus.some((cell) => cell.trim() !== '')) return row;
  // Most often an unquoted delimiter has shifted the row.
  if (hasHeader) {
    return { ...row, problem: `The row has ${row.cells.length} cells, the header has ${width}.` };
  }
  const more = surplus.map((cell, index) => [`Column ${width + index + 1}`, cell] as const);
  return { ...row, more: more.filter(([, cell]) => cell.trim() !== '') };
}
