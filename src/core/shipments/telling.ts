import { z } from 'zod';
import { type ItemId, PersonId, PitchId } from '../ids.ts';
import { Instant } from '../time.ts';

/** That a customer who asked was told what shipped. One for each customer and project. */
export const Telling = z.object({
  projectId: PitchId,
  /** See `customerKey` in core/feedback/item.ts; for who voted for an item, see `votersKey`. */
  customerKey: z.string().min(1).max(700),
  toldBy: PersonId,
  toldAt: Instant,
});
export type Telling = z.infer<typeof Telling>;

/** The key of a telling in the hackathon's record. */
export function tellingKey(telling: Pick<Telling, 'projectId' | 'customerKey'>): string {
  return `${telling.projectId}\n${telling.customerKey}`;
}

const VOTERS = 'voters:';

/** Stands for all who voted for an item. No name may: this is in the hackathon's record, which every window has. */
export function votersKey(itemId: ItemId): string {
  return `${VOTERS}${itemId}`;
}

/** Keys of named customers hold a line end, those of unnamed ones begin otherwise. */
export function isVotersKey(customerKey: string): boolean {
  return customerKey.startsWith(VOTERS) && !customerKey.includes('\n');
}
