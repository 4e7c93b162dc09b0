import { z } from 'zod';
import { ItemId } from '../ids.ts';
import { Instant } from '../time.ts';

/** An item of a group. */
export const GroupMember = z.object({
  itemId: ItemId,
  /**
   * Share of the words that it and the item that stands for the group both have; 100 for the same title and
   * words alone. Null where the two were never compared: people merge what no comparing finds.
   */
  similarity: z.number().int().min(0).max(100).nullable(),
  /**
   * Number of its wording among those of the group: items of one number have the same title and the same words.
   * Null where they were not compared.
   */
  wording: z.number().int().min(0).nullable(),
  saidAt: Instant.nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** Feedback items that say the same, found by comparing words. Not stored: found anew after each import. */
export const FoundGroup = z.object({
  /** The item that the others were compared with; stands for the group, which is known by it. */
  id: ItemId,
  /** The one that stands for the group first, then the most similar ones. */
  members: z.array(GroupMember).min(2),
  /** Different customers who said it, by `customerKey`. */
  customers: z.number().int().min(1),
});
export type FoundGroup = z.infer<typeof FoundGroup>;

/** Where a group stands: still to be looked at, merged, or called not the same. */
export const GroupShelf = z.enum(['open', 'merged', 'notTheSame']);
export type GroupShelf = z.infer<typeof GroupShelf>;

export const DuplicateGroup = FoundGroup.extend({ shelf: GroupShelf });
export type DuplicateGroup = z.infer<typeof DuplicateGroup>;

/** What people merged as no group stands: neither when nor by how many customers it was said is known yet. */
export interface MergedByHand extends Pick<DuplicateGroup, 'id' | 'members'> {
  readonly shelf: 'merged';
  readonly customers: null;
}

/** Whether all items say the same, word for word. */
export function isExact({ members }: Pick<FoundGroup, 'members'>): boolean {
  return members.every(({ similarity }) => similarity === 100);
}

/** When the first of them was said; null where no item has a date. */
export function firstSaidAt({ members }: Pick<FoundGroup, 'members'>): Instant | null {
  return members.reduce<Instant | null>(
    (first, { saidAt }) => (saidAt !== null && (first === null || saidAt < first) ? saidAt : first),
    null,
  );
}
