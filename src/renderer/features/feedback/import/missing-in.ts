import type { Batch } from '#core/feedback/batch.ts';
import { headersIn, type MissingCompanions, missingCompanions } from '#core/feedback/missing-companions.ts';
import type { FileGroup } from './import-flow.ts';

/** What an earlier import of the same source was joined from, and this group lacks. */
export function missingIn(
  { files, mapping }: FileGroup,
  batches: readonly Batch[],
): MissingCompanions | null {
  const columns = files.flatMap((file) => file.columns);
  return missingCompanions({ source: mapping.source.trim(), ...headersIn(columns) }, batches);
}
