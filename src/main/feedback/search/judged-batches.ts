import type { LibraryIndex } from './library-index.ts';

// How items sound, as one byte an item in the order of their batch (core/sentiment/sentiment-codes.ts). The
// sentiment worker finds it out, the host passes it on, and lists, filters and counts follow.

/** What was found out of some items of a batch that follow each other; `first` counts from 0. */
export type JudgedSlice = { batchId: string; first: number; codes: Uint8Array };

/** Rows of the index that hold items of a batch, one after the other: the item `first` stands in `row`. */
type Run = { row: number; first: number; length: number };

/** The sounds by row, up to `end`, and where the items of each batch stand in them. */
type Made = { index: LibraryIndex; end: number; column: Uint8Array; runs: Map<string, Run[]> };

export class JudgedBatches {
  readonly #batches = new Map<string, Uint8Array>();
  #made: Made | null = null;

  take({ batchId, first, codes }: JudgedSlice): void {
    const known = this.#batches.get(batchId) ?? new Uint8Array(0);
    const end = first + codes.length;
    const room = end <= known.length ? known : new Uint8Array(known.length === 0 ? end : 2 * end);
    if (room !== known) room.set(known);
    room.set(codes, first);
    this.#batches.set(batchId, room);
    for (const run of this.#made?.runs.get(batchId) ?? []) {
      const from = Math.max(first, run.first);
      const to = Math.min(end, run.first + run.length);
      if (from < to) this.#made?.column.set(room.subarray(from, to), run.row + from - run.first);
    }
  }

  /** Everything, for a worker that knows nothing yet. */
  slices(): JudgedSlice[] {
    return Array.from(this.#batches, ([batchId, codes]) => ({ batchId, first: 0, codes }));
  }

  /**
   * By row of the index, which has the items of a batch in the order of its lines. It is kept, follows what
   * is found out, and is made longer with the index.
   */
  column(index: LibraryIndex): Uint8Array {
    const { end } = index.facts;
    if (this.#made?.index === index && this.#made.end === end) return this.#made.column;
    const before = this.#made?.index === index && this.#made.end < end ? this.#made : null;
    const column = new Uint8Array(end);
    column.set(before?.column ?? []);
    const runs = before?.runs ?? new Map<string, Run[]>();
    for (let row = before?.end ?? 1; row < end; ) row = this.#addRun(index, runs, column, row);
    this.#made = { index, end, column, runs };
    return column;
  }

  /** Adds the rows from this one on that are of one batch; answers where the next begin. */
  #addRun({ facts, batches }: LibraryIndex, runs: Made['runs'], column: Uint8Array, row: number): number {
    const { batch } = facts.columns;
    let end = row + 1;
    while (end < facts.end && batch[end] === batch[row]) end += 1;
    const batchId = batches[batch[row] ?? -1]?.id ?? '';
    const known = runs.get(batchId) ?? [];
    const last = known.at(-1);
    const first = last ? last.first + last.length : 0;
    runs.set(batchId, [...known, { row, first, length: end - row }]);
    column.set(this.#batches.get(batchId)?.subarray(first, first + end - row) ?? [], row);
    return end;
  }
}
