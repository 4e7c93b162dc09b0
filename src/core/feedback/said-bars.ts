import { DAY_MS, type Instant } from '../time.ts';
import type { SaidBars, SaidCount } from './query.ts';
import {
  finestStep,
  firstDayOf,
  isFiner,
  MOST_BARS,
  placeOf,
  stepsBetween,
  type TimeStep,
} from './time-steps.ts';

// The bars over time. Their step follows the span of what is found, so that there are neither two of them nor
// hundreds. The search worker calls this with the counts of single days.

/** By place the number of a day since 1970, in order, and what was said on it: often nothing. */
export type CountedDays = {
  days: ArrayLike<number>;
  counts: ArrayLike<number>;
  negative: ArrayLike<number>;
};

/** From and to which place, both inclusive, each of a day on which something was said. */
type Stretch = readonly [first: number, last: number];

/** A bar, and the places of its days. */
type Piece = SaidCount & { day: number; first: number; last: number };

export function saidBars(counted: CountedDays): SaidBars {
  const all = stretchOf(counted);
  const step = stepOf(counted, all);
  const pieces = piecesBy(step, counted, all);
  const [first, last] = shownOf(counted, pieces, step);
  if (first === all[0] && last === all[1]) return barsOf(step, pieces, NOTHING, NOTHING);
  const finer = stepOf(counted, [first, last]);
  return barsOf(
    finer,
    piecesBy(finer, counted, [first, last]),
    sumOf(piecesBy(step, counted, [all[0], first - 1])),
    sumOf(piecesBy(step, counted, [last + 1, all[1]])),
  );
}

const NOTHING: SaidCount = { count: 0, negative: 0 };

function barsOf(step: TimeStep, pieces: readonly Piece[], earlier: SaidCount, later: SaidCount): SaidBars {
  const bars = pieces.map(({ day, count, negative }) => ({
    from: (day * DAY_MS) as Instant,
    count,
    negative,
  }));
  return { step, bars, earlier, later };
}

/** All that was said; a stretch that ends before it begins where nothing was. */
function stretchOf({ counts }: CountedDays): Stretch {
  let [first, last] = [0, counts.length - 1];
  while (first <= last && counts[first] === 0) first += 1;
  while (last >= first && counts[last] === 0) last -= 1;
  return [first, last];
}

function piecesBy(step: TimeStep, { days, counts, negative }: CountedDays, [first, last]: Stretch): Piece[] {
  const pieces: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let piece: Piece | undefined;
  for (let at = first; at <= last; at += 1) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const day = days[at] ?? 0;
    if (!piece || day >= end) {
      const place = placeOf(step, day);
      end = firstDayOf(step, place + 1);
      piece = { day: firstDayOf(step, place), first: at, last: at, count: 0, negative: 0 };
      pieces.push(piece);
    }
    piece.last = at;
    piece.count += count;
    piece.negative += negative[at] ?? 0;
  }
  return pieces;
}

/** The days that get bars of their own: all of them, or those that a few far away would press together. */
function shownOf(counted: CountedDays, pieces: readonly Piece[], step: TimeStep): Stretch {
  const all = daysOf(pieces);
  if (step === 'day') return all;
  const near = daysOf(withoutFarAway(counted, pieces));
  const shown = isFiner(stepOf(counted, near), step) || !fits(counted, all) ? near : all;
  if (fits(counted, shown)) return shown;
  // Not even years are few enough: the newest of them.
  const oldest = placeOf('year', dayAt(counted, shown[1])) - MOST_BARS + 1;
  const newest = pieces.find(({ first }) => placeOf('year', dayAt(counted, first)) >= oldest);
  return [newest?.first ?? shown[0], shown[1]];
}

/** Of a hundred items at most so many are taken for far away. */
const MOST_FAR_AWAY = 5;

/**
 * What few items lie farther from all others than those reach is far away: a row without a date that became 2001,
 * or a slip such as 2062. Years in which a product had few customers are not: they lie beside the next ones.
 */
function withoutFarAway(counted: CountedDays, pieces: readonly Piece[]): readonly Piece[] {
  let left = Math.floor((sumOf(pieces).count * MOST_FAR_AWAY) / 100);
  let near = pieces;
  for (;;) {
    const cut = farBelow(counted, near, left) || -farAbove(counted, near, left);
    if (cut === 0) return near;
    const [far, rest] =
      cut > 0 ? [near.slice(0, cut), near.slice(cut)] : [near.slice(cut), near.slice(0, cut)];
    left -= sumOf(far).count;
    near = rest;
  }
}

/** How many bars lie far before the others. */
function farBelow(counted: CountedDays, pieces: readonly Piece[], most: number): number {
  let cut = 0;
  let count = 0;
  for (const [at, piece] of pieces.entries()) {
    count += piece.count;
    const next = pieces[at + 1];
    if (count > most || !next) break;
    if (gapBetween(counted, piece, next) > lengthOf(counted, [next.first, daysOf(pieces)[1]])) cut = at + 1;
  }
  return cut;
}

function farAbove(counted: CountedDays, pieces: readonly Piece[], most: number): number {
  let cut = 0;
  let count = 0;
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const [piece, next] = [pieces[at], pieces[at - 1]];
    count += piece?.count ?? 0;
    if (count > most || !piece || !next) break;
    const isFar = gapBetween(counted, next, piece) > lengthOf(counted, [daysOf(pieces)[0], next.last]);
    if (isFar) cut = pieces.length - at;
  }
  return cut;
}

function gapBetween(counted: CountedDays, one: Piece, next: Piece): number {
  return dayAt(counted, next.first) - dayAt(counted, one.last);
}

function lengthOf(counted: CountedDays, [first, last]: Stretch): number {
  return dayAt(counted, last) - dayAt(counted, first) + 1;
}

function daysOf(pieces: readonly Piece[]): Stretch {
  return [pieces[0]?.first ?? 0, pieces.at(-1)?.last ?? -1];
}

function stepOf(counted: CountedDays, [first, last]: Stretch): TimeStep {
  return finestStep(dayAt(counted, first), dayAt(counted, last));
}

function fits(counted: CountedDays, [first, last]: Stretch): boolean {
  return stepsBetween('year', dayAt(counted, first), dayAt(counted, last)) <= MOST_BARS;
}

function dayAt({ days }: CountedDays, at: number): number {
  return days[at] ?? 0;
}

function sumOf(pieces: readonly SaidCount[]): SaidCount {
  return pieces.reduce(
    (sum, { count, negative }) => ({
      count: sum.count + count,
      negative: sum.negative + negative,
    }),
    NOTHING,
  );
}
