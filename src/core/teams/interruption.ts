import { z } from 'zod';
import { InterruptionId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** A priority incident that took someone out of the hackathon; its minutes are counted. */
export const Interruption = z.object({
  id: InterruptionId,
  personId: PersonId,
  /** Number or link of the priority incident: without one nobody is taken out. */
  incident: z.string().trim().min(1).max(300),
  startedAt: Instant,
  /** Null while the person is still out. */
  endedAt: Instant.nullable(),
  recordedBy: PersonId,
});
export type Interruption = z.infer<typeof Interruption>;
