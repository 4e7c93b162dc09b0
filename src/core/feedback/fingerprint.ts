// A mapping is remembered for the next file of the same shape; this is how the shape is told.
import { headerKey } from './header-key.ts';

/** What to hash: for CSV the headers in order, for JSON the keys sorted, without a header their number. */
export function fingerprintText(format: string, hasHeader: boolean, headers: readonly string[]): string {
  if (!hasHeader) return JSON.stringify([format, headers.length]);
  const keys = headers.map(headerKey);
  // The columns of a workbook have their order like those of a CSV, and a mapping serves both.
  const isOrdered = format === 'csv' || format === 'table';
  return JSON.stringify([isOrdered ? 'csv' : 'json', ...(isOrdered ? keys : keys.toSorted())]);
}
