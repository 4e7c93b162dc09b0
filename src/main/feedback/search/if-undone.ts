// What undoing a batch would change for who reads. How many items it brought does not tell: a later import may have put
// newer versions in their place, which stay.
import type { LibraryIndex } from './library-index.ts';
import type { IfUndone } from './search-calls.ts';
import { liveVersions } from './versions.ts';

/** Null while not all batches are indexed, or this one is not there. */
export function ifUndone(index: LibraryIndex, batchId: string): IfUndone | null {
  const batch = index.batches.find(({ id }) => id === batchId);
  if (!batch || index.batches.some(({ nextOffset, size }) => nextOffset < size)) return null;
  const { columns, current } = index.facts;
  const isOther = (row: number) => columns.batch[row] !== batch.number;
  let [leaving, changing] = [0, 0];
  for (let row = 1; row < index.end; row += 1) {
    if (current[row] !== 1 || isOther(row)) continue;
    if (columns.previous[row] !== 0 && liveVersions(index.facts, index.ranks, row).some(isOther))
      changing += 1;
    else leaving += 1;
  }
  return { leaving, changing };
}
