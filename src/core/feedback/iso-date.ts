// The way in which most exports write most dates, read without regular expressions: in a file of a million
// rows they took longer than cutting the rows.

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What the clock shows in `2026-03-14`, `2026-03-14 09:30:00`, `2026-03-14T09:30:00.123Z` and the like, as
 * if it showed UTC. Null for all else, dates too: they are left to parse-date.ts.
 */
export function isoClockMs(text: string): number | null {
  const day = text[4] === '-' && text[7] === '-' ? dayMs(text) : Number.NaN;
  const isUtc = text.charAt(text.length - 1) === 'Z';
  const clock = text.length === 10 ? 0 : clockMs(text, isUtc ? text.length - 1 : text.length);
  // NaN stands for whatever was not a number.
  return day + clock >= 0 ? day + clock : null;
}

function dayMs(text: string): number {
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (DAYS_OF_MONTHS[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
  return year >= 1970 && day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : Number.NaN;
}

function clockMs(text: string, end: number): number {
  if ((end !== 19 && end !== 23) || (text[10] !== 'T' && text[10] !== ' ')) return Number.NaN;
  if (text[13] !== ':' || text[16] !== ':' || (end === 23 && text[19] !== '.')) return Number.NaN;
  const [hours, minutes, seconds] = [numberAt(text, 11, 13), numberAt(text, 14, 16), numberAt(text, 17, 19)];
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return Number.NaN;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (end === 23 ? numberAt(text, 20, 23) : 0);
}

/** The number that stands between two places, NaN where not all of it are digits. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
