import { CalendarDate, Instant } from '#core/time.ts';

/** A start as people set it: a day and a time, here. */
export interface StartOn {
  readonly day: CalendarDate;
  /** `17:30` */
  readonly time: string;
}

export function startOn(startsAt: Instant | null): StartOn | null {
  if (startsAt === null) return null;
  const at = new Date(startsAt);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: CalendarDate.parse(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`),
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** The same time of day, today; null where that has passed too. */
export function startToday(startsAt: Instant, nowMs: number): Instant | null {
  const today = new Date(nowMs);
  const was = new Date(startsAt);
  const at = Instant.parse(today.setHours(was.getHours(), was.getMinutes(), 0, 0));
  return at > nowMs ? at : null;
}

/** Null where the time is not whole. */
export function startAt(day: CalendarDate, time: string): Instant | null {
  const at = Instant.safeParse(Date.parse(`${day}T${time}`));
  return time !== '' && at.success ? at.data : null;
}
