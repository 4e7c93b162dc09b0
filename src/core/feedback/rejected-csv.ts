// Rejected rows for whoever mends the export: where each stood and why it was refused, then its cells as they
// were under their own headers.
import { csvLine } from '../csv-line.ts';
import type { RejectedRow } from './batch.ts';
import type { ImportMapping } from './mapping.ts';
import { isBlank } from './row-columns.ts';
import type { SourceRow } from './source-row.ts';

/** Sheets take a file without this mark for one of their own old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Cells in their columns, then what no column is called like with its name: a rare key of JSON. Cells beyond the last
 * of the `width` columns are told twice by whoever read the row, there and under the number of their column.
 */
export function rejectedCells({ cells, more }: Pick<SourceRow, 'cells' | 'more'>, width: number): string[] {
  const beyond = cells.slice(width).filter((cell) => !isBlank(cell)).length;
  const rare = more.slice(0, Math.max(0, more.length - beyond)).map(([key, value]) => `${key}: ${value}`);
  const between = rare.length === 0 ? 0 : Math.max(0, width - cells.length);
  return [...cells, ...Array.from({ length: between }, () => ''), ...rare].map((cell) => cell.toWellFormed());
}

export function rejectedCsvHead({ columns }: Pick<ImportMapping, 'columns'>): string {
  const headers = columns.toSorted((a, b) => a.index - b.index).map(({ header }) => header);
  return BYTE_ORDER_MARK + csvLine(['File', 'Line', 'Column', 'Reason', ...headers]);
}

export function rejectedCsvLine({ file, line, column, reason, cells }: RejectedRow): string {
  return csvLine([file, String(line), column ?? '', reason, ...cells]);
}
