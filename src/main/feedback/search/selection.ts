import { type FeedbackFacets, FeedbackFilters, type SearchCorrection } from '#core/feedback/query.ts';
import { parseSearchTerms, type SearchTerms } from '#core/feedback/search-terms.ts';
import type { ColumnsAt } from './column-rows.ts';
import { fieldRows } from './field-rows.ts';
import { filterRows } from './filter-rows.ts';
import type { LibraryIndex } from './library-index.ts';
import { readAsColumns, readAsMistypedName, readAsName } from './names.ts';
import type { Overlay } from './overlay.ts';
import { clockIn } from './reader-clock.ts';
import { countOf, isNone } from './row-filter.ts';
import type { FeedbackSelection, SortedSelection } from './search-calls.ts';
import type { Spelling } from './spelling.ts';
import { inTimeOrder } from './time-order.ts';
import { TypedWords } from './typed-words.ts';
import type { WeighedTerm } from './words/kept-hits.ts';
import { bestFirst, weighedTerms } from './words/rank-rows.ts';

// Which items a person asked for, in order. The last few answers are kept, so that the pages of a list
// and its facets cost no second search.

const KEPT_ANSWERS = 8;
/** How the key of all items begins. */
const EVERYTHING = JSON.stringify(['', FeedbackFilters.parse({})]).slice(0, -1);
/** So many rows are put in order at first, so many for whoever goes on, then all. */
const ROWS_AT_ONCE = [100, 4000];

/** What was asked and what matches. */
export type Selected = {
  terms: SearchTerms;
  /** What was searched for instead, where a word was not found; null where nothing had to be. */
  correction: SearchCorrection | null;
  /** 1 for each row that matches. Who looks at it after another search, or after a pause, holds it. */
  passing: Uint8Array;
  count: number;
  /** So many more may match, and were not read: see column-rows.ts. */
  unread: number;
  /** It depends on how items sound. */
  isOfSounds: boolean;
  /** Counted when first asked for. */
  facets: FeedbackFacets | null;
  /** What its items are weighed by, once asked for. */
  weighed: readonly WeighedTerm[] | null;
  /** By sort, as far as asked for. */
  rows: Map<SortedSelection['sort'], Uint32Array>;
  /** By how many its rows are being looked at: the memory of others is used again once they are not kept. */
  holders: number;
};

export class Selections {
  readonly #index: LibraryIndex;
  readonly #overlay: Overlay;
  readonly #spelling: Spelling;
  readonly #columnsAt: ColumnsAt;
  readonly #kept = new Map<string, Selected>();
  readonly #typed: TypedWords;
  #generation = -1;
  /** Goes up when more is known of how items sound: what was counted before is not kept. */
  sounds = 0;

  constructor(index: LibraryIndex, overlay: Overlay, spelling: Spelling, columnsAt: ColumnsAt) {
    this.#index = index;
    this.#overlay = overlay;
    this.#spelling = spelling;
    this.#columnsAt = columnsAt;
    this.#typed = new TypedWords(index.words);
  }

