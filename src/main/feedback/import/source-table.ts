// The common face of all formats: names of columns and a stream of rows. What differs between CSV, JSON
// and JSON Lines ends here.
import type { SourceRow } from '#core/feedback/row-to-item.ts';

export interface SourceTable {
  readonly headers: readonly string[];
  readonly rows: Iterable<SourceRow>;
}

/** Called for every chunk of the file: for progress and for its hash. */
export type OnChunk = (chunk: Buffer) => void;
