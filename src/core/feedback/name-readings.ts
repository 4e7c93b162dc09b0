import type { NameField } from './query.ts';
import { partsOf, type SearchPart } from './search-terms.ts';
import { wordsOf } from './words.ts';

// `Hooli export` may mean a firm and a word. Which of the words that were typed may be a name, longest first:
// the search worker looks whether any is one (main/feedback/search/names.ts). Quotes insist on words.

/** Words that follow each other from `start`, and the search with them as the value of a field. */
export type NameReading = { wrote: string; start: number; as: (field: NameField) => string };

/** A longer search is no name, and is not looked through at every key. */
const MOST_PARTS = 8;
const LONGEST_NAME = 4;

export function nameReadings(text: string): NameReading[] {
  const parts = partsOf(text);
  if (parts.length > MOST_PARTS) return [];
  const readings: NameReading[] = [];
  for (let length = Math.min(LONGEST_NAME, parts.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= parts.length; first += 1) {
      const run = parts.slice(first, first + length);
      if (run.every(isPlain)) readings.push(...readingsOf(text, run));
    }
  }
  return readings;
}

function isPlain({ name, isQuoted, isUnwanted, value }: SearchPart): boolean {
  return name === null && !isQuoted && !isUnwanted && !wordsOf(value).next().done;
}

/** What is still being typed is read as whole words first, then as the beginning of one. */
function readingsOf(text: string, run: readonly SearchPart[]): NameReading[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const wrote = text.slice(first.start, last.end);
  const reading = (value: string): NameReading => ({
    wrote,
    start: first.start,
    as: (field) => `${text.slice(0, first.start)}${field}:${value}${text.slice(last.end)}`,
  });
  if (run.length === 1) return [reading(wrote)];
  return last.isBeingTyped ? [reading(`"${wrote}"`), reading(`"${wrote}`)] : [reading(`"${wrote}"`)];
}
