import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { DenseRows } from './dense-rows.ts';
import { ENOUGH, visitEntries } from './find-entries.ts';
import { flagRows, type HitWeights, MOST_HITS } from './places.ts';
import { isInTitle, LEADS, SUMMARY_LEAD, SUMMARY_UNITS, type Where } from './word-fields.ts';
import type { Entry, Segment, WordSegments } from './word-segments.ts';

// Which rows hold a term. A result is one byte a row; rows whose words are not in yet hold nothing.

/** Weighing more rows than these by a beginning takes longer than a letter may. */
export const MOST_WEIGHED = 20_000;

/** Of the rows flagged in `among` those that hold the term; in memory that may be given back to the segments. */
export function rowsHolding(
  segments: WordSegments,
  term: SearchTerm,
  where: Where,
  among: Uint8Array,
): Uint8Array {
  const found = segments.memory.take(among.length);
  const isTitle = where === 'title';
  const [word, ...more] = term.words;
  if (more.length > 0) {
    const { rows, places } = segments.phrases.of(segments, term, where);
    for (const [at, row] of rows.entries()) {
      if (!isTitle || isInTitle(places[at])) found[row] = among[row] ?? 0;
    }
  } else if (word !== undefined) {
    const mayBeSummed = where === 'words' && term.isPrefix;
    for (const segment of segments.list) {
      if (mayBeSummed && flagSummary(segments, segment, word, among, found)) continue;
      visitEntries(segments, segment, LEADS[where] + word, term.isPrefix, (entry) =>
        flag(segments, entry, among, found, isTitle),
      );
    }
  }
  return found;
}

/** Whether any item holds a word, or one that begins so. */
export function isKnownWord(segments: WordSegments, word: string, isPrefix: boolean): boolean {
  return segments.list.some((segment) => {
    let isKnown = false;
    // Not all of them: a letter begins tens of thousands of words, and this is asked at every key.
    visitEntries(segments, segment, word, isPrefix, () => {
      isKnown = true;
      return ENOUGH;
    });
    return isKnown;
  });
}

/** Whether the rows of the beginning are summed up, and too many to be weighed while it is typed. */
export function isCommonBeginning(segments: WordSegments, { words, isPrefix }: SearchTerm): boolean {
  const [only = ''] = words;
  if (!isPrefix || words.length > 1 || only.length > SUMMARY_UNITS) return false;
  let holding = 0;
  for (const segment of segments.list) {
    visitEntries(segments, segment, SUMMARY_LEAD + only, false, ({ rowCount }) => {
      holding += rowCount;
    });
  }
  return holding > MOST_WEIGHED;
}

/** The word of each segment, or with `isPrefix` all that begin so; null for a phrase, which has none of its own. */
export function entriesOf(segments: WordSegments, { words, isPrefix }: SearchTerm): Entry[] | null {
  const [only = '', ...more] = words;
  if (more.length > 0) return null;
  const entries: Entry[] = [];
  for (const segment of segments.list) {
    visitEntries(segments, segment, only, isPrefix, (entry) => {
      entries.push(entry);
    });
  }
  return entries;
}

/** Adds to each row that holds the phrase what its hits weigh; answers how many rows those are. */
export function weighPhrase(
  segments: WordSegments,
  term: SearchTerm,
  { inTitle, inText }: HitWeights,
  hits: Uint16Array,
): number {
  let holding = 0;
  const { rows, places } = segments.phrases.of(segments, term, 'words');
  for (const [at, row] of rows.entries()) {
    const weight = isInTitle(places[at]) ? inTitle : inText;
    if (hits[row] === 0 && weight > 0) holding += 1;
    hits[row] = Math.min(MOST_HITS, (hits[row] ?? 0) + weight);
  }
  return holding;
}

/** Flags the rows of a term in one segment. */
function flag(
  { dense }: WordSegments,
  entry: Entry,
  among: Uint8Array,
  found: Uint8Array,
  isTitle: boolean,
): void {
  if (!isTitle && DenseRows.has(entry)) dense.flag(entry, among, found);
  else flagRows(entry, among, found, isTitle);
}

/** Answers whether the segment has the rows of this beginning summed up. */
function flagSummary(
  segments: WordSegments,
  segment: Segment,
  beginning: string,
  among: Uint8Array,
  found: Uint8Array,
): boolean {
  if (beginning.length > SUMMARY_UNITS) return false;
  let isSummed = false;
  visitEntries(segments, segment, SUMMARY_LEAD + beginning, false, (entry) => {
    flag(segments, entry, among, found, false);
    isSummed = true;
  });
  return isSummed;
}
