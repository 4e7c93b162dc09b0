import type { FeedbackFilters } from '#core/feedback/query.ts';
import { codesFor } from '#core/sentiment/sentiment-codes.ts';
import type { ZoneClock } from '#core/time-zone.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ShownFacts } from './overlay.ts';
import { MERGED, SET_ASIDE } from './overlay-columns.ts';
import { keepBetween, keepBits, keepCoded, keepFlagged, keepSaid, keepTagged } from './row-filter.ts';
import { saidSpan } from './said-span.ts';

/** Narrows a result by the filters: kinds are joined by AND, the values of one kind by OR. */
export function filterRows(
  index: LibraryIndex,
  shown: ShownFacts,
  filters: FeedbackFilters,
  clock: ZoneClock,
  passing: Uint8Array,
): void {
  // No column is looked at that no filter needs: see fact-columns.ts.
  const { columns } = index.facts;
  const { from, to, minRating, maxRating, batchId } = filters;
  if (from !== null || to !== null) {
    keepSaid(passing, columns.saidAt, saidSpan(from, to, clock));
  }
  if (minRating !== null || maxRating !== null) {
    keepBetween(
      passing,
      columns.rating,
      minRating ?? Number.NEGATIVE_INFINITY,
      maxRating ?? Number.POSITIVE_INFINITY,
    );
  }
  if (filters.sources.length > 0) keepFlagged(passing, columns.source, labelsFor(index, filters.sources));
  if (filters.areas.length > 0) keepFlagged(passing, shown.area, labelsFor(index, filters.areas));
  if (filters.tags.length > 0) keepTagged(passing, shown, labelsFor(index, filters.tags));
  if (filters.sentiments.length > 0) keepCoded(passing, shown.sentiment, codesFor(filters.sentiments));
  if (batchId !== null) {
    keepFlagged(
      passing,
      columns.batch,
      Uint8Array.from(index.batches, ({ id }) => (id === batchId ? 1 : 0)),
    );
  }
  filterTriage(shown.triage, filters.triage, passing);
}

function filterTriage(
  triage: Uint8Array | null,
  wanted: FeedbackFilters['triage'],
  passing: Uint8Array,
): void {
  if (wanted === 'all') return;
  if (wanted === 'open') {
    if (triage) keepBits(passing, triage, SET_ASIDE | MERGED, 0);
    return;
  }
  const bit = wanted === 'merged' ? MERGED : SET_ASIDE;
  if (triage) keepBits(passing, triage, bit, bit);
  else passing.fill(0);
}

function labelsFor({ labels }: LibraryIndex, texts: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(labels.size);
  for (const text of texts) {
    const number = labels.find(text);
    if (number !== undefined) wanted[number] = 1;
  }
  return wanted;
}
