import { findHits } from './highlight.ts';
import type { TextRange } from './query.ts';
import type { SearchTerm } from './search-terms.ts';
import { isBorder } from './words.ts';

// Finds the hits of a text of any length without holding up whoever looks for them: a window has to draw in between.

/** What is gone through at a time, in UTF-16 units. */
export const SLICE_LENGTH = 50_000;
/** How far a phrase that begins in one slice is followed into the next. */
const FOLLOWED = 2_000;

/** Pauses after every slice; returns the same hits as `findHits`, or the first so many of them. */
export function* hitsBySlice(
  text: string,
  terms: readonly SearchTerm[],
  most = Number.POSITIVE_INFINITY,
): Generator<undefined, TextRange[]> {
  const hits: TextRange[] = [];
  for (let from = 0; terms.length > 0 && from < text.length && hits.length < most; ) {
    if (from > 0) yield;
    const to = borderFrom(text, from + SLICE_LENGTH);
    const slice = text.slice(from, borderFrom(text, to + FOLLOWED));
    for (const [start, end] of findHits(slice, terms)) {
      if (from + start >= to) break;
      const last = hits.at(-1);
      // One that began in the slice before goes on in this one.
      if (last && last[1] > from + start) hits[hits.length - 1] = [last[0], Math.max(last[1], from + end)];
      else hits.push([from + start, from + end]);
    }
    from = to;
  }
  return hits.slice(0, most);
}

/** Where no word is cut. */
function borderFrom(text: string, from: number): number {
  let at = Math.min(from, text.length);
  while (!isBorder(text, at)) at += 1;
  return at;
}
