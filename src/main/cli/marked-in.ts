// `--marked`: what becomes of rows that the export itself marks as spam or deleted. A window asks where no tool that we
// know says so; a command tells it in its report.
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { BatchCounts } from '#core/feedback/batch.ts';
import { MARKED_BECAUSE, takesMarked } from '#core/feedback/marked-rows.ts';

/** Of as many rows as were looked at. */
export type MarkedIn = InspectedFile['marked'];

/** Null where none is marked, or it is settled what becomes of them. */
export function markedIn(group: readonly InspectedFile[]): MarkedIn | null {
  const [first] = group;
  if (!first || first.mapping.marked !== null || !takesMarked(first.mapping)) return null;
  const sum = (key: keyof MarkedIn) => group.reduce((all, { marked }) => all + marked[key], 0);
  const found = { rowsSeen: sum('rowsSeen'), spam: sum('spam'), deleted: sum('deleted') };
  return found.spam + found.deleted > 0 ? found : null;
}

export function sayMarked(
  found: MarkedIn | null,
  { skippedBecause }: BatchCounts,
  isDryRun: boolean,
): string[] {
  const left = (['spam', 'deleted'] as const).flatMap((mark) => {
    const count = skippedBecause[MARKED_BECAUSE[mark]] ?? 0;
    return count > 0 ? [`${count.toLocaleString('en-GB')} marked as ${mark}`] : [];
  });
  if (left.length > 0)
    return [`  left out: ${left.join(', ')} by the export; --marked in takes them in as well`];
  if (found === null) return [];
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    `  ${number(found.spam + found.deleted)} of ${number(found.rowsSeen)} rows looked at are marked as spam or deleted and ${isDryRun ? 'would come' : 'came'} in`,
    `  if they are no feedback, ${isDryRun ? '' : 'undo this import in the app and '}import with --marked out`,
  ];
}
