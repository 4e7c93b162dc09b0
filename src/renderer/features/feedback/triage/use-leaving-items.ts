import { useRef } from 'react';
import type { FeedbackRow } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { NEAR, rowNear } from './use-active-row.ts';

// Several keys a second are quicker than the list is read again. What was decided about is known here until
// the list shows it, so that nobody is led to the same item twice, and takes back what they have just done.

/** How far the rows of several are looked for: those between them are what one may be led to. */
const FAR = 5000;

type Decided = Pick<FeedbackRow, 'isSetAside' | 'mergedInto'>;

interface LeavingItems {
  /** They have been decided about, and the list does not know yet. */
  readonly leave: (items: readonly ItemId[], activeIndex: number) => void;
  /** All of them may stand in the list again. */
  readonly forget: () => void;
  /** The row to go to after an item: the next, else the one before, that is not about to leave. */
  readonly rowAfter: (item: ItemId, activeIndex: number) => number | null;
}

export function useLeavingItems(library: Library): LeavingItems {
  const leaving = useRef(new Map<ItemId, Decided>());
  const isStaying = (row: FeedbackRow) => {
    const before = leaving.current.get(row.id);
    return before?.isSetAside !== row.isSetAside || before.mergedInto !== row.mergedInto;
  };
  const firstFrom = (row: number, by: 1 | -1): number | null => {
    for (let at = row; at >= 0; at += by) {
      const found = library.rowAt(at);
      if (!found) return null;
      if (isStaying(found)) return at;
    }
    return null;
  };
  return {
    leave(items, activeIndex) {
      const wanted = new Set(items);
      const reach = items.length === 1 ? NEAR : FAR;
      for (let at = Math.max(0, activeIndex - reach); wanted.size > 0 && at <= activeIndex + reach; at += 1) {
        const row = library.rowAt(at);
        if (row && wanted.delete(row.id)) leaving.current.set(row.id, row);
      }
    },
    forget: () => leaving.current.clear(),
    rowAfter(item, activeIndex) {
      // Where it has left already, the one that follows stands in its place.
      const here = rowNear(library, Math.max(0, activeIndex), item) ?? activeIndex - 0.5;
      return firstFrom(Math.floor(here + 1), 1) ?? firstFrom(Math.ceil(here - 1), -1);
    },
  };
}
