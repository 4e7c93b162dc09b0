import { DAY_MS } from '#core/time.ts';
import type { ZoneClock } from '#core/time-zone.ts';

// From which moment on and before which one something was said, for a reader in some zone. It is worked out
// once a question, and each row is compared with it.

/**
 * What was said with a time counts from `from` on and before `to`. What was said on a day, without a time, is kept as
 * the first moment of that day in UTC and counts as that day wherever the reader is: west of UTC the first day
 * of the span lies before `from`, and the day after it before `to`. NaN where it is none.
 */
export type SaidSpan = { from: number; to: number; firstDay: number; dayAfter: number };

/** Both ends are days or moments, as FeedbackFilters has them; null for no end. */
export function saidSpan(from: number | null, to: number | null, clock: ZoneClock): SaidSpan {
  const isEmpty = from !== null && to !== null && from >= to;
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : momentOf(from, clock),
    to: to === null ? Number.POSITIVE_INFINITY : momentOf(to, clock),
    firstDay: from !== null && isDay(from) && !isEmpty ? from : Number.NaN,
    dayAfter: to !== null && isDay(to) ? to : Number.NaN,
  };
}

/** Whether it is kept as a day without a time. */
export function isDay(at: number): boolean {
  return at % DAY_MS === 0;
}

function momentOf(at: number, clock: ZoneClock): number {
  return isDay(at) ? clock(at) : at;
}
