import { DAY_MS } from '#core/time.ts';

// Dates and numbers as people say them. Instants are shown in the zone of this machine, calendar
// days (YYYY-MM-DD) as the day that they name wherever one is.

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const dayHere = new Intl.DateTimeFormat('en-GB', day);
const dayUtc = new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' });
const timeHere = new Intl.DateTimeFormat('en-GB', { ...day, hour: '2-digit', minute: '2-digit' });
const hourHere = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactHere = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });
const daysUtc = new Intl.DateTimeFormat('en-GB', { ...day, month: 'long', timeZone: 'UTC' });
const exactDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** The zone in which days and times are shown; the days of filters and bars are its days too. */
export const ZONE_HERE = dayHere.resolvedOptions().timeZone;

const number = new Intl.NumberFormat('en-GB');

/** An instant in ms since 1970, or a calendar day `YYYY-MM-DD`. */
export type Moment = number | string;

/**
 * When something was said or shipped: a day that was named without a time is kept as its first moment in UTC and
 * is that day wherever one is. In the zone of this machine it would be 01:00 in Berlin, and the day before in New York.
 */
export function momentOf(at: Moment): Moment;
export function momentOf(at: Moment | null): Moment | null;
export function momentOf(at: Moment | null): Moment | null {
  return typeof at === 'number' && at % DAY_MS === 0 ? new Date(at).toISOString().slice(0, 10) : at;
}

/** `3 Nov 2026` */
export function sayDay(moment: Moment): string {
  return shortMonth(typeof moment === 'number' ? dayHere.format(moment) : dayUtc.format(Date.parse(moment)));
}

/** Every month in three letters, as the fields for days write them: British English would have one of four, `Sept`. */
export function shortMonth(date: string): string {
  return date.replace(/\bSept\b/u, 'Sep');
}

/** `3 Nov 2026, 14:05`; a calendar day has no time and stays a day. */
export function sayTime(moment: Moment): string {
  return typeof moment === 'number' ? shortMonth(timeHere.format(moment)) : sayDay(moment);
}

/** `14:05`, of a day that everybody knows. */
export function sayHour(ms: number): string {
  return hourHere.format(ms);
}

/** `14:05` where it is the day of `nowMs`, else the day with it. */
export function sayTimeSeenAt(ms: number, nowMs: number): string {
  return sayDay(ms) === sayDay(nowMs) ? sayHour(ms) : sayTime(ms);
}

/** Everything that is known about the moment, for a tooltip. */
export function sayExactly(moment: Moment): string {
  return typeof moment === 'number' ? exactHere.format(moment) : exactDay.format(Date.parse(moment));
}

/** `2 to 8 March 2026`: from a day to another, each by its first moment in UTC; of one alone its weekday too. */
export function sayDays(firstMs: number, lastMs: number): string {
  if (firstMs === lastMs) return exactDay.format(firstMs);
  return daysUtc.formatRange(firstMs, lastMs).replace(/\s*–\s*/u, ' to ');
}

/** `13,810` */
export function sayNumber(value: number): string {
  return number.format(value);
}

/** `1 customer`, `14 customers`. `many` where the plural is not one + s. */
export function sayCount(value: number, one: string, many = `${one}s`): string {
  return `${sayNumber(value)} ${value === 1 ? one : many}`;
}

const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `First`, `Second`, `Third`, `4th`, `21st`: a place among others. */
export function sayPlace(place: number): string {
  return ['First', 'Second', 'Third'][place - 1] ?? `${place}${ENDINGS[ordinal.select(place)] ?? 'th'}`;
}

/** How far a long piece of work is: "64 %". */
export function sayShare(done: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((done / total) * 100)} %`;
}
