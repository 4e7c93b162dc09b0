import type { SaidBars } from '#core/feedback/query.ts';
import { firstDayOf, placeOf, type TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS, dayOf, startOfDay } from '#core/time.ts';
import { sayDay, sayDays } from '#renderer/ui/say.ts';
import type { RangeBar } from './RangeBars.tsx';
import { type DaySpan, instantOf, isOpen, overlaps, spanOfStep } from './said-spans.ts';
import { saidTicks } from './said-ticks.ts';

/** A bar, and the days that choosing it means. */
export type SaidRangeBar = RangeBar & { readonly span: DaySpan };

/**
 * One bar a step, the empty ones between as well, so that time runs evenly. What lies far before or after stands
 * at the ends, apart; its days reach to those of `within`.
 */
export function saidBarList(
  { step, bars, earlier, later }: SaidBars,
  chosen: DaySpan,
  within: DaySpan,
): SaidRangeBar[] {
  const [first, last] = [bars[0]?.first, bars.at(-1)?.first];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, SaidBars['earlier']>(bars.map((bar) => [bar.first, bar]));
  const places = placesBetween(step, dayNumber(first), dayNumber(last));
  const ticks = saidTicks(step, places);
  const even = places.map((place, at) => {
    const begin = dayOf(instantOf(firstDayOf(step, place)));
    const span = spanOfStep(step, begin);
    return barOf(begin, sayStep(step, span), ticks[at] ?? '', counts.get(begin), span);
  });
  const [begin, end] = [even[0]?.span.from ?? null, even.at(-1)?.span.to ?? null];
  const before = { from: within.from, to: begin };
  const after = { from: end, to: within.to };
  return [
    ...(earlier.count > 0 ? [apart('earlier', `Before ${sayDay(first)}`, earlier, before)] : []),
    ...even,
    ...(later.count > 0 && end !== null
      ? [apart('later', `After ${sayDay(dayOf(instantOf(end / DAY_MS - 1)))}`, later, after)]
      : []),
  ].map((bar) => ({ ...bar, isIn: isOpen(chosen) || overlaps(bar.span, chosen) }));
}

function barOf(
  key: string,
  label: string,
  tick: string,
  { count, negative }: SaidBars['earlier'] = { count: 0, negative: 0 },
  span: DaySpan,
): SaidRangeBar {
  return { key, label, tick, count, marked: negative, isIn: true, span };
}

function apart(key: string, label: string, counted: SaidBars['earlier'], span: DaySpan): SaidRangeBar {
  return { ...barOf(key, label, '…', counted, span), isApart: true };
}

function placesBetween(step: TimeStep, first: number, last: number): number[] {
  const [begin, end] = [placeOf(step, first), placeOf(step, last)];
  return Array.from({ length: end - begin + 1 }, (_, at) => begin + at);
}

function dayNumber(day: Parameters<typeof startOfDay>[0]): number {
  return startOfDay(day) / DAY_MS;
}

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const month = inUtc({ month: 'long', year: 'numeric' });

/** The days of a step, exactly: "2 to 8 March 2026", "March 2026", "January to March 2026", "2026". */
function sayStep(step: TimeStep, { from, to }: DaySpan): string {
  const [first, last] = [from ?? 0, (to ?? 0) - DAY_MS];
  if (step === 'day' || step === 'week') return sayDays(first, last);
  if (step === 'year') return String(new Date(first).getUTCFullYear());
  return month.formatRange(first, last).replace(/\s*–\s*/u, ' to ');
}
