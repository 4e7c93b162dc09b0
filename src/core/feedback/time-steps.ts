import { z } from 'zod';
import { DAY_MS } from '../time.ts';

// The steps in which days are counted together, from the finest on. Days are numbers since 1970, and each step
// has its places: numbers that go up by one from step to step.

export const TimeStep = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type TimeStep = z.infer<typeof TimeStep>;

/** 1970 began on a Thursday; a week begins on Monday (ISO 8601). */
const DAYS_FROM_MONDAY = 3;

/** The place of the step that has this day. */
export function placeOf(step: TimeStep, day: number): number {
  if (step === 'day') return day;
  if (step === 'week') return Math.floor((day + DAYS_FROM_MONDAY) / 7);
  const date = new Date(day * DAY_MS);
  const month = 12 * date.getUTCFullYear() + date.getUTCMonth();
  return Math.floor(month / MONTHS[step]);
}

/** The first day of the step at this place. */
export function firstDayOf(step: TimeStep, place: number): number {
  if (step === 'day') return place;
  if (step === 'week') return 7 * place - DAYS_FROM_MONDAY;
  // The calendar repeats itself after 400 years; Date.UTC takes the years 0 to 99 for those of the last century.
  return Date.UTC(400, place * MONTHS[step], 1) / DAY_MS - DAYS_OF_400_YEARS;
}

const DAYS_OF_400_YEARS = 146_097;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** How many steps the days from the first to the last take. */
export function stepsBetween(step: TimeStep, first: number, last: number): number {
  return placeOf(step, last) - placeOf(step, first) + 1;
}

/** More bars than this cannot be told apart beside a list. */
export const MOST_BARS = 80;

/** The finest step in which the days are few enough; years where none is. */
export function finestStep(first: number, last: number): TimeStep {
  return TimeStep.options.find((step) => stepsBetween(step, first, last) <= MOST_BARS) ?? 'year';
}

export function isFiner(step: TimeStep, than: TimeStep): boolean {
  return TimeStep.options.indexOf(step) < TimeStep.options.indexOf(than);
}
