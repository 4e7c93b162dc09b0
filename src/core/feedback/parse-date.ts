// Dates as exports write them. Nothing is guessed: what is not clearly a date gives null, and an
// ambiguous 08-04-2023 is only read when the order of its column is known (date-order.ts).
import type { Instant } from '../time.ts';
import { DAY_MS } from '../time.ts';
import type { ZoneClock } from '../time-zone.ts';
import { isoClockMs } from './iso-date.ts';
import type { DateOrder } from './mapping.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.*))?$/iu;
/** `2026年3月1日`, and in Korean. */
const YEAR_MONTH_DAY = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]? ?/u;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/iu;
const DAY_NAME = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/iu;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ /-]([a-z]{3,9})\.?[ /,-]+(\d{4}|\d{2})(?:[, ]+(.*))?$/iu;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:[, ]+(.*))?$/iu;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[, ]+(.*))?$/u;
const TIME =
  /^(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?)? ?(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)?$/iu;
/** Longer cells are no dates, and the expressions below would try one of a million brackets for hours. */
const LONGEST_CELL = 200;
/** No clock on Earth is further from UTC. */
const MOST_OFFSET_MS = 14 * 60 * 60_000;
const EARLIEST = Date.UTC(1990, 0, 1);

const UTC: ZoneClock = (localMs) => localMs as Instant;

/**
 * The instant a cell means, or null. A time that names no zone is read by `zone`, else as UTC. A date without a
 * time is a day and no moment of any zone: it is kept as that day's first moment in UTC. `order` settles
 * 08-04-2023; with `iso` an ambiguous date stays unread.
 */
export function parseDate(cell: string, order: DateOrder, zone: ZoneClock = UTC): Instant | null {
  const iso = isoClockMs(cell);
  if (iso !== null) return isDay(cell) || cell.endsWith('Z') ? UTC(iso) : zone(iso);
  if (cell.length > LONGEST_CELL || !/\d/u.test(cell)) return null;
  const text = cell
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/ \([^)]*\)$/u, '')
    .replace(YEAR_MONTH_DAY, '$1-$2-$3 ')
    .trim();
  if (text.length < 6 || text.length > 60) return null;
  return (
    epoch(text) ??
    yearFirst(text, zone) ??
    namedMonth(text.replace(DAY_NAME, ''), zone) ??
    numbers(text, order, zone)
  );
}

function isDay(isoDate: string): boolean {
  return isoDate.length === 10;
}

/** False for dates before 1990 and more than a day after `now`: typing mistakes, zero dates, due dates. */
export function isPlausible(instant: Instant, now: Instant): boolean {
  return instant >= EARLIEST && instant <= now + DAY_MS;
}

/** First and second number of a date such as 08-04-2023, null for every other way of writing one. */
export function dayAndMonthNumbers(cell: string): { first: number; second: number; mark: string } | null {
  const match = NUMBERS.exec(cell.replace(/[\s\u00a0\u202f]+/gu, ' ').trim());
  return match && { first: Number(match[1]), second: Number(match[3]), mark: match[2] ?? '' };
}

function epoch(text: string): Instant | null {
  if (/^\d{10}(?:\.\d+)?$/u.test(text)) return Math.round(Number(text) * 1000) as Instant;
  return /^\d{13}$/u.test(text) ? (Number(text) as Instant) : null;
}

function yearFirst(text: string, zone: ZoneClock): Instant | null {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, mark = ''] = compact;
    const time = hour === undefined ? '' : `${hour}:${minute}:${second}${mark}`;
    return instantOf(Number(year), Number(month), Number(day), time, zone);
  }
  const match = YEAR_FIRST.exec(text);
  return match && instantOf(Number(match[1]), Number(match[2]), Number(match[3]), match[4], zone);
}

function namedMonth(text: string, zone: ZoneClock): Instant | null {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) {
    return instantOf(fullYear(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]), dayFirst[4], zone);
  }
  const match = MONTH_DAY.exec(text);
  return match && instantOf(Number(match[3]), monthNumber(match[1]), Number(match[2]), match[4], zone);
}

function numbers(text: string, order: DateOrder, zone: ZoneClock): Instant | null {
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4]);
  if (first > 12) return instantOf(year, second, first, match[5], zone);
  if (second > 12 || order === 'month-first') return instantOf(year, first, second, match[5], zone);
  return order === 'day-first' || first === second ? instantOf(year, second, first, match[5], zone) : null;
}

function instantOf(
  year: number,
  month: number,
  day: number,
  time: string | undefined,
  zone: ZoneClock,
): Instant | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return null;
  }
  if (time === undefined || time === '') return UTC(ms);
  const match = TIME.exec(time.trim());
  const clock = match && clockMs(match);
  if (clock === null) return null;
  const mark = match?.[6] ?? '';
  if (mark === '') return zone(ms + clock);
  const offset = zoneOffsetMs(mark);
  return Math.abs(offset) > MOST_OFFSET_MS ? null : ((ms + clock - offset) as Instant);
}

/** Milliseconds from midnight; null when it is not a time. */
function clockMs([, hours, minutes, seconds = '0', fraction = '', half = '']: RegExpExecArray):
  | number
  | null {
  const hour = hourOf24(Number(hours), half.toLowerCase());
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const milliseconds = fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds;
}

function hourOf24(hour: number, half: string): number {
  if (half === '') return hour;
  if (hour > 12 || hour === 0) return 99;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

function zoneOffsetMs(zone: string): number {
  const match = /([+-])(\d{2}):?(\d{2})?$/u.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if ((digits ?? '').length !== 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}
