import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';

/** Which items of the group that one looks at are left out of the decision about it. */
export interface LeftOut {
  readonly ids: readonly ItemId[];
  /** Null for whoever decides nothing. */
  readonly toggle: ((id: ItemId) => void) | null;
  readonly clear: () => void;
}

export function useLeftOut(group: ItemId | null, canDecide: boolean): LeftOut {
  const [left, setLeft] = useState<{ readonly group: ItemId | null; readonly ids: readonly ItemId[] }>({
    group,
    ids: [],
  });
  // Those of another group are nothing to this one.
  const ids = left.group === group ? left.ids : [];
  const toggle = (id: ItemId) =>
    setLeft({ group, ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] });
  return {
    ids,
    toggle: canDecide && group !== null ? toggle : null,
    clear: () => setLeft({ group, ids: [] }),
  };
}

/** From tick to tick, for hands that stay on the keyboard: Space leaves the item out. */
export function goToNextTick(): void {
  const ticks = [...document.querySelectorAll<HTMLInputElement>('input[data-leaves-out]')];
  const at = ticks.findIndex((tick) => tick.matches(':focus'));
  ticks[(at + 1) % ticks.length]?.focus();
}
