// The second thread of an import that waits for its next one, with the thread that recognised the file, and ends
// with it. Starting it and compiling its code takes longer than reading ten thousand rows: prepare-two.ts.
import type { RowBlock } from './row-block.ts';
import { RowHelper } from './row-helper.ts';
import type { ReadSettings } from './worker-messages.ts';

/** Of files of CSV; smaller ones are read as soon as they are handed over. */
export const LEAST_BYTES_FOR_SPARE = 2 * 1024 * 1024;

const spare: { helper: RowHelper | null } = { helper: null };

/** Starts one that reads these blocks for nothing, where there is none. */
export function startSpare(blocks: Iterable<RowBlock>, settings: ReadSettings): void {
  if (hasSpare()) return;
  spare.helper = new RowHelper();
  spare.helper.warmUp(blocks, settings);
}

/** Whether there is one that need not be started. */
export function hasSpare(): boolean {
  return spare.helper !== null && !spare.helper.hasFailed;
}

/** The one that waits, else a new one. */
export function takeHelper(): RowHelper {
  const helper = hasSpare() ? spare.helper : null;
  spare.helper = null;
  return helper ?? new RowHelper();
}

/** Keeps one that has answered everything for the next import of this thread. */
export function keepHelper(helper: RowHelper): void {
  spare.helper = helper;
}
