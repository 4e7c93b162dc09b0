// Rejected rows for whoever mends the export: where each stood and why it was refused, then its cells as they
// were under their own headers.
import { csvLine } from '../csv-line.ts';
import type { RejectedRow } from './batch.ts';
import type { ImportMapping } from './mapping.ts';

/** Sheets take a file without this mark for one of their own old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export function rejectedCsvHead({ columns }: Pick<ImportMapping, 'columns'>): string {
  const headers = columns.toSorted((a, b) => a.index - b.index).map(({ header }) => header);
  return BYTE_ORDER_MARK + csvLine(['File', 'Line', 'Column', 'Reason', ...headers]);
}

export function rejectedCsvLine({ file, line, column, reason, cells }: RejectedRow): string {
  return csvLine([file, String(line), column ?? '', reason, ...cells]);
}
