import type { MonthCount } from '#core/feedback/query.ts';
import { spanOfMonths } from './library-view.ts';
import type { RangeBar } from './RangeBars.tsx';

const inWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Two months and those between, written `2025-03`. */
export interface MonthSpan {
  readonly first: string;
  readonly last: string;
}

/** One bar a month, the empty ones between as well, so that time runs evenly; those of `only` alone where it is given. */
export function monthBars(
  months: readonly MonthCount[],
  { from, to }: { readonly from: number | null; readonly to: number | null },
  only: MonthSpan | null = null,
): RangeBar[] {
  const counts = new Map(months.map((month) => [month.value, month]));
  const first = months[0]?.value;
  const last = months.at(-1)?.value;
  if (first === undefined || last === undefined) return [];
  const all = only ? monthsBetween(only.first, only.last) : monthsBetween(first, last);
  return all.map((month, index) => {
    const span = spanOfMonths(month);
    return {
      key: month,
      label: inWords.format(span.from),
      tick: hasRoomForYear(all, index) ? month.slice(0, 4) : '',
      count: counts.get(month)?.count ?? 0,
      marked: counts.get(month)?.negative ?? 0,
      isIn: (from === null || span.to > from) && (to === null || span.from < to),
    };
  });
}

/** How many years fit under the bars, and which part of their width one takes. */
const MOST_YEARS = 5;
const YEAR_WIDTH = 0.16;

// The first year is left out where the next one follows too closely to stand beside it.
function hasRoomForYear(all: readonly string[], index: number): boolean {
  if (index > 0) return isWrittenYear(all, index);
  const next = all.findIndex((_month, at) => at > 0 && isWrittenYear(all, at));
  return next < 0 || next / all.length >= YEAR_WIDTH;
}

function isWrittenYear(all: readonly string[], index: number): boolean {
  const [year, month] = all[index]?.split('-') ?? [];
  const step = Math.ceil(all.length / 12 / MOST_YEARS);
  // One that stands out over the last bar would make the filters wider than their panel.
  const isCutOff = 1 - index / all.length < YEAR_WIDTH;
  return month === '01' && Number(year) % step === 0 && !isCutOff;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  // A date in the year 1 or 9999 is a slip of the source; such a row of bars would tell nothing.
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = next(month))
    months.push(month);
  return months;
}

const MOST_MONTHS = 600;

function next(month: string): string {
  return new Date(spanOfMonths(month).to).toISOString().slice(0, 7);
}
