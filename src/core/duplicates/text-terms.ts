import { isSpaceless, wordsOf } from '../feedback/words.ts';

// Cuts a text into the hashes that texts are compared by: one a word, and in scripts without spaces one a
// pair of neighbouring characters, because single ones are shared by any two texts. The words are those
// of search (`wordsOf`); plain English prose is cut by a loop of the same effect, which is most of the time
// saved.

/** Words of a text that are compared. A mail of a hundred quoted mails is told apart by its beginning. */
const MOST_TERMS = 2000;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SECOND_PRIME = 0x9e3779b1;

export class TextTerms {
  /** Hashes in the order of the text, valid up to `count`, until the next text is cut. */
  readonly hashes = new Int32Array(MOST_TERMS);
  count = 0;
  /** How much the text says, in words: a character of a script without spaces counts half a word. */
  length = 0;
  /** 53 bits of hash over all words in order, also those beyond the first 2,000. */
  identity = 0;
  #first = 0;
  #second = 0;

  /** Cuts the text, in place of the one before. */
  cut(text: string): void {
    this.#begin();
    if (!this.#cutPlain(text)) {
      this.#begin();
      this.#cutAny(text);
    }
    this.identity = (mixed(this.#first) >>> 0) * 2 ** 21 + (mixed(this.#second) >>> 11);
  }

  /** False where the text has a character that is neither ASCII nor punctuation of ordinary prose. */
  #cutPlain(text: string): boolean {
    let hash = FNV_START;
    let isInWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) {
        hash = Math.imul(hash ^ lower, FNV_PRIME);
        isInWord = true;
        continue;
      }
      if (code > 0x7f && !isPlainPunctuation(code)) return false;
      if (!isInWord) continue;
      this.#take(hash, 1);
      hash = FNV_START;
      isInWord = false;
    }
    if (isInWord) this.#take(hash, 1);
    return true;
  }

  #cutAny(text: string): void {
    let before: { readonly end: number; readonly hash: number } | null = null;
    for (const { folded, start, end } of wordsOf(text)) {
      const hash = hashOf(folded);
      if (!isSpaceless(folded)) {
        before = null;
        this.#take(hash, 1);
        continue;
      }
      this.#take(before?.end === start ? Math.imul(before.hash, FNV_PRIME) ^ hash : hash, 0.5);
      before = { end, hash };
    }
  }

  #take(hash: number, length: number): void {
    const term = mixed(hash);
    this.#first = Math.imul(this.#first ^ term, FNV_PRIME);
    this.#second = Math.imul(this.#second + term, SECOND_PRIME);
    this.length += length;
    if (this.count === MOST_TERMS) return;
    this.hashes[this.count] = term;
    this.count += 1;
  }

  #begin(): void {
    this.count = 0;
    this.length = 0;
    this.#first = FNV_START;
    this.#second = FNV_PRIME;
  }
}

function hashOf(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Spreads a hash over all its bits (the finish of MurmurHash3), for tables that use the low ones. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

// Dashes, quotation marks and the like: they part words and are none.
function isPlainPunctuation(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x203a) || code === 0xa0 || code === 0xab || code === 0xb7 || code === 0xbb
  );
}
