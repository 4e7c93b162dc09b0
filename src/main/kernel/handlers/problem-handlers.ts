import type { problemCalls } from '#contract/problem-calls.ts';
import { withMerged } from '#core/duplicates/duplicate-rules.ts';
import { givenChanges } from '#core/given-changes.ts';
import { type ItemId, NoteId, ProblemId } from '#core/ids.ts';
import { trackingNumber } from '#core/problems/problem.ts';
import {
  addContext,
  addEvidence,
  createProblem,
  isChosen,
  type ProblemDetails,
  removeEvidence,
  removeProblem,
  requireProblem,
  updateProblem,
} from '#core/problems/problem-rules.ts';
import { Refusal } from '#core/refusals.ts';
import type { CallContext, Handlers } from '../call-context.ts';

export const problemHandlers: Handlers<keyof typeof problemCalls> = {
  'problem.create': async ({ itemIds, ...details }, context) => {
    const made = { id: ProblemId.parse(context.newId()), by: context.requirePerson().id, at: context.now };
    refuseUnknownReferences(details, context);
    const evidence = await evidenceOf(itemIds, context);
    await context.commit('problems', 'Make a problem', (document) =>
      createProblem(document, details, evidence, made),
    );
    const { number } = requireProblem(context.workspace().read('problems'), made.id);
    return { id: made.id, number };
  },

  'problem.update': async ({ id, changes }, context) => {
    const given = givenChanges(changes);
    refuseUnknownReferences(given, context);
    await context.commit('problems', `Change ${nameOf(id, context)}`, (document) =>
      updateProblem(document, id, given),
    );
    return {};
  },

  'problem.addEvidence': async ({ id, itemIds }, context) => {
    const added = { by: context.requirePerson().id, at: context.now };
    const evidence = await evidenceOf(itemIds, context);
    await context.commit('problems', `Add evidence to ${nameOf(id, context)}`, (document) =>
      addEvidence(document, id, evidence, added),
    );
    return {};
  },

  'problem.removeEvidence': async ({ id, itemIds }, context) => {
    await context.commit('problems', `Remove evidence from ${nameOf(id, context)}`, (document) =>
      removeEvidence(document, id, itemIds),
    );
    return {};
  },

  'problem.addContext': async ({ id, text }, context) => {
    const note = { id: NoteId.parse(context.newId()), text, by: context.requirePerson().id, at: context.now };
    await context.commit('problems', `Add context to ${nameOf(id, context)}`, (document) =>
      addContext(document, id, note),
    );
    return { id: note.id };
  },

  'problem.remove': async ({ id }, context) => {
    const isPicked = isChosen(id, context.workspace().hackathons());
    await context.commit('problems', `Remove ${nameOf(id, context)}`, (document) =>
      removeProblem(document, id, isPicked),
    );
    return {};
  },
};

function nameOf(id: ProblemId, context: CallContext): string {
  return trackingNumber(requireProblem(context.workspace().read('problems'), id));
}

function refuseUnknownReferences({ areaId, benefitId }: Partial<ProblemDetails>, context: CallContext): void {
  const { areas, benefits } = context.workspace().read('shipit');
  if (areaId && !areas[areaId]) throw new Refusal('not-found', 'That area is not there.', { what: 'area' });
  if (benefitId && !benefits[benefitId]) {
    throw new Refusal('not-found', 'That benefit is not there.', { what: 'benefit' });
  }
}

/** The items and what is merged with them, without what an undone import has taken out of the library. */
async function evidenceOf(itemIds: readonly ItemId[], context: CallContext): Promise<ItemId[]> {
  const { search } = context.workspace().library;
  const all = withMerged(context.workspace().read('notes'), itemIds);
  const facts = await search.evidenceFacts(all);
  const inLibrary = new Set(facts.map(({ itemId }) => itemId));
  if (!itemIds.every((id) => inLibrary.has(id))) {
    throw new Refusal('not-found', 'Some of these items are not in the library.', { what: 'feedback item' });
  }
  return all.filter((id) => inLibrary.has(id));
}
