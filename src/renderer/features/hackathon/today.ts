import { CalendarDate } from '#core/time.ts';

/** The day that it is on this machine. */
export function todayHere(): CalendarDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return CalendarDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
