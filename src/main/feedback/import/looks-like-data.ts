// What no column is called: a number, a date, an address, a long text.
import { looksLikeEmail } from '#core/feedback/clean-cell.ts';
import { parseDate } from '#core/feedback/parse-date.ts';

const LONGEST_HEADER = 400;

export function looksLikeData(cell: string): boolean {
  return (
    /^-?\d+(?:[.,]\d+)?$/u.test(cell) ||
    looksLikeEmail(cell) ||
    /^https?:\/\//iu.test(cell) ||
    cell.length > LONGEST_HEADER ||
    parseDate(cell, 'day-first') !== null ||
    parseDate(cell, 'month-first') !== null
  );
}
