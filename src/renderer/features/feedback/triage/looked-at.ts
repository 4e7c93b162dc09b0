import { create } from 'zustand';
import type { ItemId } from '#core/ids.ts';

const MOST = 20;

interface LookedAt {
  /** Newest first. */
  readonly ids: readonly ItemId[];
  /** The item looked at now, if it is set aside: it may have left the list. */
  readonly aside: ItemId | null;
}

/** The items looked at lately in this window: a duplicate is often one of them. */
export const useLookedAt = create<LookedAt>(() => ({ ids: [], aside: null }));

export function rememberLookedAt(id: ItemId, isAside: boolean): void {
  useLookedAt.setState(({ ids }) => ({
    ids: [id, ...ids.filter((one) => one !== id)].slice(0, MOST),
    aside: isAside ? id : null,
  }));
}
