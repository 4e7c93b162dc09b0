// Is the first row names or already data? A header is assumed unless the first row plainly holds data, or a line
// before it could not be read: that was the header then, and what follows are a customer's words.
import { hasExportName } from './guess-delimiter.ts';
import { looksLikeData } from './looks-like-data.ts';

export function hasHeaderRow(firstRow: readonly string[], isBehindBroken = false): boolean {
  const filled = firstRow.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.some(hasExportName)) return true;
  return !isBehindBroken && !filled.some(looksLikeData);
}
