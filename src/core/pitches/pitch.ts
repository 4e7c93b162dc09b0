import { z } from 'zod';
import { BenefitId, PersonId, PitchId, ProblemId } from '../ids.ts';
import { Instant } from '../time.ts';

/** What an engineer says when pitching. */
export const PitchDetails = z.object({
  title: z.string().trim().min(1, 'A pitch needs a title.').max(120),
  /** The problems it chooses to solve. */
  problemIds: z.array(ProblemId).min(1, 'A pitch chooses at least one problem.').max(20),
  /** What "shipped" will mean: what will be in production, and how one can see it. */
  promise: z.string().trim().min(1, 'A pitch states its promise.').max(1000),
  expectedBenefit: z.object({
    benefitId: BenefitId.nullable(),
    /** In words, with a figure where there is one: "from 40 s to under 10 s". */
    text: z.string().trim().max(500),
  }),
});
export type PitchDetails = z.infer<typeof PitchDetails>;

export const Pitch = PitchDetails.extend({
  id: PitchId,
  pitchedBy: PersonId,
  pitchedAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** The team, by person. A pitch with a team is a project. */
  members: z.record(z.string(), z.object({ personId: PersonId, joinedAt: Instant })),
});
export type Pitch = z.infer<typeof Pitch>;

/** A pitch that somebody has joined and nobody has withdrawn. */
export function isProject(pitch: Pitch): boolean {
  return pitch.withdrawnAt === null && Object.keys(pitch.members).length > 0;
}
