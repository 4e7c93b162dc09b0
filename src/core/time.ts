import { z } from 'zod';

export const Instant = z.number().int().min(-8.64e15).max(8.64e15).brand<'Instant'>();
/** A point in time: milliseconds since 1970-01-01T00:00Z, as Date.getTime() gives it. */
export type Instant = z.infer<typeof Instant>;

export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'A date is written 2026-11-22.')
  .refine(isRealDate, 'That day is not in the calendar.')
  .brand<'CalendarDate'>();
/** A day without a time zone, `YYYY-MM-DD`: what people mean by "demos are on the 4th". */
export type CalendarDate = z.infer<typeof CalendarDate>;

export const DAY_MS = 86_400_000;

/** The first moment of the day in UTC. */
export function startOfDay(date: CalendarDate): Instant {
  return Date.parse(`${date}T00:00:00Z`) as Instant;
}

/** The UTC day that an instant falls on. */
export function dayOf(instant: Instant): CalendarDate {
  return new Date(instant).toISOString().slice(0, 10) as CalendarDate;
}

function isRealDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
