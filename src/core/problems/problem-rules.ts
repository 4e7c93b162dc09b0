import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { ItemId, PersonId, ProblemId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { ContextNote, Problem, ProblemsDocument } from './problem.ts';

export type ProblemDetails = Pick<Problem, 'statement' | 'areaId' | 'benefitId'>;

/** A new problem with the items somebody selected as its evidence, under the next tracking number. */
export function createProblem(
  document: ProblemsDocument,
  details: ProblemDetails,
  itemIds: readonly ItemId[],
  made: { id: ProblemId; by: PersonId; at: Instant },
): ProblemsDocument {
  const problem: Problem = {
    ...details,
    id: made.id,
    number: document.nextNumber,
    evidence: {},
    context: {},
    createdBy: made.by,
    createdAt: made.at,
  };
  const numbered = { ...document, nextNumber: document.nextNumber + 1 };
  return withProblem(numbered, withEvidence(problem, itemIds, made));
}

export function updateProblem(
  document: ProblemsDocument,
  id: ProblemId,
  changes: Partial<ProblemDetails>,
): ProblemsDocument {
  return withProblem(document, { ...requireProblem(document, id), ...changes });
}

/** Adds evidence; items that are evidence already keep who added them first. */
export function addEvidence(
  document: ProblemsDocument,
  id: ProblemId,
  itemIds: readonly ItemId[],
  added: { by: PersonId; at: Instant },
): ProblemsDocument {
  const problem = requireProblem(document, id);
  if (itemIds.every((itemId) => problem.evidence[itemId])) {
    throw new Refusal('already-evidence', 'All of these are evidence of this problem already.');
  }
  return withProblem(document, withEvidence(problem, itemIds, added));
}

export function removeEvidence(
  document: ProblemsDocument,
  id: ProblemId,
  itemIds: readonly ItemId[],
): ProblemsDocument {
  const problem = requireProblem(document, id);
  const gone = new Set<string>(itemIds);
  const evidence = Object.fromEntries(
    Object.entries(problem.evidence).filter(([itemId]) => !gone.has(itemId)),
  );
  return withProblem(document, { ...problem, evidence });
}

/** What somebody knows of the customers; the one thing a guest may add to a problem. */
export function addContext(document: ProblemsDocument, id: ProblemId, note: ContextNote): ProblemsDocument {
  const problem = requireProblem(document, id);
  return withProblem(document, { ...problem, context: { ...problem.context, [note.id]: note } });
}

/** Removes a problem that nobody has chosen. Its number is not used again. */
export function removeProblem(
  document: ProblemsDocument,
  id: ProblemId,
  isPicked: boolean,
): ProblemsDocument {
  requireProblem(document, id);
  if (isPicked) throw new Refusal('problem-in-use', 'A pitch has chosen this problem.');
  const { [id]: _removed, ...problems } = document.problems;
  return { ...document, problems };
}

/** Refuses an undo or redo that would take away a problem which a pitch has chosen meanwhile. */
export function refuseProblemsStep(
  before: ProblemsDocument,
  after: ProblemsDocument,
  hackathons: readonly HackathonDocument[],
): void {
  for (const { id } of Object.values(before.problems)) {
    if (!after.problems[id]) removeProblem(before, id, isChosen(id, hackathons));
  }
}

/** Whether a pitch of any quarter names the problem, a withdrawn one too. */
export function isChosen(id: ProblemId, hackathons: readonly HackathonDocument[]): boolean {
  return hackathons.some(({ pitches }) =>
    Object.values(pitches).some(({ problemIds }) => problemIds.includes(id)),
  );
}

/** Throws `not-found` for an id that no problem has. */
export function requireProblem(document: ProblemsDocument, id: ProblemId): Problem {
  const problem = document.problems[id];
  if (!problem) throw new Refusal('not-found', 'That problem is not there any more.', { what: 'problem' });
  return problem;
}

function withEvidence(
  problem: Problem,
  itemIds: readonly ItemId[],
  added: { by: PersonId; at: Instant },
): Problem {
  const fresh = itemIds
    .filter((itemId) => !problem.evidence[itemId])
    .map((itemId) => [itemId, { itemId, addedBy: added.by, addedAt: added.at }] as const);
  return { ...problem, evidence: { ...problem.evidence, ...Object.fromEntries(fresh) } };
}

function withProblem(document: ProblemsDocument, problem: Problem): ProblemsDocument {
  return { ...document, problems: { ...document.problems, [problem.id]: problem } };
}
