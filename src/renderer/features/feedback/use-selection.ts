import { useCallback, useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';

export interface ItemSelection {
  readonly ids: ReadonlySet<ItemId>;
  readonly toggle: (id: ItemId) => void;
  readonly add: (ids: readonly ItemId[]) => void;
  /** Rows from one place of the list to another, both inclusive, whether they have been read or not. */
  readonly addRange: (from: number, to: number) => void;
  readonly addAll: () => void;
  readonly clear: () => void;
}

/** The items that one means to make something of. A new search begins a new selection only when asked. */
export function useSelection(search: LibrarySearch): ItemSelection {
  const command = useCommand();
  const [ids, setIds] = useState<ReadonlySet<ItemId>>(new Set());
  const add = useCallback((more: readonly ItemId[]) => setIds((now) => new Set([...now, ...more])), []);
  const addMatching = async (from: number, to: number) => {
    const reply = await command('feedback.ids', { ...search, zone: ZONE_HERE });
    if (reply) add(reply.ids.slice(from, to));
  };
  return {
    ids,
    add,
    toggle: useCallback((id) => setIds((now) => toggled(now, id)), []),
    addRange: (from, to) => void addMatching(Math.min(from, to), Math.max(from, to) + 1),
    addAll: () => void addMatching(0, Number.POSITIVE_INFINITY),
    clear: useCallback(() => setIds(new Set()), []),
  };
}

function toggled(ids: ReadonlySet<ItemId>, id: ItemId): ReadonlySet<ItemId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
