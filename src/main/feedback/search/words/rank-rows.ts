import type { SearchTerms } from '#core/feedback/search-terms.ts';
import { visitHits } from './match-terms.ts';
import type { WordSegments } from './word-segments.ts';

// Weighs hits as FTS5's bm25 does: rare words weigh more, a repeated word ever less, and a hit in a short
// item more than one in a long one.

// A word in the title weighs as much as four in the text.
const TITLE_WEIGHT = 4;
const K1 = 1.2;
const B = 0.75;
const LEAST_WEIGHT = 1e-6;

/** By row how well it matches; `wordCount` is by row, too. */
export function weightsOf(segments: WordSegments, terms: SearchTerms, wordCount: Int32Array): Float64Array {
  const { end } = segments;
  const weights = new Float64Array(end);
  let words = 0;
  for (let row = 1; row < end; row += 1) words += wordCount[row] ?? 0;
  const average = words / Math.max(1, end - 1);
  for (const { term, isTitle } of weighedTerms(terms)) {
    const hits = new Float32Array(end);
    let rows = 0;
    visitHits(segments, term, (row, inTitle, inText) => {
      const more = TITLE_WEIGHT * inTitle + (isTitle ? 0 : inText);
      if (more > 0 && hits[row] === 0) rows += 1;
      hits[row] = (hits[row] ?? 0) + more;
    });
    const rarity = Math.max(LEAST_WEIGHT, Math.log((end - 1 - rows + 0.5) / (rows + 0.5)));
    for (let row = 1; row < end; row += 1) {
      const count = hits[row] ?? 0;
      if (count === 0) continue;
      const length = 1 - B + (B * (wordCount[row] ?? 0)) / average;
      weights[row] = (weights[row] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * length);
    }
  }
  return weights;
}

function weighedTerms({ wanted, fields }: SearchTerms) {
  const titles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [{ term: field.term, isTitle: true }] : [],
  );
  return [...wanted.map((term) => ({ term, isTitle: false })), ...titles];
}

/** The rows that pass, the best first; of equally good ones the one imported first. */
export function bestFirst(weights: Float64Array, passing: Uint8Array, count: number): Uint32Array {
  const rowRange = 2 ** Math.ceil(Math.log2(passing.length + 1));
  let most = 0;
  for (const weight of weights) if (weight > most) most = weight;
  // Weight and row in one number, because bare numbers are sorted many times quicker than by a comparison.
  const scale = most === 0 ? 0 : (2 ** 52 / rowRange - 1) / most;
  const keys = new Float64Array(count);
  let taken = 0;
  for (let row = 1; row < passing.length; row += 1) {
    if (passing[row] !== 1) continue;
    keys[taken] = Math.round((most - (weights[row] ?? 0)) * scale) * rowRange + row;
    taken += 1;
  }
  return Uint32Array.from(keys.sort(), (key) => key % rowRange);
}
