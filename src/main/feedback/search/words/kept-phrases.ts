import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { rowsHolding } from './match-terms.ts';
import { type BegunPhrase, findLongerPhrase, findPhrase, type PhraseHits } from './phrase-places.ts';
import { LEADS, type Where } from './word-fields.ts';
import type { WordSegments } from './word-segments.ts';

// Where the phrases stand that were looked for last, kept: a search finds their rows, then weighs them, and the next
// letter or word of a phrase is only in rows that have it so far.

type Kept = BegunPhrase & { readonly where: Where };

const MOST_PHRASES = 4;

export class KeptPhrases {
  /** The one that was not asked for longest is the first. */
  #kept: readonly Kept[] = [];

  /** All hits of a term of several words. In titles they stand as words. */
  of(segments: WordSegments, term: SearchTerm, place: Where): PhraseHits {
    const where = place === 'title' ? 'words' : place;
    const known = this.#kept.find((kept) => kept.where === where && isSame(kept, term));
    const kept = known ?? { ...term, where, hits: this.#found(segments, term, where) };
    this.#kept = [...this.#kept.filter((other) => other !== known), kept].slice(-MOST_PHRASES);
    return kept.hits;
  }

  /** There are other rows now. */
  clear(): void {
    this.#kept = [];
  }

  #found(segments: WordSegments, term: SearchTerm, where: Where): PhraseHits {
    const begun = this.#kept.filter((kept) => kept.where === where && isBeginning(kept, term));
    const [fewest] = begun.sort((one, other) => one.hits.rows.length - other.hits.rows.length);
    const words = term.words.map((word) => LEADS[where] + word);
    const phrase = { words, isPrefix: term.isPrefix };
    if (fewest) return findLongerPhrase(segments, phrase, fewest);
    const among = rowsWithAll(segments, term, where);
    const hits = findPhrase(segments, phrase, among);
    segments.memory.giveBack(among);
    return hits;
  }
}

/** The rows that hold its words, wherever they stand. */
function rowsWithAll(segments: WordSegments, { words, isPrefix }: SearchTerm, where: Where): Uint8Array {
  const last = words.length - 1;
  return words.reduce((rows, word, at) => {
    const holding = rowsHolding(segments, { words: [word], isPrefix: isPrefix && at === last }, where, rows);
    segments.memory.giveBack(rows);
    return holding;
  }, segments.memory.take(segments.end).fill(1));
}

/** Whether every row with the longer phrase has this one as well. */
function isBeginning({ words, isPrefix }: SearchTerm, longer: SearchTerm): boolean {
  const last = words.length - 1;
  return words.every((word, at) => {
    const other = longer.words[at] ?? '';
    if (at === last && isPrefix) return other.startsWith(word);
    // What begins with the last word of the longer one may go on otherwise.
    return other === word && !(longer.isPrefix && at === longer.words.length - 1);
  });
}

function isSame(one: SearchTerm, other: SearchTerm): boolean {
  return (
    one.isPrefix === other.isPrefix &&
    one.words.length === other.words.length &&
    one.words.every((word, at) => word === other.words[at])
  );
}
