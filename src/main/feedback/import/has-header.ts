// Is the first row names or already data? A header is assumed unless the first row plainly holds data, or a line
// before it could not be read: that was the header then, and what follows are a customer's words.
import { looksLikeEmail } from '#core/feedback/clean-cell.ts';
import { parseDate } from '#core/feedback/parse-date.ts';
import { isKnownHeader } from './guess-delimiter.ts';

const LONGEST_HEADER = 400;

export function hasHeaderRow(firstRow: readonly string[], isBehindBroken = false): boolean {
  const filled = firstRow.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.some(isKnownHeader)) return true;
  return !isBehindBroken && !filled.some(looksLikeData);
}

function looksLikeData(cell: string): boolean {
  return (
    /^-?\d+(?:[.,]\d+)?$/u.test(cell) ||
    looksLikeEmail(cell) ||
    /^https?:\/\//iu.test(cell) ||
    cell.length > LONGEST_HEADER ||
    parseDate(cell, 'day-first') !== null ||
    parseDate(cell, 'month-first') !== null
  );
}
