import { wordsOf } from './words.ts';

// What a person typed into the search field, understood. Every input has a meaning; none is an error.

/** One word, or several that must follow each other. With `isPrefix` the last may go on. */
export type SearchTerm = { words: string[]; isPrefix: boolean };

/** All of `wanted` must occur, none of `unwanted`. Both empty: everything is meant. */
export type SearchTerms = { wanted: SearchTerm[]; unwanted: SearchTerm[] };

const CURLY_QUOTES = /[“”„‟«»＂]/gu;
const PART = /(?<minus>-?)(?:"(?<phrase>[^"]*)(?<closed>"?)|(?<plain>[^\s"]+))/gu;

/**
 * Reads `words all of which occur`, `"phrases"`, `begin*` and `-without`. The last word counts as the
 * beginning of one while it is being typed (nothing stands after it).
 */
export function parseSearchTerms(text: string): SearchTerms {
  const terms: SearchTerms = { wanted: [], unwanted: [] };
  const input = text.replace(CURLY_QUOTES, '"');
  for (const match of input.matchAll(PART)) {
    const { minus, phrase, closed, plain } = match.groups ?? {};
    const written = phrase ?? plain ?? '';
    const words = Array.from(wordsOf(written), (word) => word.folded);
    if (words.length === 0) continue;
    const isUnwanted = minus === '-';
    const isLast = match.index + match[0].length === input.length;
    const isBeingTyped = isLast && !isUnwanted && closed !== '"';
    const term = { words, isPrefix: isBeingTyped || written.endsWith('*') };
    (isUnwanted ? terms.unwanted : terms.wanted).push(term);
  }
  return terms;
}
