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
    const places = placesOf(segments, segment, word, isPrefix && at === words.length - 1);
    found = found === null ? places : following(found, places);
    if (found.length === 0) return;
  }
  for (const place of found ?? []) {
    const row = Math.floor(place / PLACES_OF_A_ROW);
    visit(segment.firstRow + row, place - row * PLACES_OF_A_ROW < TEXT_PLACE);
  }
}

function placesOf(segments: WordSegments, segment: Segment, word: string, isPrefix: boolean): Float64Array {
  let places = new Float64Array(1024);
  let [count, entries] = [0, 0];
  visitEntries(segments, segment, word, isPrefix, (entry) => {
    entries += 1;
    visitPlaces(entry, segments.places(entry.chunk), (row, place) => {
      if (count === places.length) {
        const larger = new Float64Array(2 * count);
        larger.set(places);
        places = larger;
      }
      places[count] = (row - segment.firstRow) * PLACES_OF_A_ROW + place;
      count += 1;
    });
  });
  const found = places.subarray(0, count);
  return entries > 1 ? found.sort() : found;
}

/** Of the second, those that come right behind one of the first; both in order. */
function following(first: Float64Array, second: Float64Array): Float64Array {
  let [count, at] = [0, 0];
  for (const place of second) {
    while (at < first.length && (first[at] ?? 0) < place - 1) at += 1;
    if (first[at] !== place - 1) continue;
    second[count] = place;
    count += 1;
  }
  return second.subarray(0, count);
}