  /** What matches words and filters. */
  select({ text, filters, zone }: FeedbackSelection): Selected {
    if (this.#generation !== this.#index.generation) {
      for (const kept of this.#kept.keys()) this.#letGo(kept);
      this.#typed.clear();
    }
    this.#generation = this.#index.generation;
    const key = keyOf({ text, filters, zone });
    const selected = this.#kept.get(key) ?? this.#search({ text, filters, zone });
    this.#kept.delete(key);
    this.#kept.set(key, selected);
    // Typing ends where it began, at all items: they are counted once.
    const [first, second] = this.#kept.keys();
    const oldest = first !== undefined && isEverything(first) ? second : first;
    if (this.#kept.size > KEPT_ANSWERS && oldest !== undefined) this.#letGo(oldest);
    return selected;
  }

  /** What it answers, with these rows as they are, whoever searches meanwhile. */
  async whileHeld<T>(selected: Selected, look: () => Promise<T>): Promise<T> {
    selected.holders += 1;
    try {
      return await look();
    } finally {
      selected.holders -= 1;
    }
  }

  #letGo(key: string): void {
    const selected = this.#kept.get(key);
    this.#kept.delete(key);
    if (selected?.holders === 0) this.#index.words.memory.giveBack(selected.passing);
  }

  /** More is known of how items sound: who asked for sounds is answered anew, and all counts are. */
  forgetSounds(): void {
    this.sounds += 1;
    for (const [key, selected] of this.#kept) {
      selected.facets = null;
      if (selected.isOfSounds) this.#kept.delete(key);
    }
  }

  /** The rows that match, in order: the first `most` of them, or more. */
  rows(selected: Selected, sort: SortedSelection['sort'], most: number): Uint32Array {
    const known = selected.rows.get(sort);
    if (known && known.length >= Math.min(most, selected.count)) return known;
    const enough = ROWS_AT_ONCE.find((count) => count >= most && count > (known?.length ?? 0));
    const rows = this.#sorted(selected, sort, enough ?? selected.count);
    selected.rows.set(sort, rows);
    return rows;
  }

  /** In which order they come: the best match is the newest where nothing weighs anything. */
  orderOf(selected: Selected, sort: SortedSelection['sort']): SortedSelection['sort'] {
    return sort === 'relevance' && this.#weighed(selected).length === 0 ? 'newest' : sort;
  }

  #weighed(selected: Selected): readonly WeighedTerm[] {
    selected.weighed ??= weighedTerms(this.#index.words, selected.terms);
    return selected.weighed;
  }

  #search({ text, filters, zone }: FeedbackSelection): Selected {
    const { facts, end } = this.#index;
    const current = facts.current.subarray(0, end);
    const shown = this.#overlay.shownFacts(this.#index);
    const asTyped = parseSearchTerms(text);
    const narrow = (rows: Uint8Array, { fields }: SearchTerms) => {
      filterRows(this.#index, shown, filters, clock, rows);
      const searched = { index: this.#index, shown, columnsAt: this.#columnsAt };
      const unread = fieldRows(searched, fields, clock, rows);
      return { rows, unread };
    };
    const clock = clockIn(zone);
    const holding = this.#typed.rowsWith(asTyped, current);
    let correction = isNone(holding) ? this.#correct(text, asTyped, current) : null;
    let terms = correction ? parseSearchTerms(correction.text) : asTyped;
    let narrowed = narrow(correction ? this.#typed.rowsWith(terms, current) : holding, terms);
    const guess = isNone(narrowed.rows) ? this.#spelling.correctNames(this.#index, text) : null;
    if (guess) {
      // The words are there, as they are or corrected: it is the name in a field that may be mistyped.
      const guessed = parseSearchTerms(guess.text);
      const found = narrow(this.#typed.rowsWith(guessed, current), guessed);
      if (!isNone(found.rows)) [correction, terms, narrowed] = [guess, guessed, found];
    }
    const isOfSounds =
      filters.sentiments.length > 0 || terms.fields.some(({ field }) => field === 'sentiment');
    const passing = narrowed.rows;
    return {
      terms,
      correction,
      passing,
      count: countOf(passing),
      unread: narrowed.unread,
      isOfSounds,
      facets: null,
      weighed: null,
      rows: new Map(),
      holders: 0,
    };
  }

  /** Of what nothing has: words are a name before they are mistyped. */
  #correct(text: string, { wanted }: SearchTerms, current: Uint8Array): SearchCorrection | null {
    const holding = (terms: SearchTerms) => this.#typed.rowsWith(terms, current);
    const spell = (written: string) => this.#spelling.correct(this.#index, written);
    const spellNames = (written: string) => this.#spelling.correctNames(this.#index, written);
    // Items may have the words, and lack only what else is asked for.
    const isFound = wanted.length === 0 || !isNone(holding({ wanted, unwanted: [], fields: [] }));
    if (isFound) return spell(text);
    const shown = this.#overlay.shownFacts(this.#index);
    const columnsAt = this.#columnsAt;
    const library = { index: this.#index, shown, columnsAt, current, holding, spell, spellNames };
    const correction = readAsColumns(text, library) ?? readAsName(text, library) ?? spell(text);
    const guess = correction ? null : spellNames(text);
    return guess ? readAsMistypedName(guess, library) : correction;
  }

  #sorted(selected: Selected, sort: SortedSelection['sort'], most: number): Uint32Array {
    const { words, facts } = this.#index;
    if (this.orderOf(selected, sort) === 'relevance') {
      const { passing } = selected;
      const enough = Math.min(most, selected.count);
      return bestFirst(words, this.#weighed(selected), { passing, wordCount: facts.columns.words }, enough);
    }
    return inTimeOrder(this.#index.timeOrder(), selected, sort !== 'oldest', most);
  }
}

function keyOf({ text, filters, zone }: FeedbackSelection): string {
  return JSON.stringify([text, filters, zone]);
}

/** All items, in whatever zone. */
function isEverything(key: string): boolean {
  return key.startsWith(EVERYTHING);
}
