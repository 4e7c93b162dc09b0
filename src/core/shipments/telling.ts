import { z } from 'zod';
import { PersonId, PitchId } from '../ids.ts';
import { Instant } from '../time.ts';

/** That a customer who asked was told what shipped. One for each customer and project. */
export const Telling = z.object({
  projectId: PitchId,
  /** See `customerKey` in core/feedback/item.ts. */
  customerKey: z.string().min(1).max(700),
  toldBy: PersonId,
  toldAt: Instant,
});
export type Telling = z.infer<typeof Telling>;

/** The key of a telling in the hackathon's record. */
export function tellingKey(telling: Pick<Telling, 'projectId' | 'customerKey'>): string {
  return `${telling.projectId}\n${telling.customerKey}`;
}
