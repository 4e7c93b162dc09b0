import type { FeedbackFilters } from '#core/feedback/query.ts';
import { firstDayOf, type TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS, type Instant } from '#core/time.ts';

// Spans of days as filters have them: the end is the day after the last one, null is open.

export type DaySpan = Pick<FeedbackFilters, 'from' | 'to'>;

export const ALWAYS: DaySpan = { from: null, to: null };

/** The days of the step at this place. */
export function spanOfStep(step: TimeStep, place: number): { from: Instant; to: Instant } {
  return { from: instantOf(firstDayOf(step, place)), to: instantOf(firstDayOf(step, place + 1)) };
}

/** From the beginning of one span to the end of another. */
export function spanOver(first: DaySpan, last: DaySpan): DaySpan {
  return { from: first.from, to: last.to };
}

export function isWithin({ from, to }: DaySpan, outer: DaySpan): boolean {
  const beginsLater = outer.from === null || (from !== null && from >= outer.from);
  return beginsLater && (outer.to === null || (to !== null && to <= outer.to));
}

export function overlaps(one: DaySpan, other: DaySpan): boolean {
  return beginsBefore(one, other) && beginsBefore(other, one);
}

function beginsBefore({ from }: DaySpan, { to }: DaySpan): boolean {
  return from === null || to === null || from < to;
}

export function isOpen({ from, to }: DaySpan): boolean {
  return from === null && to === null;
}

function instantOf(day: number): Instant {
  return (day * DAY_MS) as Instant;
}
