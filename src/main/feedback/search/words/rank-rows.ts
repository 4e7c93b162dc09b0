import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';
import { putRows } from '../row-filter.ts';
import { BestRows } from './best-rows.ts';
import { type Hits, MOST_TERMS, type WeighedTerm } from './kept-hits.ts';
import { entriesOf, isCommonBeginning } from './match-terms.ts';
import type { WordSegments } from './word-segments.ts';

// Weighs hits as FTS5's bm25 does: rare words weigh more, a repeated word ever less, and a hit in a short
// item more than one in a long one.

const K1 = 1.2;
const B = 0.75;
const LEAST_WEIGHT = 1e-6;
/** So many rows are weighed at once: what they weigh stays in the processor's own memory meanwhile. */
const BLOCK_ROWS = 1 << 12;
/** Memory for them, used by one search after the other. */
const BLOCK = {
  rows: new Uint32Array(BLOCK_ROWS + 1),
  norms: new Float64Array(BLOCK_ROWS),
  weights: new Float64Array(BLOCK_ROWS),
};

/** What a term adds to a row: `byRow` is how often it is there. */
interface Weigher {
  readonly byRow: Uint16Array;
  readonly rarity: number;
}

/** The best of the rows that pass first, `most` of them; of equally good ones the one imported first. */
export function bestFirst(
  segments: WordSegments,
  terms: readonly WeighedTerm[],
  { passing, wordCount }: { passing: Uint8Array; wordCount: Int32Array },
  most: number,
): Uint32Array {
  const weighers = segments.hits.of(segments, terms).map((hits) => weigherOf(hits, segments.end - 1));
  const average = averageOf(wordCount, segments.end);
  const heaviest = weighers.reduce((sum, { rarity }) => sum + rarity * (K1 + 1), 0);
  const best = new BestRows(most, { heaviest, end: passing.length });
  const { rows, norms, weights } = BLOCK;
  const [shortest, perWord] = [K1 * (1 - B), (K1 * B) / average];
  for (let from = 0; from < passing.length; from += BLOCK_ROWS) {
    const count = putRows(passing, from, Math.min(passing.length, from + BLOCK_ROWS), rows);
    for (let at = 0; at < count; at += 1) {
      norms[at] = shortest + perWord * (wordCount[rows[at] ?? 0] ?? 0);
      weights[at] = 0;
    }
    for (const weigher of weighers) addWeights(weigher, rows, norms, weights, count);
    best.take(rows, weights, count);
  }
  return best.rows();
}

function weigherOf({ byRow, holding }: Hits, rowCount: number): Weigher {
  const rarity = Math.log((rowCount - holding + 0.5) / (holding + 0.5));
  return { byRow, rarity: Math.max(LEAST_WEIGHT, rarity) };
}

function addWeights(
  { byRow, rarity }: Weigher,
  rows: Uint32Array,
  norms: Float64Array,
  weights: Float64Array,
  count: number,
): void {
  const most = rarity * (K1 + 1);
  for (let at = 0; at < count; at += 1) {
    const hits = byRow[rows[at] ?? 0] ?? 0;
    weights[at] = (weights[at] ?? 0) + (most * hits) / (hits + (norms[at] ?? 0));
  }
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
 * of a title do, which is short. Of very many words, as of a sentence that was pasted, the rarest say enough.
 */
export function weighedTerms(segments: WordSegments, { wanted, fields }: SearchTerms): WeighedTerm[] {
  const telling = wanted.filter((term) => !isCommonBeginning(segments, term));
  const titles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [{ term: field.term, isTitle: true }] : [],
  );
  const terms = [...telling.map((term) => ({ term, isTitle: false })), ...titles];
  if (terms.length <= MOST_TERMS) return terms;
  const held = new Map(terms.map((one) => [one, rowsHeld(segments, one.term)]));
  return terms.sort((one, other) => (held.get(one) ?? 0) - (held.get(other) ?? 0)).slice(0, MOST_TERMS);
}

/** By how many rows a term is held, a row for each of several words; a phrase counts as rare. */
function rowsHeld(segments: WordSegments, term: SearchTerm): number {
  return (entriesOf(segments, term) ?? []).reduce((rows, { rowCount }) => rows + rowCount, 0);
}
