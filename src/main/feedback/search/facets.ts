import { type FacetCount, type FeedbackFacets, MOST_TAGS, type RatingFacet } from '#core/feedback/query.ts';
import { saidBars } from '#core/feedback/said-bars.ts';
import { SentimentChoice } from '#core/sentiment/sentiment.ts';
import { choiceOf, NEGATIVE, SENTIMENT_CODES } from '#core/sentiment/sentiment-codes.ts';
import type { CodedRatings } from './count-columns.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ShownFacts } from './overlay.ts';

// The numbers beside the list: how often each label, day, rating and sound occurs in what was found. Search-engine.ts runs
// it a slice at a time between other questions, and throws the run away when the index changed meanwhile.

/** Rows counted before other questions are answered: a letter that is typed meanwhile waits for so many. */
const ROWS_AT_ONCE = 1 << 15;

/** What is counted in one pass: how often each label, day, rating and sound occurs, by number or code. */
type Counts = Record<
  'sources' | 'areas' | 'tags' | 'days' | 'negativeDays' | 'ratings' | 'sentiments',
  Uint32Array
>;

/** Counts what occurs in the rows that pass; pauses now and then. */
export function* facetsOf(
  index: LibraryIndex,
  shown: ShownFacts,
  passing: Uint8Array,
  zone: string,
): Generator<void, FeedbackFacets> {
  const { ratings } = index.countColumns();
  const days = index.countColumns().days(zone);
  const labelled = () => new Uint32Array(index.labels.size);
  const counts: Counts = {
    sources: labelled(),
    areas: labelled(),
    tags: labelled(),
    days: new Uint32Array(days.days.length + 1),
    negativeDays: new Uint32Array(days.days.length + 1),
    ratings: new Uint32Array(ratings.values.length),
    sentiments: new Uint32Array(SENTIMENT_CODES),
  };
  for (let from = 1; from < passing.length; from += ROWS_AT_ONCE) {
    if (from > 1) yield;
    countRows(index, shown, passing.subarray(0, from + ROWS_AT_ONCE), from, days.codes, counts);
  }
  return {
    tags: mostFrequent(index, counts.tags, MOST_TAGS),
    areas: mostFrequent(index, counts.areas),
    sources: mostFrequent(index, counts.sources),
    ratings: ratingsBySource(index, ratings, counts.ratings),
    // The code 0 is no day.
    said: saidBars({
      days: days.days,
      counts: counts.days.subarray(1),
      negative: counts.negativeDays.subarray(1),
    }),
    sentiments: sentimentsOf(counts.sentiments),
  };
}

/** Every tag and area of the rows that pass, the rarest too, for choosing among them. */
export function labelsOf(
  index: LibraryIndex,
  { area, tags, tagStart, tagCount }: ShownFacts,
  passing: Uint8Array,
): Pick<FeedbackFacets, 'tags' | 'areas'> {
  const tagged = new Uint32Array(index.labels.size);
  const areas = new Uint32Array(index.labels.size);
  for (let row = 1; row < passing.length; row += 1) {
    if (passing[row] !== 1) continue;
    const areaNumber = area[row] ?? -1;
    if (areaNumber >= 0) bump(areas, areaNumber);
    const start = tagStart[row] ?? 0;
    for (let at = start; at < start + (tagCount[row] ?? 0); at += 1) bump(tagged, tags[at] ?? 0);
  }
  return { tags: mostFrequent(index, tagged), areas: mostFrequent(index, areas) };
}

function countRows(
  index: LibraryIndex,
  shown: ShownFacts,
  passing: Uint8Array,
  first: number,
  day: Uint32Array,
  counts: Counts,
): void {
  const { source } = index.facts.columns;
  const { area, tags, tagStart, tagCount, sentiment } = shown;
  const rating = index.countColumns().ratings.codes;
  // Each a name of its own: this loop goes over every row of the library.
  const { sources, areas, tags: tagged, days, negativeDays, ratings, sentiments } = counts;
  for (let row = first; row < passing.length; row += 1) {
    if (passing[row] !== 1) continue;
    bump(sources, source[row] ?? 0);
    const areaNumber = area[row] ?? -1;
    if (areaNumber >= 0) bump(areas, areaNumber);
    const count = tagCount[row] ?? 0;
    if (count > 0) {
      const start = tagStart[row] ?? 0;
      for (let at = start; at < start + count; at += 1) bump(tagged, tags[at] ?? 0);
    }
    bump(ratings, rating[row] ?? 0);
    bump(days, day[row] ?? 0);
    const sound = sentiment[row] ?? 0;
    bump(sentiments, sound);
    if (sound === NEGATIVE) bump(negativeDays, day[row] ?? 0);
  }
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Of the codes from 1 on, and of the labels from 0 on, those that occur. */
function occurring(
  counts: Uint32Array,
  nameOf: (code: number) => string,
  first = 1,
  least = 1,
): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = first; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count >= least) found.push({ value: nameOf(code), count });
  }
  return found;
}

function ratingsBySource(index: LibraryIndex, { values }: CodedRatings, counts: Uint32Array): RatingFacet[] {
  const found = values.map((value, code) => ({ ...value, count: counts[code] ?? 0 })).slice(1);
  const bySource = Map.groupBy(
    found.filter(({ count }) => count > 0),
    ({ source }) => source,
  );
  return byFrequency(
    Array.from(bySource, ([source, rated]) => ({
      value: index.labels.textOf(source),
      count: rated.reduce((sum, { count }) => sum + count, 0),
      rated: rated.sort((a, b) => a.rating - b.rating),
    })),
  ).map(({ value, rated }) => ({
    source: value,
    ratings: rated.map(({ rating, count }) => ({ value: String(rating), count })),
  }));
}

function mostFrequent(index: LibraryIndex, counts: Uint32Array, most = counts.length): FacetCount[] {
  // Only what can be among the first is made into words and compared by them.
  const least = most < counts.length ? leastOfMost(counts, most) : 1;
  return byFrequency(occurring(counts, (number) => index.labels.textOf(number), 0, least)).slice(0, most);
}

/** Counts up to here are told apart without sorting: of many labels most are rare. */
const RARE = 255;

/** A count that so many of the counts reach, and not many more. */
function leastOfMost(counts: Uint32Array, most: number): number {
  const having = new Uint32Array(RARE + 1);
  for (let number = 0; number < counts.length; number += 1) {
    bump(having, Math.min(counts[number] ?? 0, RARE));
  }
  let least = RARE;
  let reached = having[RARE] ?? 0;
  if (reached > most) {
    return (
      counts
        .filter((count) => count >= RARE)
        .sort()
        .at(-most) ?? 1
    );
  }
  while (reached < most && least > 1) {
    least -= 1;
    reached += having[least] ?? 0;
  }
  return least;
}

function byFrequency<Counted extends FacetCount>(counts: Counted[]): Counted[] {
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
