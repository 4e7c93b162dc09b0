import type { FacetCount, FeedbackFacets, MonthCount } from '#core/feedback/query.ts';
import { SentimentChoice } from '#core/sentiment/sentiment.ts';
import { choiceOf, NEGATIVE, SENTIMENT_CODES } from '#core/sentiment/sentiment-codes.ts';
import { DAY_MS } from '#core/time.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ShownFacts } from './overlay.ts';

const MOST_TAGS = 100;
/** Days that have a counter of their own: 1970 to 2106. Others are counted in a map. */
const NEAR_DAYS = 50_000;
/** Whole ratings that have a counter of their own. */
const NEAR_RATINGS = 101;

/**
 * Counts what occurs in the rows that pass, in one pass over the columns and in their order. Months are
 * those of UTC.
 */
export function facetsOf(index: LibraryIndex, shown: ShownFacts, passing: Uint8Array): FeedbackFacets {
  const { labels, facts } = index;
  const { saidAt, rating, source } = facts.columns;
  const { area, tags, tagStart, tagCount, sentiment } = shown;
  const bySource = new Uint32Array(labels.size);
  const byArea = new Uint32Array(labels.size);
  const byTag = new Uint32Array(labels.size);
  const ratings = new Counts(NEAR_RATINGS);
  const days = new Counts(NEAR_DAYS);
  const negativeDays = new Counts(NEAR_DAYS);
  const bySentiment = new Uint32Array(SENTIMENT_CODES);
  for (let row = 1; row < passing.length; row += 1) {
    if (passing[row] !== 1) continue;
    bump(bySource, source[row] ?? 0);
    const areaNumber = area[row] ?? -1;
    if (areaNumber >= 0) bump(byArea, areaNumber);
    const firstTag = tagStart[row] ?? 0;
    const endTag = firstTag + (tagCount[row] ?? 0);
    for (let at = firstTag; at < endTag; at += 1) bump(byTag, tags[at] ?? 0);
    ratings.add(rating[row] ?? Number.NaN);
    const day = Math.floor((saidAt[row] ?? Number.NaN) / DAY_MS);
    days.add(day);
    const sound = sentiment[row] ?? 0;
    bump(bySentiment, sound);
    if (sound === NEGATIVE) negativeDays.add(day);
  }
  return {
    tags: mostFrequent(index, byTag, MOST_TAGS),
    areas: mostFrequent(index, byArea),
    sources: mostFrequent(index, bySource),
    ratings: byFrequency(ratings.all().map(([value, count]) => ({ value: String(value), count }))),
    months: withNegative(monthsOf(days.all()), monthsOf(negativeDays.all())),
    sentiments: sentimentsOf(bySentiment),
  };
}

/** Counts numbers; NaN is none. Small whole ones, the usual case, cost an addition. */
class Counts {
  readonly #near: Uint32Array;
  readonly #far = new Map<number, number>();

  constructor(near: number) {
    this.#near = new Uint32Array(near);
  }

  add(value: number): void {
    const whole = value | 0;
    if (whole === value && whole >= 0 && whole < this.#near.length) bump(this.#near, whole);
    else if (!Number.isNaN(value)) this.#far.set(value, (this.#far.get(value) ?? 0) + 1);
  }

  all(): [value: number, count: number][] {
    const found: [number, number][] = [...this.#far];
    for (let value = 0; value < this.#near.length; value += 1) {
      const count = this.#near[value] ?? 0;
      if (count > 0) found.push([value, count]);
    }
    return found;
  }
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function mostFrequent(index: LibraryIndex, counts: Uint32Array, most = counts.length): FacetCount[] {
  // Only what can be among the first is made into words and compared by them.
  const least = counts.toSorted().at(-most) ?? 0;
  const found: FacetCount[] = [];
  counts.forEach((count, number) => {
    if (count > 0 && count >= least) found.push({ value: index.labels.textOf(number), count });
  });
  return byFrequency(found).slice(0, most);
}

function byFrequency(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** In the order of the choices; what nothing sounds like is left out. */
function sentimentsOf(counts: Uint32Array): FacetCount[] {
  const byChoice = new Map<string, number>();
  counts.forEach((count, code) => {
    byChoice.set(choiceOf(code), (byChoice.get(choiceOf(code)) ?? 0) + count);
  });
  return SentimentChoice.options
    .map((value) => ({ value, count: byChoice.get(value) ?? 0 }))
    .filter(({ count }) => count > 0);
}

function withNegative(months: readonly FacetCount[], negative: readonly FacetCount[]): MonthCount[] {
  const counts = new Map(negative.map(({ value, count }) => [value, count]));
  return months.map((month) => ({ ...month, negative: counts.get(month.value) ?? 0 }));
}

function monthsOf(days: readonly (readonly [day: number, count: number])[]): FacetCount[] {
  const months: FacetCount[] = [];
  let nextMonth = Number.NEGATIVE_INFINITY;
  for (const [day, count] of days.toSorted(([a], [b]) => a - b)) {
    const last = months.at(-1);
    if (last && day < nextMonth) {
      last.count += count;
      continue;
    }
    const date = new Date(day * DAY_MS);
    months.push({ value: date.toISOString().slice(0, -'-01T00:00:00.000Z'.length), count });
    nextMonth = date.setUTCMonth(date.getUTCMonth() + 1, 1) / DAY_MS;
  }
  return months;
}
