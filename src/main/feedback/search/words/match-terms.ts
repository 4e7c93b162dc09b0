import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { visitEntries } from './find-entries.ts';
import { visitPhrases } from './phrase-places.ts';
import { flagRows, visitRows } from './places.ts';
import { COMPANY_LEAD, CUSTOMER_LEAD, SUMMARY_LEAD, SUMMARY_UNITS } from './word-fields.ts';
import type { Segment, WordSegments } from './word-segments.ts';

// Which rows hold a term. A result is one byte a row; rows whose words are not in yet hold nothing.

/** Where a term is looked for; `words` is title and text. */
export type Where = 'words' | 'title' | 'customer' | 'company';

const LEADS = { words: '', title: '', customer: CUSTOMER_LEAD, company: COMPANY_LEAD } as const;

/** Of the rows flagged in `among` those that hold the term. */
export function rowsHolding(
  segments: WordSegments,
  { words, isPrefix }: SearchTerm,
  where: Where,
  among: Uint8Array,
): Uint8Array {
  const found = new Uint8Array(among.length);
  const isTitle = where === 'title';
  const wanted = words.map((word) => LEADS[where] + word);
  const [only = ''] = wanted;
  for (const segment of segments.list) {
    if (wanted.length > 1) {
      visitPhrases(segments, segment, wanted, isPrefix, (row, isInTitle) => {
        if (!isTitle || isInTitle) found[row] = among[row] ?? 0;
      });
    } else if (
      wanted.length === 1 &&
      !(where === 'words' && isPrefix && flagSummary(segments, segment, only, among, found))
    ) {
      visitEntries(segments, segment, only, isPrefix, (entry) => flagRows(entry, among, found, isTitle));
    }
  }
  return found;
}

/** Whether any item holds a word, or one that begins so. */
export function isKnownWord(segments: WordSegments, word: string, isPrefix: boolean): boolean {
  return segments.list.some((segment) => {
    let isKnown = false;
    visitEntries(segments, segment, word, isPrefix, () => {
      isKnown = true;
    });
    return isKnown;
  });
}

/** Calls with the rows that hold the term and how often, the same row maybe several times. */
export function visitHits(
  segments: WordSegments,
  { words, isPrefix }: SearchTerm,
  visit: (row: number, inTitle: number, inText: number) => void,
): void {
  const [only = ''] = words;
  for (const segment of segments.list) {
    if (words.length > 1) {
      visitPhrases(segments, segment, words, isPrefix, (row, isInTitle) =>
        visit(row, isInTitle ? 1 : 0, isInTitle ? 0 : 1),
      );
    } else visitEntries(segments, segment, only, isPrefix, (entry) => visitRows(entry, visit));
  }
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
    flagRows(entry, among, found, false);
    isSummed = true;
  });
  return isSummed;
}
