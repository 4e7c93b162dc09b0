import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { entriesOf, weighPhrase } from './match-terms.ts';
import { type HitWeights, MOST_HITS, unweighRows, weighRows } from './places.ts';
import { mostByBlock } from './row-blocks.ts';
import type { Entry, WordSegments } from './word-segments.ts';

// What the hits of the terms weighed last weigh, by row, kept: with each letter of a word those in front of it are
// weighed again, and going through the rows of a frequent one takes longer than all else of such a search. Of the
// word that is being typed only what begins so no longer is taken out.

/** A term and what is looked at: its hits in titles only, or in titles and texts. */
export type WeighedTerm = { readonly term: SearchTerm; readonly isTitle: boolean };

export type Hits = {
  readonly byRow: Uint16Array;
  /** By block of rows, at least as many as each row of it has. */
  readonly mostOf: Uint16Array;
  /** How many rows have any. */
  readonly holding: number;
};

/** Where the rows of a word stand; the bytes are kept by the segments, or not. */
type Place = Omit<Entry, 'bytes'>;

type Kept = Hits & {
  readonly isTitle: boolean;
  /** The words whose hits these are; null where none can be taken out, such as of a phrase. */
  readonly places: ReadonlyMap<number, Place> | null;
};

/** As many are weighed in a search, and kept: of a million items 2 MB each. */
export const MOST_TERMS = 6;
/** Of the first letters of a word that very many begin with: they are weighed anew. */
const MOST_PLACES = 4096;
// A word in the title weighs as much as four in the text.
const TITLE_WEIGHT = 4;

export class KeptHits {
  /** The one that was not asked for longest is the first. */
  readonly #kept = new Map<string, Kept>();

  /** Those of the terms of a search, at most `MOST_TERMS`. */
  of(segments: WordSegments, terms: readonly WeighedTerm[]): Hits[] {
    const keys = terms.map((term) => JSON.stringify(term));
    for (const key of keys) {
      const kept = this.#kept.get(key);
      if (kept) this.#keep(key, kept);
    }
    return terms.map((term, at) => {
      const key = keys[at] ?? '';
      const hits = this.#kept.get(key) ?? this.#counted(segments, term, new Set(keys));
      this.#keep(key, hits);
      return hits;
    });
  }

  /** There are other rows now. */
  clear(): void {
    this.#kept.clear();
  }

  #keep(key: string, hits: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, hits);
  }

  #counted(segments: WordSegments, { term, isTitle }: WeighedTerm, inUse: ReadonlySet<string>): Kept {
    const weights = { inTitle: TITLE_WEIGHT, inText: isTitle ? 0 : 1 };
    const entries = entriesOf(segments, term);
    if (entries === null) {
      const byRow = this.#memory(segments.end);
      const holding = weighPhrase(segments, term, weights, byRow);
      return { byRow, mostOf: mostByBlock(byRow), isTitle, places: null, holding };
    }
    const isNoted = entries.length <= MOST_PLACES;
    const places = isNoted ? new Map(entries.map((entry) => [keyOf(entry), placeOf(entry)])) : null;
    const narrowed = places && this.#narrowed(segments, { places, isTitle, weights }, inUse);
    if (narrowed) return narrowed;
    const byRow = this.#memory(segments.end);
    const holding = entries.reduce((sum, entry) => sum + weighRows(entry, weights, byRow), 0);
    const mostOf = mostByBlock(byRow);
    // Of what was counted no further nothing can be taken out.
    return { byRow, mostOf, isTitle, places: mostOf.includes(MOST_HITS) ? null : places, holding };
  }

  /** Made of kept hits of these and few other words, which are not kept any longer; null where there are none. */
  #narrowed(
    segments: WordSegments,
    { places, isTitle, weights }: { places: Map<number, Place>; isTitle: boolean; weights: HitWeights },
    inUse: ReadonlySet<string>,
  ): Kept | null {
    const wanted = rowsOf(places.values());
    for (const [key, kept] of this.#kept) {
      if (inUse.has(key) || kept.isTitle !== isTitle || kept.places === null) continue;
      const dropped = [...kept.places.values()].filter((place) => !places.has(keyOf(place)));
      const isWhole = kept.places.size - dropped.length === places.size;
      if (!isWhole || rowsOf(dropped) > wanted) continue;
      this.#kept.delete(key);
      const { byRow, mostOf } = kept;
      const lost = dropped.map((place) =>
        unweighRows({ ...place, bytes: segments.rows(place.chunk) }, weights, byRow),
      );
      const holding = lost.reduce((left, rows) => left - rows, kept.holding);
      return { byRow, mostOf, isTitle, places, holding };
    }
    return null;
  }

  /** That of the term asked for longest ago, once there are enough: it takes longer to get than to clear. */
  #memory(end: number): Uint16Array {
    const [oldest] = this.#kept;
    if (this.#kept.size < MOST_TERMS || !oldest) return new Uint16Array(end);
    const [key, { byRow }] = oldest;
    this.#kept.delete(key);
    return byRow.fill(0);
  }
}

/** The same for no other word. */
function keyOf({ chunk, from }: Place): number {
  return chunk * 2 ** 24 + from;
}

function placeOf({ bytes: _, ...place }: Entry): Place {
  return place;
}

function rowsOf(places: Iterable<Place>): number {
  let rows = 0;
  for (const { rowCount } of places) rows += rowCount;
  return rows;
}
