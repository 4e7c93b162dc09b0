import { z } from 'zod';
import { AreaId, BenefitId, ItemId, NoteId, ProblemId } from '#core/ids.ts';
import { Statement } from '#core/problems/problem.ts';
import { call, EVERYONE, MAKERS } from './define.ts';

const itemIds = z.array(ItemId).max(5000);
const details = z.object({
  statement: Statement,
  areaId: AreaId.nullable(),
  benefitId: BenefitId.nullable(),
});

export const problemCalls = {
  'problem.create': call({
    summary: 'Make a problem out of feedback items, with a statement in jobs-to-be-done form.',
    allowed: MAKERS,
    access: 'writes',
    input: details.extend({ itemIds: itemIds.min(1, 'A problem needs evidence: choose at least one item.') }),
    output: z.object({ id: ProblemId, number: z.number().int() }),
  }),
  'problem.update': call({
    summary: 'Change the statement, area or benefit of a problem.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ProblemId, changes: details.partial() }),
    output: z.object({}),
  }),
  'problem.addEvidence': call({
    summary: 'Add feedback items to a problem.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ProblemId, itemIds: itemIds.min(1) }),
    output: z.object({}),
  }),
  'problem.removeEvidence': call({
    summary: 'Take feedback items off a problem; the items stay in the library.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ProblemId, itemIds: itemIds.min(1) }),
    output: z.object({}),
  }),
  'problem.addContext': call({
    summary: 'Add what you know of the customers behind a problem.',
    allowed: EVERYONE,
    access: 'writes',
    input: z.object({ id: ProblemId, text: z.string().trim().min(1).max(4000) }),
    output: z.object({ id: NoteId }),
  }),
  'problem.remove': call({
    summary: 'Remove a problem that no pitch has chosen.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ProblemId }),
    output: z.object({}),
  }),
} as const;
