import { type Batch, BatchCounts } from '#core/feedback/batch.ts';

const SUMMED = ['read', 'created', 'updated', 'unchanged', 'rejected', 'skipped', 'items', 'voters'] as const;

/** What several imports brought together. The first date that cannot be read is a matter of each file. */
export function totalCounts(batches: readonly Pick<Batch, 'counts'>[]): BatchCounts {
  const sums = SUMMED.map((key) => [key, batches.reduce((sum, { counts }) => sum + counts[key], 0)]);
  const skippedBecause: Record<string, number> = {};
  for (const { counts } of batches)
    for (const [why, count] of Object.entries(counts.skippedBecause))
      skippedBecause[why] = (skippedBecause[why] ?? 0) + count;
  return BatchCounts.parse({ ...Object.fromEntries(sums), skippedBecause });
}
