// Local times of a zone as instants. Exports write the clock of their account without saying its zone; the
// rules of summer time come from Intl, so that no table of zones is kept here.
import type { Instant } from './time.ts';
import { DAY_MS } from './time.ts';

/** Turns a clock reading, given as if it were UTC, into the instant it was. */
export type ZoneClock = (localMs: number) => Instant;

const HOUR_MS = 3_600_000;
const MOST_DAYS_KEPT = 20_000;
/** The year 100: clocks before it are read as in that year, because Date.UTC takes smaller years for others. */
const FIRST_MS = -59_011_459_200_000;
const LAST_MS = 8.64e15;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The clock of a zone. A reading that summer time skips counts as one hour later, one that occurs twice as
 * the earlier. Offsets are kept by day: most rows of a file fall on days that others fell on.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const offsetAt = offsetsOf(timeZone);
  const ofWeek = offsetsOfWeeks(offsetAt);
  const steady = new Map<number, number | null>();
  return (localMs) => {
    const day = Math.floor(localMs / DAY_MS);
    let offset = steady.get(day);
    if (offset === undefined) {
      offset = ofWeek(Math.floor(day / 7)) ?? offsetOfDay(day, offsetAt);
      if (steady.size >= MOST_DAYS_KEPT) steady.clear();
      steady.set(day, offset);
    }
    return (localMs - (offset ?? offsetOfReading(localMs, offsetAt))) as Instant;
  };
}

/**
 * Null in a week in which an offset changes, or near one. To ask Intl is slow and most weeks have none, so it is asked
 * once a week. Some zones changed their offset and went back after a week or two (Noronha in 2000, Tucumán in 2004), and
 * none sooner: at least one of the days that are asked about lies between.
 */
function offsetsOfWeeks(offsetAt: (ms: number) => number): (week: number) => number | null {
  const known = new Map<number, number>();
  const dayBefore = (week: number) => {
    const offset = known.get(week) ?? offsetAt((7 * week - 1) * DAY_MS);
    if (known.size >= MOST_DAYS_KEPT) known.clear();
    known.set(week, offset);
    return offset;
  };
  return (week) => {
    const before = dayBefore(week);
    return dayBefore(week + 1) === before && dayBefore(week + 2) === before ? before : null;
  };
}

/** Null on a day whose offset changes, or next to one. */
function offsetOfDay(day: number, offsetAt: (ms: number) => number): number | null {
  const before = offsetAt((day - 1) * DAY_MS);
  return offsetAt((day + 2) * DAY_MS) === before ? before : null;
}

function offsetOfReading(localMs: number, offsetAt: (ms: number) => number): number {
  const before = offsetAt(localMs - 14 * HOUR_MS);
  const after = offsetAt(localMs + 14 * HOUR_MS);
  // With the offset of before the change it was then still before: also the first of two occurrences.
  return offsetAt(localMs - before) === before || offsetAt(localMs - after) !== after ? before : after;
}

function offsetsOf(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const ms = Math.min(Math.max(instant, FIRST_MS), LAST_MS);
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(ms)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return local - Math.floor(ms / 1000) * 1000;
  };
}
