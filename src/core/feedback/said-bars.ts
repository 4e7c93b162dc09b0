import { type CalendarDate, DAY_MS, dayOf, type Instant } from '../time.ts';
import type { SaidBar, SaidBars, SaidCount } from './query.ts';
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

/** What was said on one day, by its number since 1970. */
export type CountedDay = SaidCount & { day: number };

/** From and to which place in the list of days, both inclusive. */
type Stretch = readonly [first: number, last: number];

/** The days come in order, each with something said on it. */
export function saidBars(days: readonly CountedDay[]): SaidBars {
  const [first, last] = stretchOf(days);
  const shown = days.slice(first, last + 1);
  const step = finestStep(dayAt(days, first), dayAt(days, last));
  return {
    step,
    bars: barsBy(step, shown),
    earlier: sumOf(days.slice(0, first)),
    later: sumOf(days.slice(last + 1)),
  };
}

function barsBy(step: TimeStep, days: readonly CountedDay[]): SaidBar[] {
  const bars: SaidBar[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { day, count, negative } of days) {
    const bar = bars.at(-1);
    if (bar && day < end) {
      bar.count += count;
      bar.negative += negative;
      continue;
    }
    const place = placeOf(step, day);
    end = firstDayOf(step, place + 1);
    bars.push({ first: dateOf(firstDayOf(step, place)), count, negative });
  }
  return bars;
}

/** 1 January of the year 1 and 31 December 9999: there are no dates beyond. */
const [FIRST_DAY, LAST_DAY] = [-719_162, 2_932_896];

function dateOf(day: number): CalendarDate {
  return dayOf((Math.min(Math.max(day, FIRST_DAY), LAST_DAY) * DAY_MS) as Instant);
}

/** The days that get bars of their own: all of them, or those that a few far away would press together. */
function stretchOf(days: readonly CountedDay[]): Stretch {
  const all: Stretch = [0, days.length - 1];
  const near = withoutFarAway(days, all);
  const [whole, rest] = [stepOf(days, all), stepOf(days, near)];
  const [first, last] = isFiner(rest, whole) || !fits(days, all) ? near : all;
  if (fits(days, [first, last])) return [first, last];
  // Not even years are few enough: the newest of them.
  const oldest = placeOf('year', dayAt(days, last)) - MOST_BARS + 1;
  return [days.findIndex(({ day }) => placeOf('year', day) >= oldest), last];
}

/** Of a hundred items at most so many are taken for far away. */
const MOST_FAR_AWAY = 5;

/**
 * What few items lie farther from all others than those reach is far away: a row without a date that became 1970, or a slip such
 * as 2206. Years in which a product had few customers are not: they lie beside the next ones.
 */
function withoutFarAway(days: readonly CountedDay[], all: Stretch): Stretch {
  const most = Math.floor((sumOf(days).count * MOST_FAR_AWAY) / 100);
  let [first, last] = all;
  for (let left = most, isCut = true; isCut; ) {
    isCut = false;
    const [below, belowCount] = cutBelow(days, [first, last], left);
    if (below > first) [first, left, isCut] = [below, left - belowCount, true];
    const [above, aboveCount] = cutAbove(days, [first, last], left);
    if (above < last) [last, left, isCut] = [above, left - aboveCount, true];
  }
  return [first, last];
}

/** Where the days begin without those far below, and how many items these are. */
function cutBelow(days: readonly CountedDay[], [first, last]: Stretch, most: number): [number, number] {
  let cut: [number, number] = [first, 0];
  let count = 0;
  for (let at = first; at < last; at += 1) {
    count += days[at]?.count ?? 0;
    if (count > most) break;
    const next = dayAt(days, at + 1);
    if (next - dayAt(days, at) > dayAt(days, last) - next + 1) cut = [at + 1, count];
  }
  return cut;
}

function cutAbove(days: readonly CountedDay[], [first, last]: Stretch, most: number): [number, number] {
  let cut: [number, number] = [last, 0];
  let count = 0;
  for (let at = last; at > first; at -= 1) {
    count += days[at]?.count ?? 0;
    if (count > most) break;
    const before = dayAt(days, at - 1);
    if (dayAt(days, at) - before > before - dayAt(days, first) + 1) cut = [at - 1, count];
  }
  return cut;
}

function stepOf(days: readonly CountedDay[], [first, last]: Stretch): TimeStep {
  return finestStep(dayAt(days, first), dayAt(days, last));
}

function fits(days: readonly CountedDay[], [first, last]: Stretch): boolean {
  return stepsBetween('year', dayAt(days, first), dayAt(days, last)) <= MOST_BARS;
}

function dayAt(days: readonly CountedDay[], at: number): number {
  return days[at]?.day ?? 0;
}

function sumOf(days: readonly CountedDay[]): SaidCount {
  const sum = { count: 0, negative: 0 };
  for (const { count, negative } of days) {
    sum.count += count;
    sum.negative += negative;
  }
  return sum;
}
