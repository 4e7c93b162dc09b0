import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';
import { dropAll } from './row-filter.ts';
import { rowsHolding } from './words/match-terms.ts';
import type { WordSegments } from './words/word-segments.ts';

// Which rows hold the words that were typed, asked for with each letter. Fields other than the title are read in
// field-rows.ts.

export class TypedWords {
  readonly #words: WordSegments;
  /** The rows that hold all words but the last of what was searched for last. */
  #leading: { key: string; rows: Uint8Array } | null = null;

  constructor(words: WordSegments) {
    this.#words = words;
  }

  /** There are other rows now. */
  clear(): void {
    if (this.#leading) this.#words.memory.giveBack(this.#leading.rows);
    this.#leading = null;
  }

  /** Of these rows those with all the words that are wanted, and none that is not: in memory of its own. */
  rowsWith({ wanted, unwanted, fields }: SearchTerms, among: Uint8Array): Uint8Array {
    const words = this.#words;
    const last = wanted.at(-1);
    let passing = last
      ? rowsHolding(words, last, 'words', this.#leadingRows(wanted.slice(0, -1), among))
      : words.memory.copyOf(among);
    const without = (dropped: Uint8Array) => {
      dropAll(passing, dropped);
      words.memory.giveBack(dropped);
    };
    for (const term of unwanted) without(rowsHolding(words, term, 'words', passing));
    for (const field of fields) {
      if (field.field !== 'title') continue;
      const holding = rowsHolding(words, field.term, 'title', passing);
      if (field.isUnwanted) without(holding);
      else {
        words.memory.giveBack(passing);
        passing = holding;
      }
    }
    return passing;
  }

  /** Those with the words in front of the one that is being typed: they are asked for with every letter of it. */
  #leadingRows(terms: readonly SearchTerm[], among: Uint8Array): Uint8Array {
    if (terms.length === 0) return among;
    const key = JSON.stringify(terms);
    if (this.#leading?.key !== key) {
      const words = this.#words;
      const before = this.#leading?.rows;
      const rows = terms.reduce((rest, term) => {
        const holding = rowsHolding(words, term, 'words', rest);
        if (rest !== among) words.memory.giveBack(rest);
        return holding;
      }, among);
      this.#leading = { key, rows };
      if (before) words.memory.giveBack(before);
    }
    return this.#leading.rows;
  }
}
