import { z } from 'zod';
import { AreaId, BenefitId, ItemId, NoteId, PersonId, ProblemId } from '../ids.ts';
import { Instant } from '../time.ts';

const clause = z.string().trim().min(1, 'Each part of the statement needs words.').max(400);

/** The jobs-to-be-done form: *When … I want to … so I can …* */
export const Statement = z.object({ when: clause, want: clause, soThat: clause });
export type Statement = z.infer<typeof Statement>;

/** What somebody knows of the customers behind a problem; guests may add it too. */
export const ContextNote = z.object({
  id: NoteId,
  text: z.string().trim().min(1).max(4000),
  by: PersonId,
  at: Instant,
});
export type ContextNote = z.infer<typeof ContextNote>;

export const Problem = z.object({
  id: ProblemId,
  /** Said aloud and searched as `SI-0042`. Never used twice. */
  number: z.number().int().min(1),
  statement: Statement,
  areaId: AreaId.nullable(),
  benefitId: BenefitId.nullable(),
  /** Feedback items by id: who said it. */
  evidence: z.record(z.string(), z.object({ itemId: ItemId, addedBy: PersonId, addedAt: Instant })),
  context: z.record(z.string(), ContextNote),
  createdBy: PersonId,
  createdAt: Instant,
});
export type Problem = z.infer<typeof Problem>;

/** `problems.json` */
export const ProblemsDocument = z.object({
  schemaVersion: z.literal(1),
  nextNumber: z.number().int().min(1),
  problems: z.record(z.string(), Problem),
});
export type ProblemsDocument = z.infer<typeof ProblemsDocument>;

export const noProblems = (): ProblemsDocument => ({ schemaVersion: 1, nextNumber: 1, problems: {} });

/** `SI-0042`: short enough to say aloud, unlike an id. */
export function trackingNumber(problem: Pick<Problem, 'number'>): string {
  return `SI-${String(problem.number).padStart(4, '0')}`;
}

export function statementText({ when, want, soThat }: Statement): string {
  return `When ${when}, I want to ${want}, so I can ${soThat}.`;
}
