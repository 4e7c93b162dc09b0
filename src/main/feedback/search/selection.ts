import type { FeedbackFilters, SearchCorrection } from '#core/feedback/query.ts';
import { parseSearchTerms, type SearchTerms } from '#core/feedback/search-terms.ts';
import { fieldRows } from './field-rows.ts';
import { filterRows } from './filter-rows.ts';
import type { LibraryIndex } from './library-index.ts';
import { expressionOf, matchingRows, type WordExpression } from './match.ts';
import type { Overlay } from './overlay.ts';
import { countOf, dropAll, keepAlso, resultOf } from './row-filter.ts';
import type { FeedbackSelection, SortedSelection } from './search-calls.ts';
import type { Spelling } from './spelling.ts';
import { inTimeOrder } from './time-order.ts';

// Which items a person asked for, in order. The last few answers are kept, so that the pages of a list
// and its facets cost no second search.

const KEPT_ANSWERS = 8;

/** What was asked and what matches. */
export type Selected = {
  terms: SearchTerms;
  /** What was searched for instead, where a word was not found; null where nothing had to be. */
  correction: SearchCorrection | null;
  /** 1 for each row that matches. */
  passing: Uint8Array;
  count: number;
  words: WordExpression;
  /** All rows that hold the words, best first, where they were ranked. */
  ranked: Uint32Array | null;
  /** By sort, as far as asked for. */
  rows: Map<SortedSelection['sort'], Uint32Array>;
};

export class Selections {
  readonly #index: LibraryIndex;
  readonly #overlay: Overlay;
  readonly #spelling: Spelling;
  readonly #kept = new Map<string, Selected>();
  #generation = -1;

  constructor(index: LibraryIndex, overlay: Overlay, spelling: Spelling) {
    this.#index = index;
    this.#overlay = overlay;
    this.#spelling = spelling;
  }

  /** What matches words and filters. Whoever wants it ranked says so now: words are then looked up once. */
  select({ text, filters }: FeedbackSelection, isRanked = false): Selected {
    if (this.#generation !== this.#index.generation) this.#kept.clear();
    this.#generation = this.#index.generation;
    const key = JSON.stringify([text, filters]);
    const selected = this.#kept.get(key) ?? this.#search(text, filters, isRanked);
    this.#kept.delete(key);
    this.#kept.set(key, selected);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_ANSWERS && oldest !== undefined) this.#kept.delete(oldest);
    return selected;
  }

  /** The rows that match, in order. */
  rows(selected: Selected, sort: SortedSelection['sort']): Uint32Array {
    const rows = selected.rows.get(sort) ?? this.#sorted(selected, sort);
    selected.rows.set(sort, rows);
    return rows;
  }

  #search(text: string, filters: FeedbackFilters, isRanked: boolean): Selected {
    const { database, facts } = this.#index;
    const correction = this.#spelling.correct(this.#index, text);
    const terms = parseSearchTerms(correction?.text ?? text);
    const words = expressionOf(terms);
    const passing = facts.current.slice(0, facts.end);
    let ranked: Uint32Array | null = null;
    if (words.wanted !== '') {
      const rows = matchingRows(database, words, isRanked);
      ranked = isRanked ? rows : null;
      keepAlso(passing, resultOf(facts.end, rows));
    } else if (words.unwanted !== '') {
      const unwanted = { wanted: words.unwanted, unwanted: '' };
      dropAll(passing, resultOf(facts.end, matchingRows(database, unwanted, false)));
    }
    const shown = this.#overlay.shownFacts(this.#index);
    filterRows(this.#index, shown, filters, passing);
    fieldRows(this.#index, shown, terms.fields, passing);
    return { terms, correction, passing, count: countOf(passing), words, ranked, rows: new Map() };
  }

  #sorted(selected: Selected, sort: SortedSelection['sort']): Uint32Array {
    const { passing, count, words } = selected;
    if (sort === 'relevance' && words.wanted !== '') {
      selected.ranked ??= matchingRows(this.#index.database, words, true);
      return selected.ranked.filter((row) => passing[row] === 1);
    }
    return inTimeOrder(this.#index.timeOrder(), passing, count, sort !== 'oldest');
  }
}
