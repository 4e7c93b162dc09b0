import type { InspectedFile } from '#contract/inspected-file.ts';
import { answeringAmong } from '#core/feedback/staff.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import type { FileGroup } from './import-flow.ts';

/** Of the rows that were looked at, those that are left out because colleagues wrote them; null for none. */
export function rowsByStaff(files: readonly Pick<InspectedFile, 'byStaff'>[]) {
  const rows = files.reduce((sum, { byStaff }) => sum + byStaff.rows, 0);
  const seen = files.reduce((sum, { byStaff }) => sum + byStaff.rowsSeen, 0);
  return rows === 0 ? null : { rows, seen, isAll: rows === seen };
}

/** "All 3 rows are left out: your own people wrote them" */
export function sayByStaff({ rows, seen, isAll }: NonNullable<ReturnType<typeof rowsByStaff>>): string {
  const all = seen === 1 ? 'The only row' : `All ${sayNumber(seen)} rows`;
  const which = isAll ? all : `${sayNumber(rows)} of ${sayCount(seen, 'row')}`;
  return rows === 1
    ? `${which} is left out: one of your own people wrote it`
    : `${which} are left out: your own people wrote them`;
}

/** Who seems to answer customers out of this mailbox, most messages first; null where all of them are said to be own people. */
export function answeringIn({ files, mapping }: Pick<FileGroup, 'files' | 'mapping'>) {
  return answeringAmong(
    files.flatMap(({ answering }) => answering),
    mapping,
  );
}
