import { rowsAsBits } from './places.ts';
import type { Entry } from './word-segments.ts';

// The rows of frequent terms as bits, kept: with almost every word a letter is typed with which a third of all
// items have a word, and going through its rows one by one takes longer than all else of such a search.

/** Of so many rows of a segment one or more. */
const DENSE_SHARE = 1 / 8;
/** In a small segment the rows are gone through as quickly. */
const LEAST_ROWS = 4096;
/** Some sixty terms of a million items. */
const KEPT_BYTES = 8 << 20;

export class DenseRows {
  readonly #kept = new Map<number, Uint32Array>();
  #bytes = 0;

  /** Whether the term is one of those that are kept. */
  static has({ segment, rowCount }: Entry): boolean {
    const rows = segment.endRow - segment.firstRow;
    return rows >= LEAST_ROWS && rowCount >= rows * DENSE_SHARE;
  }

  /** Flags in `found` the rows of the term that are flagged in `among`; both have memory of their own. */
  flag(entry: Entry, among: Uint8Array, found: Uint8Array): void {
    const base = entry.segment.firstRow >> 2;
    const bits = this.#bitsOf(entry, 4 * base);
    const asked = new Uint32Array(among.buffer, among.byteOffset, among.length >> 2);
    const fours = new Uint32Array(found.buffer, found.byteOffset, found.length >> 2);
    for (let at = 0; at < bits.length; at += 1) {
      let word = bits[at] ?? 0;
      for (let four = base + 8 * at; word !== 0; word >>>= 4, four += 1) {
        if (four < fours.length) {
          fours[four] = (fours[four] ?? 0) | ((FLAGS[word & 15] ?? 0) & (asked[four] ?? 0));
          continue;
        }
        for (let row = 4 * four; row < found.length; row += 1) {
          if ((word >> (row & 3)) & 1) found[row] = among[row] ?? 0;
        }
      }
    }
  }

  /** The chunks have other numbers now. */
  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #bitsOf(entry: Entry, base: number): Uint32Array {
    const key = entry.chunk * 2 ** 24 + entry.from;
    const known = this.#kept.get(key);
    const bits = known ?? rowsAsBits(entry, base);
    if (!known) this.#bytes += bits.byteLength;
    this.#kept.delete(key);
    this.#kept.set(key, bits);
    for (const [oldest, { byteLength }] of this.#kept) {
      if (this.#bytes <= KEPT_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= byteLength;
    }
    return bits;
  }
}

/** Four flags, a byte each, of four bits: in whatever order this machine keeps the bytes of a number. */
const FLAGS = new Uint32Array(Uint8Array.from({ length: 64 }, (_, at) => ((at >> 2) >> (at & 3)) & 1).buffer);
