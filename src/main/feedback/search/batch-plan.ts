import { statSync } from 'node:fs';
import { batchPath } from './batch-lines.ts';
import type { LibraryIndex } from './library-index.ts';
import type { BatchState, IndexProgress } from './search-calls.ts';

// Compares the batches that the workspace names with those that the index holds: what must be read,
// what is undone, and whether the index belongs to this workspace at all.

/** A batch the workspace names. `size` is in bytes, null where the file is missing. */
type PlannedBatch = { id: string; isUndone: boolean; size: number | null };

export type BatchPlan = { batches: PlannedBatch[]; missing: string[] };

/** Looks at the files of the batches. */
export function planFor(workspaceFolder: string, states: readonly BatchState[]): BatchPlan {
  const batches = states.map(({ id, isUndone }) => {
    const found = statSync(batchPath(workspaceFolder, id, 'items'), { throwIfNoEntry: false });
    return { id, isUndone, size: found?.size ?? null };
  });
  const missing = batches.filter(({ isUndone, size }) => !isUndone && size === null).map(({ id }) => id);
  return { batches, missing };
}

/** Whether all that is indexed comes from these batches, byte for byte in length. */
export function fitsPlan(index: LibraryIndex, plan: BatchPlan): boolean {
  const sizes = new Map(plan.batches.map(({ id, size }) => [id, size]));
  return index.batches.every(({ id, size }) => {
    const now = sizes.get(id);
    return now === size || now === null;
  });
}

/** For each indexed batch its place in the order of import, -1 where it is not to be read. */
export function ranksFor(index: LibraryIndex, plan: BatchPlan): number[] {
  const ranks = new Map(
    plan.batches.map(({ id, isUndone, size }, place) => [id, isUndone || size === null ? -1 : place]),
  );
  return index.batches.map(({ id }) => ranks.get(id) ?? -1);
}

/** The first batch that is not indexed to its end. */
export function nextToIndex(index: LibraryIndex, plan: BatchPlan): { id: string; size: number } | null {
  const indexed = new Map(index.batches.map((batch) => [batch.id, batch.nextOffset]));
  for (const { id, isUndone, size } of plan.batches) {
    if (isUndone || size === null) continue;
    const done = indexed.get(id);
    if (done === undefined || done < size) return { id, size };
  }
  return null;
}

/** Bytes indexed, and bytes there are. */
export function progressOf(index: LibraryIndex, plan: BatchPlan): IndexProgress {
  const indexed = new Map(index.batches.map((batch) => [batch.id, batch.nextOffset]));
  const wanted = plan.batches.filter(({ isUndone, size }) => !isUndone && size !== null);
  return {
    done: wanted.reduce((sum, { id }) => sum + (indexed.get(id) ?? 0), 0),
    total: wanted.reduce((sum, { size }) => sum + (size ?? 0), 0),
  };
}
