import type { Batch } from '#core/feedback/batch.ts';
import { type MissingCompanions, missingCompanions } from '#core/feedback/missing-companions.ts';
import type { FileGroup } from './import-flow.ts';

/** What an earlier import of the same source was joined from, and this group lacks. */
export function missingIn(
  { files, mapping }: FileGroup,
  batches: readonly Batch[],
): MissingCompanions | null {
  const headers = files.flatMap(({ columns }) => columns.map(({ header }) => header));
  return missingCompanions({ source: mapping.source.trim(), headers }, batches);
}
