import { visitEntries } from './find-entries.ts';
import { visitPlaces } from './places.ts';
import { TEXT_PLACE } from './word-fields.ts';
import type { Segment, WordSegments } from './word-segments.ts';

// Words that must follow each other. A place of a word is one number, row and place together, so that the
// place behind it is one more.

const PLACES_OF_A_ROW = 2 * TEXT_PLACE;

/** Calls with each row of a segment that holds the words in sequence, once for each time. */
export function visitPhrases(
  segments: WordSegments,
  segment: Segment,
  words: readonly string[],
  isPrefix: boolean,
  visit: (row: number, isInTitle: boolean) => void,
): void {
  let found: Float64Array | null = null;
  for (const [at, word] of words.entries()) {
    found = placesOf(segments, segment, {
      word,
      isPrefix: isPrefix && at === words.length - 1,
      behind: found,
    });
    if (found.length === 0) return;
  }
  for (const place of found ?? []) {
    const row = Math.floor(place / PLACES_OF_A_ROW);
    visit(segment.firstRow + row, place - row * PLACES_OF_A_ROW < TEXT_PLACE);
  }
}

interface Wanted {
  readonly word: string;
  readonly isPrefix: boolean;
  /** In order; null where the word may stand anywhere. */
  readonly behind: Float64Array | null;
}

/** The places of a word, in order; only those right behind others, where these are given. */
function placesOf(
  segments: WordSegments,
  segment: Segment,
  { word, isPrefix, behind }: Wanted,
): Float64Array {
  const found = new Places();
  let entries = 0;
  visitEntries(segments, segment, word, isPrefix, (entry) => {
    entries += 1;
    const places = segments.places(entry.chunk);
    if (behind === null) {
      visitPlaces(entry, places, (row, place) => found.add(numberOf(segment, row) + place));
      return;
    }
    // Both go up from row to row: of the rows in which nothing is waited for the places are passed over.
    let at = 0;
    visitPlaces(
      entry,
      places,
      (row, place) => {
        const number = numberOf(segment, row) + place;
        while (at < behind.length && (behind[at] ?? 0) < number - 1) at += 1;
        if (behind[at] === number - 1) found.add(number);
      },
      (row) => {
        const first = numberOf(segment, row);
        at = indexFrom(behind, at, first);
        return at < behind.length && (behind[at] ?? 0) < first + PLACES_OF_A_ROW;
      },
    );
  });
  return entries > 1 ? found.all().sort() : found.all();
}

/** Of the first place of a row. */
function numberOf({ firstRow }: Segment, row: number): number {
  return (row - firstRow) * PLACES_OF_A_ROW;
}

/** From where on the numbers are at least so large; in ever larger steps, because a rare word is in few of many rows. */
function indexFrom(numbers: Float64Array, from: number, least: number): number {
  let [low, step] = [from, 1];
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Room that grows with what is put in. */
class Places {
  #numbers = new Float64Array(64);
  #count = 0;

  add(number: number): void {
    if (this.#count === this.#numbers.length) {
      const larger = new Float64Array(4 * this.#count);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#count] = number;
    this.#count += 1;
  }

  all(): Float64Array {
    return this.#numbers.subarray(0, this.#count);
  }
}
