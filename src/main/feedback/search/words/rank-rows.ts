import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';
import { putRows } from '../row-filter.ts';
import { BestRows } from './best-rows.ts';
import { type Hits, MOST_TERMS, type WeighedTerm } from './kept-hits.ts';
import { entriesOf, isCommonBeginning, MOST_WEIGHED } from './match-terms.ts';
import { BLOCK_BITS, BLOCK_ROWS, leastByBlock } from './row-blocks.ts';
import type { Segment, WordSegments } from './word-segments.ts';

// Weighs hits as FTS5's bm25 does: rare words weigh more, a repeated word ever less, and a hit in a short
// item more than one in a long one.

const K1 = 1.2;
const B = 0.75;
const LEAST_WEIGHT = 1e-6;
/** So many rows are weighed at once: what they weigh stays in the processor's own memory meanwhile. */
const ROWS_AT_ONCE = 1 << 9;
/** Memory for them, used by one search after the other. */
const MEMORY = {
  rows: new Uint32Array(ROWS_AT_ONCE + 1),
  norms: new Float64Array(ROWS_AT_ONCE),
  weights: new Float64Array(ROWS_AT_ONCE),
  limits: new Float64Array(0),
};
/** More than what is lost where numbers are rounded. */
const ROUNDED = 1 + 1e-9;

/** What a term adds to a row. */
interface Weigher extends Hits {
  readonly rarity: number;
}

/** How long items are, for those that have words by now. */
interface Lengths {
  readonly end: number;
  /** What each word adds to the norm of its item. */
  readonly perWord: number;
  /** Of the shortest item of each block of rows. */
  readonly leastNorms: Float64Array;
}

/** The best of the rows that pass first, `most` of them; of equally good ones the one imported first. */
export function bestFirst(
  segments: WordSegments,
  terms: readonly WeighedTerm[],
  { passing, wordCount }: { passing: Uint8Array; wordCount: Int32Array },
  most: number,
): Uint32Array {
  const weighers = segments.hits.of(segments, terms).map((hits) => weigherOf(hits, segments.end - 1));
  const { perWord, leastNorms } = lengthsOf(wordCount, segments.end);
  const limits = limitsOf(weighers, leastNorms, passing.length);
  const heaviest = weighers.reduce((sum, { rarity }) => sum + rarity * (K1 + 1), 0);
  const best = new BestRows(most, { heaviest, end: passing.length });
  const { rows, norms, weights } = MEMORY;
  for (let from = 0; from < passing.length; from += ROWS_AT_ONCE) {
    const found = putRows(passing, from, Math.min(passing.length, from + ROWS_AT_ONCE), rows);
    const count = keepPossible(rows, found, limits, best.least);
    for (let at = 0; at < count; at += 1) {
      norms[at] = normOf(wordCount[rows[at] ?? 0] ?? 0, perWord);
      weights[at] = 0;
    }
    for (const weigher of weighers) addWeights(weigher, rows, norms, weights, count);
    best.take(rows, weights, count);
  }
  return best.rows();
}

function normOf(words: number, perWord: number): number {
  return K1 * (1 - B) + perWord * words;
}

/** By block, what no row of it weighs more than: as if the one with the most hits of each term were the shortest. */
function limitsOf(weighers: readonly Weigher[], leastNorms: Float64Array, end: number): Float64Array {
  const blocks = Math.ceil(end / BLOCK_ROWS);
  if (MEMORY.limits.length < blocks) MEMORY.limits = new Float64Array(2 * blocks);
  const limits = MEMORY.limits.fill(0, 0, blocks);
  for (const { mostOf, rarity } of weighers) {
    const most = rarity * (K1 + 1) * ROUNDED;
    for (let block = 0; block < mostOf.length; block += 1) {
      const hits = mostOf[block] ?? 0;
      limits[block] = (limits[block] ?? 0) + (most * hits) / (hits + (leastNorms[block] ?? 0));
    }
  }
  return limits;
}

/** Leaves of the first `count` rows those that may weigh as much as `least`; answers how many they are. */
function keepPossible(rows: Uint32Array, count: number, limits: Float64Array, least: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    if ((limits[row >> BLOCK_BITS] ?? 0) >= least) kept += 1;
  }
  return kept;
}

function weigherOf(hits: Hits, rowCount: number): Weigher {
  const rarity = Math.log((rowCount - hits.holding + 0.5) / (hits.holding + 0.5));
  return { ...hits, rarity: Math.max(LEAST_WEIGHT, rarity) };
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
const lengths = new WeakMap<Int32Array, Lengths>();

function lengthsOf(wordCount: Int32Array, end: number): Lengths {
  const known = lengths.get(wordCount);
  if (known?.end === end) return known;
  let sum = 0;
  for (let row = 1; row < end; row += 1) sum += wordCount[row] ?? 0;
  // Of items that say nothing none is longer than another.
  const perWord = (K1 * B) / (sum / Math.max(1, end - 1) || 1);
  const leastNorms = Float64Array.from(leastByBlock(wordCount, end), (words) => normOf(words, perWord));
  const counted = { end, perWord, leastNorms };
  lengths.set(wordCount, counted);
  return counted;
}

/**
 * What items are weighed by. The first letters of a word, where tens of thousands hold them, say nothing of one; those
 * of a title do, which is short. Of very many words, as of a sentence that was pasted, the rarest say enough.
 */
export function weighedTerms(segments: WordSegments, { wanted, fields }: SearchTerms): WeighedTerm[] {
  const telling = wanted.filter(
    (term) => !isCommonBeginning(segments, term) && !isHeldByMost(segments, term),
  );
  const titles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [{ term: field.term, isTitle: true }] : [],
  );
  const terms = [...telling.map((term) => ({ term, isTitle: false })), ...titles];
  if (terms.length <= MOST_TERMS) return terms;
  const held = new Map(terms.map((one) => [one, rowsHeld(segments, one.term)]));
  return terms.sort((one, other) => (held.get(one) ?? 0) - (held.get(other) ?? 0)).slice(0, MOST_TERMS);
}

/** Whether one of its words is in more than half of all items, where these are tens of thousands. */
function isHeldByMost(segments: WordSegments, term: SearchTerm): boolean {
  const most = Math.max(MOST_WEIGHED, (segments.end - 1) / 2);
  if (segments.end <= most) return false;
  const held = new Map<Segment, number>();
  for (const { segment, rowCount } of entriesOf(segments, term) ?? []) {
    held.set(segment, Math.max(rowCount, held.get(segment) ?? 0));
  }
  return held.values().reduce((sum, rows) => sum + rows, 0) > most;
}

/** By how many rows a term is held, a row for each of several words; a phrase counts as rare. */
function rowsHeld(segments: WordSegments, term: SearchTerm): number {
  return (entriesOf(segments, term) ?? []).reduce((rows, { rowCount }) => rows + rowCount, 0);
}
