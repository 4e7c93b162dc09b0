// The common face of all formats: names of columns and a stream of rows. What differs between CSV, JSON
// and JSON Lines ends here.
import type { SourceRow } from '#core/feedback/source-row.ts';
import { inBlocks, type RowBlock } from './row-block.ts';

export interface SourceTable {
  readonly headers: readonly string[];
  readonly rows: Iterable<SourceRow>;
  /** Positions of columns that a survey tool says to be open questions. */
  readonly open?: readonly number[];
  /** The same rows in pieces that are quicker to read; one takes either these or `rows`. */
  readonly blocks?: Iterable<RowBlock>;
}

/** Called for every chunk of the file: for progress and for its hash. */
export type OnChunk = (chunk: Buffer) => void;

export function blocksOf({ rows, blocks }: SourceTable): Iterable<RowBlock> {
  return blocks ?? inBlocks(rows);
}
