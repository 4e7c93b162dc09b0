import type { SaidBars } from '#core/feedback/query.ts';
import { placeOf, type TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS } from '#core/time.ts';
import { momentOf, sayDay, sayDays } from '#renderer/ui/say.ts';
import type { RangeBar } from './RangeBarButton.tsx';
import { type DaySpan, isOpen, overlaps, spanOfStep } from './said-spans.ts';
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
  const [first, last] = [bars[0]?.from, bars.at(-1)?.from];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<number, SaidBars['earlier']>(bars.map((bar) => [bar.from, bar]));
  const places = placesBetween(placeOf(step, first / DAY_MS), placeOf(step, last / DAY_MS));
  const ticks = saidTicks(step, places);
  const even = places.map((place, at) => {
    const span = spanOfStep(step, place);
    return barOf(String(span.from), sayStep(step, span), ticks[at] ?? '', counts.get(span.from), span);
  });
  const end = even.at(-1)?.span.to ?? null;
  const before = { from: within.from, to: first };
  const after = { from: end, to: within.to };
  return [
    ...(earlier.count > 0 ? [apart('earlier', `Before ${sayDay(momentOf(first))}`, earlier, before)] : []),
    ...even,
    ...(later.count > 0 && end !== null
      ? [apart('later', `After ${sayDay(momentOf(end - DAY_MS))}`, later, after)]
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

function placesBetween(begin: number, end: number): number[] {
  return Array.from({ length: end - begin + 1 }, (_, at) => begin + at);
}

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const month = inUtc({ month: 'long', year: 'numeric' });

/** The days of a step, exactly: "2 to 8 March 2026", "March 2026", "January to March 2026", "2026". */
function sayStep(step: TimeStep, { from: first, to }: { from: number; to: number }): string {
  const last = to - DAY_MS;
  if (step === 'day' || step === 'week') return sayDays(first, last);
  if (step === 'year') return String(new Date(first).getUTCFullYear());
  return month.formatRange(first, last).replace(/\s*–\s*/u, ' to ');
}
