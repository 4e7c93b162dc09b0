import { editDistance } from '#core/feedback/edit-distance.ts';
import { EntryReader } from './words/find-entries.ts';
import type { WordSegments } from './words/word-segments.ts';

// All words of the index in memory, for finding those that are nearly what was typed. A mask of letters
// rules out all but a few of them before any is compared letter by letter.

/** Chunks read from the index at a time: between two helpings other questions are answered. */
const HELPING = 8;
const SHORTEST = 3;
const LONGEST = 40;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  /** How many items have the word. */
  readonly #items: number[] = [];

  /** Reads the words of the index, yielding between two helpings. */
  static *read(segments: WordSegments): Generator<void, Vocabulary> {
    const items = new Map<string, number>();
    let read = 0;
    for (let place = 0; place < segments.list.length; ) {
      const segment = segments.list[place];
      for (const { id } of segment?.chunks ?? []) {
        // Between two helpings the last segment may give way to a larger one, and its chunks are gone.
        if (segments.list[place] !== segment) break;
        addWords(segments.rows(id), items);
        read += 1;
        if (read % HELPING === 0) yield;
      }
      if (segments.list[place] === segment) place += 1;
    }
    const vocabulary = new Vocabulary();
    for (const [word, count] of items) vocabulary.#add(word, count);
    return vocabulary;
  }

  /** The word nearest to this one, of equally near ones that of the most items; null where none is near. */
  nearest(word: string, reach: number): string | null {
    const mask = maskOf(word);
    let nearest = -1;
    let limit = reach;
    for (const [at, candidate] of this.#words.entries()) {
      if (Math.abs(candidate.length - word.length) > limit) continue;
      // A changed letter takes one bit away and adds another.
      if (bitCount(mask ^ (this.#masks[at] ?? 0)) > 2 * limit) continue;
      const distance = editDistance(word, candidate, limit);
      const isNearer = distance !== null && distance < limit;
      if (distance === null || (!isNearer && this.#itemsOf(at) <= this.#itemsOf(nearest))) continue;
      nearest = at;
      limit = distance;
    }
    return this.#words[nearest] ?? null;
  }

  #add(word: string, items: number): void {
    this.#words.push(word);
    this.#masks.push(maskOf(word));
    this.#items.push(items);
  }

  #itemsOf(at: number): number {
    return this.#items[at] ?? 0;
  }
}

function addWords(chunk: Uint8Array, items: Map<string, number>): void {
  const reader = new EntryReader(chunk);
  while (reader.next()) {
    const word = reader.text();
    if (isCorrectable(word)) items.set(word, (items.get(word) ?? 0) + reader.rowCount);
  }
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && LETTERS_ONLY.test(word);
}

/** One bit for each letter that occurs; letters of other scripts share the 32 bits. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
