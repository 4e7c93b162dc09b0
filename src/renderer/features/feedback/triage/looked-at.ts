import { create } from 'zustand';
import type { ItemId } from '#core/ids.ts';

const MOST = 20;

/** The items looked at lately in this window, newest first: a duplicate is often one of them. */
export const useLookedAt = create<{ readonly ids: readonly ItemId[] }>(() => ({ ids: [] }));

export function rememberLookedAt(id: ItemId): void {
  useLookedAt.setState(({ ids }) => ({ ids: [id, ...ids.filter((one) => one !== id)].slice(0, MOST) }));
}
