import type { LibraryIndex } from './library-index.ts';

// How items sound, as one byte an item in the order of their batch (core/sentiment/sentiment-codes.ts). The
// sentiment worker finds it out, the host passes it on, and lists, filters and counts follow.

/** What was found out of some items of a batch that follow each other; `first` counts from 0. */
export type JudgedSlice = { batchId: string; first: number; codes: Uint8Array };

export class JudgedBatches {
  readonly #batches = new Map<string, Uint8Array>();
  #made: { index: LibraryIndex; end: number; column: Uint8Array } | null = null;

  take({ batchId, first, codes }: JudgedSlice): void {
    const known = this.#batches.get(batchId) ?? new Uint8Array(0);
    const end = first + codes.length;
    const room = end <= known.length ? known : new Uint8Array(known.length === 0 ? end : 2 * end);
    if (room !== known) room.set(known);
    room.set(codes, first);
    this.#batches.set(batchId, room);
    this.#made = null;
  }

  /** Everything, for a worker that knows nothing yet. */
  slices(): JudgedSlice[] {
    return Array.from(this.#batches, ([batchId, codes]) => ({ batchId, first: 0, codes }));
  }

  /** By row of the index, which has the items of a batch in the order of its lines. */
  column(index: LibraryIndex): Uint8Array {
    const { facts, batches } = index;
    if (this.#made?.index === index && this.#made.end === facts.end) return this.#made.column;
    const { batch } = facts.columns;
    const judged = batches.map(({ id }) => this.#batches.get(id));
    const taken = new Uint32Array(batches.length);
    const column = new Uint8Array(facts.end);
    for (let row = 1; row < facts.end; row += 1) {
      const number = batch[row] ?? 0;
      const at = taken[number] ?? 0;
      taken[number] = at + 1;
      column[row] = judged[number]?.[at] ?? 0;
    }
    this.#made = { index, end: facts.end, column };
    return column;
  }
}
