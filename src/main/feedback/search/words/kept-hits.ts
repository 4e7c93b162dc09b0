import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { addHits } from './match-terms.ts';
import type { WordSegments } from './word-segments.ts';

// What the hits of the terms weighed last weigh, by row, kept: with each letter of a word those in front of it are
// weighed again, and going through the rows of a frequent one takes longer than all else of such a search.

/** A term and what is looked at: its hits in titles only, or in titles and texts. */
export type WeighedTerm = { readonly term: SearchTerm; readonly isTitle: boolean };

type Hits = {
  readonly byRow: Float32Array;
  /** How many rows have any. */
  readonly holding: number;
};

/** Of a million items 4 MB each. */
const KEPT_TERMS = 3;
// A word in the title weighs as much as four in the text.
const TITLE_WEIGHT = 4;

export class KeptHits {
  readonly #kept = new Map<string, Hits>();

  of(segments: WordSegments, weighed: WeighedTerm): Hits {
    const key = JSON.stringify(weighed);
    const hits = this.#kept.get(key) ?? this.#counted(segments, weighed);
    this.#kept.delete(key);
    this.#kept.set(key, hits);
    return hits;
  }

  /** There are other rows now. */
  clear(): void {
    this.#kept.clear();
  }

  #counted(segments: WordSegments, { term, isTitle }: WeighedTerm): Hits {
    const byRow = this.#memory(segments.end);
    const weights = { inTitle: TITLE_WEIGHT, inText: isTitle ? 0 : 1 };
    return { byRow, holding: addHits(segments, term, weights, byRow) };
  }

  /** That of the term weighed longest ago, once there are enough: it takes longer to get than to clear. */
  #memory(end: number): Float32Array {
    const [oldest] = this.#kept;
    if (this.#kept.size < KEPT_TERMS || !oldest) return new Float32Array(end);
    const [key, { byRow }] = oldest;
    this.#kept.delete(key);
    return byRow.fill(0);
  }
}
