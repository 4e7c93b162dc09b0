import type { Batch } from '#core/feedback/batch.ts';
import { headersIn, type MissingCompanions, missingCompanions } from '#core/feedback/missing-companions.ts';
import type { FileGroup } from './import-flow.ts';

/**
 * What an earlier import of the same source was joined from, and items that come again lose without it; null also
 * where none of them does. Until that is counted they may.
 */
export function missingIn(group: FileGroup, batches: readonly Batch[]): MissingCompanions | null {
  const { files, mapping } = group;
  if (countOf(group)?.updated === 0) return null;
  const columns = files.flatMap((file) => file.columns);
  return missingCompanions({ source: mapping.source.trim(), ...headersIn(columns) }, batches);
}

/** What was counted of a group as it is now. */
export function countOf({ counted, mapping, files }: FileGroup): FileGroup['counted'] {
  return counted?.mapping === mapping && counted.files === files ? counted : null;
}
