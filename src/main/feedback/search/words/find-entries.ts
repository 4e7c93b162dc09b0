import { IndexDamaged } from '../index-damage.ts';
import type { Entry, Segment, WordSegments } from './word-segments.ts';

// Finds a term in a segment of words, by its sorted chunks of terms, for all who look words up (match-terms.ts,
// phrase-places.ts, vocabulary.ts). It trusts no byte: what does not hold together is IndexDamaged, and the index is made anew.

/** What a call answers that needs no further terms. */
export const ENOUGH = Symbol('enough');

/**
 * Calls for the term of a segment, or with `isPrefix` for all terms that begin so, until the call answers
 * `ENOUGH`. Their order is that of units.
 */
export function visitEntries(
  segments: WordSegments,
  segment: Segment,
  term: string,
  isPrefix: boolean,
  visit: (entry: Entry) => unknown,
): void {
  if (!isPrefix) {
    const entry = wholeTerm(segments, segment, term);
    if (entry) visit(entry);
    return;
  }
  visitChunks(segments, segment, term, isPrefix, visit);
}

function visitChunks(
  segments: WordSegments,
  segment: Segment,
  term: string,
  isPrefix: boolean,
  visit: (entry: Entry) => unknown,
): void {
  for (let at = chunkBefore(segment, term); at < segment.chunks.length; at += 1) {
    const chunk = segment.chunks[at];
    if (!chunk || (chunk.first > term && !(isPrefix && chunk.first.startsWith(term)))) return;
    if (!visitChunk(segments, segment, chunk.id, term, isPrefix, visit)) return;
  }
}

/** Of each segment the whole terms asked for last: one search asks for the same one up to three times. */
const KEPT_TERMS = 32;
const keptTerms = new WeakMap<Segment, Map<string, Omit<Entry, 'bytes'> | null>>();

function wholeTerm(segments: WordSegments, segment: Segment, term: string): Entry | null {
  const kept = keptTerms.get(segment) ?? new Map<string, Omit<Entry, 'bytes'> | null>();
  keptTerms.set(segment, kept);
  const known = kept.get(term);
  if (known !== undefined) return known && { ...known, bytes: segments.rows(known.chunk) };
  let found: Entry | null = null;
  visitChunks(segments, segment, term, false, (entry) => {
    found = entry;
  });
  kept.set(term, found && withoutBytes(found));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_TERMS && oldest !== undefined) kept.delete(oldest);
  return found;
}

/** They are kept with their chunk, or not. */
function withoutBytes({ bytes: _, ...place }: Entry): Omit<Entry, 'bytes'> {
  return place;
}

/** The last chunk that begins with the term or one before it; 0 where none does. */
function chunkBefore({ chunks }: Segment, term: string): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.first ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Answers whether terms that are wanted may follow in the next chunk. */
function visitChunk(
  segments: WordSegments,
  segment: Segment,
  chunk: number,
  term: string,
  isPrefix: boolean,
  visit: (entry: Entry) => unknown,
): boolean {
  const reader = new EntryReader(segments.rows(chunk));
  while (reader.next()) {
    const order = reader.compare(term);
    if (order === BEFORE) continue;
    if (order === BEHIND || (order === LONGER && !isPrefix)) return false;
    const { bytes, rowCount, from, to, placesFrom, placesTo } = reader;
    const answered = visit({ segment, rowCount, bytes, from, to, chunk, placesFrom, placesTo });
    if (!isPrefix || answered === ENOUGH) return false;
  }
  return true;
}

const BEFORE = -1;
const EQUAL = 0;
const LONGER = 1;
const BEHIND = 2;

/** Goes from term to term of a chunk. */
export class EntryReader {
  readonly bytes: Uint8Array;
  rowCount = 0;
  /** Where the rows stand in `bytes`. */
  from = 0;
  to = 0;
  /** Where the places stand in those of the chunk. */
  placesFrom = 0;
  placesTo = 0;
  #units = new Uint16Array(64);
  #length = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): boolean {
    if (this.to >= this.bytes.length) return false;
    this.from = this.to;
    const shared = this.#varint();
    const more = this.#varint();
    this.#length = shared + more;
    if (this.#length > this.#units.length) this.#grow();
    for (let at = shared; at < this.#length; at += 1) this.#units[at] = this.#varint();
    this.rowCount = this.#varint();
    const rowBytes = this.#varint();
    this.placesFrom = this.placesTo;
    this.placesTo += this.#varint();
    this.to = this.from + rowBytes;
    if (this.to > this.bytes.length) throw new IndexDamaged('A chunk of words ends too early.');
    return true;
  }

  /** How the term stands to a wanted one. */
  compare(wanted: string): number {
    const most = Math.min(this.#length, wanted.length);
    for (let at = 0; at < most; at += 1) {
      const difference = (this.#units[at] ?? 0) - wanted.charCodeAt(at);
      if (difference !== 0) return difference < 0 ? BEFORE : BEHIND;
    }
    if (this.#length < wanted.length) return BEFORE;
    return this.#length === wanted.length ? EQUAL : LONGER;
  }

  text(): string {
    return Buffer.from(this.#units.buffer, 0, 2 * this.#length).toString('utf16le');
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.from] ?? 0;
      this.from += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  #grow(): void {
    const larger = new Uint16Array(2 * this.#length);
    larger.set(this.#units);
    this.#units = larger;
  }
}
