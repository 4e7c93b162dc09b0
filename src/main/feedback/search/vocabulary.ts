import type { DatabaseSync } from 'node:sqlite';
import { editDistance } from '#core/feedback/edit-distance.ts';

// All words of the index in memory, for finding those that are nearly what was typed. A mask of letters
// rules out all but a few of them before any is compared letter by letter.

/** Words read from the index at a time: between two helpings other questions are answered. */
const HELPING = 4000;
const SHORTEST = 3;
const LONGEST = 40;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  /** How many items have the word. */
  readonly #items: number[] = [];

  /** Reads the words of the index, yielding between two helpings. */
  static *read(database: DatabaseSync): Generator<void, Vocabulary> {
    database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, 'row')");
    const next = database.prepare('SELECT term, doc FROM temp.vocabulary WHERE term > ? LIMIT ?');
    const vocabulary = new Vocabulary();
    for (let last = ''; ; ) {
      const helping = next.all(last, HELPING);
      for (const { term, doc } of helping) vocabulary.#add(String(term), Number(doc));
      if (helping.length < HELPING) return vocabulary;
      last = String(helping.at(-1)?.term);
      yield;
    }
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
    if (word.length < SHORTEST || word.length > LONGEST || !LETTERS_ONLY.test(word)) return;
    this.#words.push(word);
    this.#masks.push(maskOf(word));
    this.#items.push(items);
  }

  #itemsOf(at: number): number {
    return this.#items[at] ?? 0;
  }
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
