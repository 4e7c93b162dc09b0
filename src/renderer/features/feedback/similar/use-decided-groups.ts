import { useEffect, useRef } from 'react';
import type { GroupRow } from '#contract/duplicates-calls.ts';
import type { ItemId } from '#core/ids.ts';

// Keys are quicker than the list is read again: what was decided about is passed by while it still stands there.

interface DecidedGroups {
  readonly ids: ReadonlySet<ItemId>;
  readonly note: (id: ItemId) => void;
  /** It stays in the list after all. */
  readonly forget: (id: ItemId) => void;
  /** The next that nothing was decided about, else the one before. */
  readonly rowAfter: (index: number) => GroupRow | undefined;
  /** An undo is about to bring back the one that was decided last: it is led to as soon as it is there. */
  readonly goBack: () => void;
}

export function useDecidedGroups(rows: readonly GroupRow[], onBack: (index: number) => void): DecidedGroups {
  const ids = useRef(new Set<ItemId>()).current;
  /** In order, as undo takes them back. */
  const decided = useRef<ItemId[]>([]).current;
  const awaited = useRef<ItemId | null>(null);
  const go = useRef(onBack);
  go.current = onBack;
  useEffect(() => {
    const listed = new Set(rows.map(({ id }) => id));
    for (const id of ids) if (!listed.has(id)) ids.delete(id);
    const back = rows.findIndex(({ id }) => id === awaited.current && !ids.has(id));
    if (back < 0) return;
    awaited.current = null;
    go.current(back);
  }, [rows, ids]);
  const isLeft = ({ id }: GroupRow) => !ids.has(id);
  return {
    ids,
    note(id) {
      ids.add(id);
      decided.push(id);
      awaited.current = null;
    },
    forget(id) {
      ids.delete(id);
      // An undo takes back the one before.
      const at = decided.lastIndexOf(id);
      if (at >= 0) decided.splice(at, 1);
    },
    rowAfter: (index) =>
      rows.slice(index + 1).find(isLeft) ?? rows.slice(0, Math.max(0, index)).findLast(isLeft),
    goBack() {
      const last = decided.pop();
      if (last === undefined) return;
      awaited.current = last;
      ids.delete(last);
    },
  };
}
