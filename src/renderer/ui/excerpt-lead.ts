// Where an excerpt is cut so that its first hit shows, also in a line that ends early.
import type { Hit } from './hits.ts';

/** How much before the first hit a line has room for: beside filters, and beside an open item as well. */
const WIDE = 60;
const NARROW = 10;

export interface CutExcerpt {
  /** Left out where there is one line only, or little width. */
  readonly far: string;
  /** Left out where both are scarce. */
  readonly near: string;
  readonly rest: string;
  /** The hits, counted in `rest`. */
  readonly hits: readonly Hit[];
}

/**
 * Cuts off, between words, what stands too far before the first hit for a line that ends early: how wide
 * the line is only the style sheet knows, so it says which parts are shown.
 */
export function cutLead(excerpt: string, hits: readonly Hit[]): CutExcerpt {
  if (hits.length === 0) return { far: '', near: '', rest: excerpt, hits };
  const first = Math.min(...hits.map(([start]) => start));
  const near = wordBefore(excerpt, first - WIDE, first);
  const rest = wordBefore(excerpt, first - NARROW, first);
  return {
    far: excerpt.slice(0, near),
    near: excerpt.slice(near, rest),
    rest: excerpt.slice(rest),
    hits: hits.map(([start, end]) => [start - rest, end - rest]),
  };
}

/** Where a word begins, from the wanted place on; the place itself where no word does before the hit. */
function wordBefore(text: string, wanted: number, hit: number): number {
  if (wanted <= 0) return 0;
  const space = text.slice(wanted, hit).search(/\s/u);
  if (space >= 0) return wanted + space + 1;
  return (text.codePointAt(wanted - 1) ?? 0) > 0xffff ? wanted - 1 : wanted;
}
