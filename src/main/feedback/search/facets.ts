import type { FacetCount, FeedbackFacets } from '#core/feedback/query.ts';
import { DAY_MS } from '#core/time.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ShownFacts } from './overlay.ts';

const MOST_TAGS = 100;

/** Counts what occurs in the rows, in one pass over the columns. Months are those of UTC. */
export function facetsOf(index: LibraryIndex, shown: ShownFacts, rows: Uint32Array): FeedbackFacets {
  const { facts, labels } = index;
  const { columns } = facts;
  const { tags, tagStart } = shown;
  const bySource = new Uint32Array(labels.size);
  const byArea = new Uint32Array(labels.size + 1);
  const byTag = new Uint32Array(labels.size);
  const byRating = new Map<number, number>();
  const byDay = new Map<number, number>();
  for (const row of rows) {
    bump(bySource, columns.source[row] ?? 0);
    // The last place takes the items without an area (number -1) and is not shown.
    const area = shown.area[row] ?? -1;
    bump(byArea, area < 0 ? labels.size : area);
    const firstTag = tagStart[row] ?? 0;
    const endTag = firstTag + (shown.tagCount[row] ?? 0);
    for (let at = firstTag; at < endTag; at += 1) bump(byTag, tags[at] ?? 0);
    const rating = columns.rating[row] ?? Number.NaN;
    if (!Number.isNaN(rating)) byRating.set(rating, (byRating.get(rating) ?? 0) + 1);
    const day = Math.floor((columns.saidAt[row] ?? Number.NaN) / DAY_MS);
    if (!Number.isNaN(day)) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return {
    tags: mostFrequent(index, byTag).slice(0, MOST_TAGS),
    areas: mostFrequent(index, byArea.subarray(0, labels.size)),
    sources: mostFrequent(index, bySource),
    ratings: byFrequency(Array.from(byRating, ([rating, count]) => ({ value: String(rating), count }))),
    months: monthsOf(byDay),
  };
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function mostFrequent(index: LibraryIndex, counts: Uint32Array): FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, number) => {
    if (count > 0) found.push({ value: index.labels.textOf(number), count });
  });
  return byFrequency(found);
}

function byFrequency(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function monthsOf(byDay: ReadonlyMap<number, number>): FacetCount[] {
  const byMonth = new Map<string, number>();
  for (const [day, count] of Array.from(byDay).sort(([a], [b]) => a - b)) {
    const month = new Date(day * DAY_MS).toISOString().slice(0, -'-01T00:00:00.000Z'.length);
    byMonth.set(month, (byMonth.get(month) ?? 0) + count);
  }
  return Array.from(byMonth, ([value, count]) => ({ value, count }));
}
