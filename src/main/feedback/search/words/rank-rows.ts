import type { SearchTerms } from '#core/feedback/search-terms.ts';
import type { WeighedTerm } from './kept-hits.ts';
import { isCommonBeginning } from './match-terms.ts';
import type { WordSegments } from './word-segments.ts';

// Weighs hits as FTS5's bm25 does: rare words weigh more, a repeated word ever less, and a hit in a short
// item more than one in a long one.

const K1 = 1.2;
const B = 0.75;
const LEAST_WEIGHT = 1e-6;

/** How well each of these rows matches; `wordCount` is by row. */
export function weightsOf(
  segments: WordSegments,
  terms: readonly WeighedTerm[],
  wordCount: Int32Array,
  rows: Uint32Array,
): Float64Array {
  const { end } = segments;
  const weights = new Float64Array(rows.length);
  const average = averageOf(wordCount, end);
  for (const weighed of terms) {
    const { byRow, holding } = segments.hits.of(segments, weighed);
    const rarity = Math.max(LEAST_WEIGHT, Math.log((end - 1 - holding + 0.5) / (holding + 0.5)));
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const count = byRow[row] ?? 0;
      const length = 1 - B + (B * (wordCount[row] ?? 0)) / average;
      weights[at] = (weights[at] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * length);
    }
  }
  return weights;
}

/** Of each column as far as it was looked at last: rows are put in, and never changed. */
const averages = new WeakMap<Int32Array, { end: number; average: number }>();

function averageOf(column: Int32Array, end: number): number {
  const known = averages.get(column);
  if (known?.end === end) return known.average;
  let sum = 0;
  for (let row = 1; row < end; row += 1) sum += column[row] ?? 0;
  const average = sum / Math.max(1, end - 1);
  averages.set(column, { end, average });
  return average;
}

/**
 * What items are weighed by. The first letters of a word, where tens of thousands hold them, say nothing of one; those
 * of a title do, which is short.
 */
export function weighedTerms(segments: WordSegments, { wanted, fields }: SearchTerms): WeighedTerm[] {
  const titles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [{ term: field.term, isTitle: true }] : [],
  );
  const telling = wanted.filter((term) => !isCommonBeginning(segments, term));
  return [...telling.map((term) => ({ term, isTitle: false })), ...titles];
}

/** The best of the rows first, `most` of them; of equally good ones the one imported first. */
export function bestFirst(rows: Uint32Array, weights: Float64Array, most: number): Uint32Array {
  const range = 2 ** Math.ceil(Math.log2(rows.length + 1));
  let best = 0;
  for (let at = 0; at < weights.length; at += 1) best = Math.max(best, weights[at] ?? 0);
  // Weight and place in one number, because bare numbers are sorted many times quicker than by a comparison.
  const scale = best === 0 ? 0 : (2 ** 52 / range - 1) / best;
  const kept = Math.min(most, rows.length);
  const keys = new Float64Array(Math.min(2 * kept, rows.length));
  let [taken, limit, least] = [0, Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight < least) continue;
    const key = Math.round((best - weight) * scale) * range + at;
    if (key > limit) continue;
    if (taken === keys.length) {
      // Only the better half can be among the first.
      keys.sort();
      taken = kept;
      limit = keys[kept - 1] ?? limit;
      least = best - (Math.floor(limit / range) + 1) / scale;
    }
    keys[taken] = key;
    taken += 1;
  }
  const sorted = keys.subarray(0, taken).sort();
  const first = new Uint32Array(Math.min(kept, taken));
  for (let at = 0; at < first.length; at += 1) first[at] = rows[(sorted[at] ?? 0) % range] ?? 0;
  return first;
}
