import { type FeedbackFilters, FeedbackSort } from '#core/feedback/query.ts';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import type { LibraryIndex } from './library-index.ts';
import { type Hits, matchTerms } from './match.ts';
import { MERGED, type Overlay, SET_ASIDE, type ShownFacts } from './overlay.ts';
import type { FeedbackSelection, SortedSelection } from './search-calls.ts';
import { type TimeOrder, timeOrderOf } from './time-order.ts';

// Which items a person asked for, in order. The last few answers are kept, so that the pages of a list
// and its facets cost no second search.

const KEPT_ANSWERS = 8;

export class Selections {
  readonly #index: LibraryIndex;
  readonly #overlay: Overlay;
  readonly #kept = new Map<string, Uint32Array>();
  #generation = -1;
  #order: TimeOrder | null = null;

  constructor(index: LibraryIndex, overlay: Overlay) {
    this.#index = index;
    this.#overlay = overlay;
  }

  /** The rows that match words and filters, sorted. */
  rows(selection: SortedSelection): Uint32Array {
    this.#forgetOld();
    const key = keyOf(selection);
    const rows = this.#kept.get(key) ?? this.#search(selection);
    this.#kept.delete(key);
    this.#kept.set(key, rows);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_ANSWERS && oldest !== undefined) this.#kept.delete(oldest);
    return rows;
  }

  /** The same rows in whatever order is at hand: counting needs none. */
  unsortedRows(selection: FeedbackSelection): Uint32Array {
    this.#forgetOld();
    const known = FeedbackSort.options.map((sort) => this.#kept.get(keyOf({ ...selection, sort })));
    return known.find((rows) => rows !== undefined) ?? this.rows({ ...selection, sort: 'newest' });
  }

  #forgetOld(): void {
    if (this.#generation === this.#index.generation) return;
    this.#generation = this.#index.generation;
    this.#kept.clear();
    this.#order = null;
  }

  #search({ text, filters, sort }: SortedSelection): Uint32Array {
    const { database, facts } = this.#index;
    const hits = matchTerms(database, parseSearchTerms(text), facts.end, sort === 'relevance');
    const passes = filterFor(this.#index, this.#overlay.shownFacts(this.#index), filters);
    const isWanted = (row: number): boolean =>
      facts.current[row] === 1 && (hits === null || hits.isHit[row] === 1) && passes(row);
    return this.#inOrder(sort, hits).filter(isWanted);
  }

  #inOrder(sort: SortedSelection['sort'], hits: Hits | null): Uint32Array {
    if (hits?.ranked) return hits.ranked;
    this.#order ??= timeOrderOf(this.#index.facts.columns.saidAt, this.#index.facts.end);
    const { dated, undated } = this.#order;
    const all = new Uint32Array(dated.length + undated.length);
    all.set(dated);
    if (sort !== 'oldest') all.subarray(0, dated.length).reverse();
    all.set(undated, dated.length);
    return all;
  }
}

function keyOf({ text, filters, sort }: SortedSelection): string {
  return JSON.stringify([text, filters, sort]);
}

/** One test for all filters: kinds are joined by AND, the values of one kind by OR. */
function filterFor(
  index: LibraryIndex,
  shown: ShownFacts,
  filters: FeedbackFilters,
): (row: number) => boolean {
  const { facts, labels } = index;
  const { area } = shown;
  const { saidAt, rating, source, batch } = facts.columns;
  const tests: ((row: number) => boolean)[] = [];
  const { from, to, minRating, maxRating } = filters;
  // Comparisons with NaN are false: what has no date or rating fails a filter by date or rating.
  if (from !== null) tests.push((row) => (saidAt[row] ?? Number.NaN) >= from);
  if (to !== null) tests.push((row) => (saidAt[row] ?? Number.NaN) < to);
  if (minRating !== null) tests.push((row) => (rating[row] ?? Number.NaN) >= minRating);
  if (maxRating !== null) tests.push((row) => (rating[row] ?? Number.NaN) <= maxRating);
  const numbersOf = (texts: readonly string[]): Set<number | undefined> =>
    new Set(texts.map((text) => labels.find(text)).filter((number) => number !== undefined));
  if (filters.sources.length > 0) {
    const wanted = numbersOf(filters.sources);
    tests.push((row) => wanted.has(source[row]));
  }
  if (filters.areas.length > 0) {
    const wanted = numbersOf(filters.areas);
    tests.push((row) => wanted.has(area[row]));
  }
  if (filters.tags.length > 0) {
    const wanted = numbersOf(filters.tags);
    tests.push((row) => hasTag(shown, row, wanted));
  }
  if (filters.batchId !== null) {
    const wanted = index.batches.find(({ id }) => id === filters.batchId)?.number ?? -1;
    tests.push((row) => batch[row] === wanted);
  }
  if (filters.triage !== 'all') tests.push(...triageTest(shown.triage, filters.triage));
  return (row) => tests.every((test) => test(row));
}

function triageTest(
  triage: Uint8Array | null,
  wanted: 'open' | 'setAside' | 'merged',
): ((row: number) => boolean)[] {
  if (wanted === 'open') return triage ? [(row) => triage[row] === 0] : [];
  const bit = wanted === 'merged' ? MERGED : SET_ASIDE;
  return [(row) => ((triage?.[row] ?? 0) & bit) !== 0];
}

function hasTag(shown: ShownFacts, row: number, wanted: ReadonlySet<number | undefined>): boolean {
  const start = shown.tagStart[row] ?? 0;
  const end = start + (shown.tagCount[row] ?? 0);
  for (let at = start; at < end; at += 1) if (wanted.has(shown.tags[at])) return true;
  return false;
}
