import { editDistance } from '#core/feedback/edit-distance.ts';
import type { Labels } from './labels.ts';
import { EntryReader } from './words/find-entries.ts';
import { NAME_LEADS } from './words/word-fields.ts';
import type { WordSegments } from './words/word-segments.ts';

// All words of the index in memory, for finding those that are nearly what was typed: those of titles and texts, and
// apart from them those of names. A mask of letters rules out all but a few before any is compared letter by letter.

/** Chunks read from the index at a time: between two helpings other questions are answered, which wait for no more. */
const HELPING = 1;
/** Words that are taken in between two questions. */
const WORDS_AT_ONCE = 500;
const SHORTEST = 3;
const LONGEST = 40;
const LEADS: readonly string[] = Object.values(NAME_LEADS);
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

export type Vocabularies = {
  readonly texts: Vocabulary;
  /** Of customers and companies, sources, areas and tags, and other columns. */
  readonly names: Vocabulary;
};

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  /** How many items have the word. */
  readonly #items: number[] = [];

  /** Reads the words of the index, yielding between two helpings. */
  static *read(segments: WordSegments, labels: Labels): Generator<void, Vocabularies> {
    const [texts, names] = [new Map<string, number>(), new Map<string, number>()];
    let read = 0;
    for (let place = 0; place < segments.list.length; ) {
      const segment = segments.list[place];
      for (const { id } of segment?.chunks ?? []) {
        // Between two helpings the last segment may give way to a larger one, and its chunks are gone.
        if (segments.list[place] !== segment) break;
        addWords(segments.rows(id), texts, names);
        read += 1;
        if (read % HELPING === 0) yield;
      }
      if (segments.list[place] === segment) place += 1;
    }
    for (const word of labels.words()) addWord(word, 1, names);
    return { texts: yield* Vocabulary.#of(texts), names: yield* Vocabulary.#of(names) };
  }

  static *#of(items: ReadonlyMap<string, number>): Generator<void, Vocabulary> {
    const vocabulary = new Vocabulary();
    for (const [word, count] of items) {
      vocabulary.#add(word, count);
      if (vocabulary.#words.length % WORDS_AT_ONCE === 0) yield;
    }
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

function addWords(chunk: Uint8Array, texts: Map<string, number>, names: Map<string, number>): void {
  const reader = new EntryReader(chunk);
  while (reader.next()) {
    const term = reader.text();
    if (LEADS.includes(term.charAt(0))) addWord(term.slice(1), reader.rowCount, names);
    else addWord(term, reader.rowCount, texts);
  }
}

function addWord(word: string, items: number, to: Map<string, number>): void {
  if (isCorrectable(word)) to.set(word, (to.get(word) ?? 0) + items);
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
