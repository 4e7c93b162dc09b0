// What the library already holds: for each item the hashes of its content in the newest batch that has it.
// Read from the batches themselves, whose lines begin with exactly id and hash, so that none is parsed.
import { readChunks } from './read-chunks.ts';

const LF = 10;
const START = /^\{"id":"([^"]{1,80})","contentHash":"([^"]{1,80})"/u;
const START_BYTES = 200;

/** The most notable first. */
export const NOVELTIES = ['created', 'updated', 'unchanged'] as const;
export type Novelty = (typeof NOVELTIES)[number];

/**
 * A file may hold one item in several versions, and the last of them is what people read. Imported again,
 * all of them are known: hence hashes by batch, and not the newest only.
 */
export class KnownItems {
  readonly #hashes = new Map<string, { batch: number; hashes: string[] }>();
  #batch = 0;

  /** Reads batches in the order they were imported; then stands ready for the next one. */
  constructor(paths: readonly string[]) {
    for (const path of paths) {
      this.#readBatch(path);
      this.#batch += 1;
    }
  }

  /** Tells what a row brings, and remembers it. */
  take(id: string, contentHash: string): Novelty {
    const known = this.#hashes.get(id);
    if (known) {
      const isOfThisBatch = known.batch === this.#batch;
      if (isOfThisBatch ? known.hashes.at(-1) === contentHash : known.hashes.includes(contentHash)) {
        return 'unchanged';
      }
    }
    this.#remember(id, contentHash);
    return known ? 'updated' : 'created';
  }

  #remember(id: string, contentHash: string): void {
    const known = this.#hashes.get(id);
    if (known?.batch === this.#batch) known.hashes.push(contentHash);
    else this.#hashes.set(id, { batch: this.#batch, hashes: [contentHash] });
  }

  #readBatch(path: string): void {
    let isLineStart = true;
    let cut = '';
    for (const chunk of readChunks(path)) {
      for (let at = 0; at < chunk.length; ) {
        const end = chunk.indexOf(LF, at);
        const stop = end === -1 ? chunk.length : end;
        if (isLineStart || cut !== '') {
          const start = cut + chunk.toString('latin1', at, Math.min(stop, at + START_BYTES - cut.length));
          cut = end === -1 && start.length < START_BYTES ? start : '';
          if (cut === '') this.#addLine(start);
        }
        isLineStart = end !== -1;
        at = stop + 1;
      }
    }
    this.#addLine(cut);
  }

  #addLine(start: string): void {
    const match = START.exec(start);
    if (match?.[1] && match[2]) this.#remember(match[1], match[2]);
  }
}
