import { partsOf } from './search-terms.ts';

/** The search with these words in quotes: they are meant exactly as they are written. */
export function quoteWords(text: string, words: readonly string[]): string {
  let quoted = text;
  // From the end, so that what stands in front keeps its place.
  for (const { value, valueStart, isQuoted } of partsOf(text).reverse()) {
    if (isQuoted || !words.some((word) => value.includes(word))) continue;
    quoted = `${quoted.slice(0, valueStart)}"${value}"${quoted.slice(valueStart + value.length)}`;
  }
  return quoted;
}
