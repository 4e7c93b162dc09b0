// Numbers that may only count the rows are no ids until somebody says so: core/feedback/entry-numbers.ts. A window
// asks; a command leaves them, and has to say so.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { isOpenNumber } from '#core/feedback/entry-numbers.ts';

/** The names of such columns, as they stand in the files. */
export function openNumbersOf(group: readonly InspectedFile[]): string[] {
  const open = group.flatMap(({ columns, mapping }) =>
    columns.filter((column) => isOpenNumber(column) && mapping.columns[column.index]?.field === 'extra'),
  );
  return [...new Set(open.map(({ header }) => header.trim()))];
}
