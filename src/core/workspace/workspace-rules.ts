import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { Refusal } from '../refusals.ts';
import type { WorkspaceDocument } from './workspace.ts';

/** Refuses an undo or redo that would take away an area or a benefit which others refer to by now. */
export function refuseWorkspaceStep(
  before: WorkspaceDocument,
  after: WorkspaceDocument,
  { problems }: ProblemsDocument,
  hackathons: readonly HackathonDocument[],
): void {
  const areas = Object.values(problems).map(({ areaId }) => areaId);
  const benefits = [
    ...Object.values(problems).map(({ benefitId }) => benefitId),
    ...hackathons.flatMap(({ pitches }) =>
      Object.values(pitches).map(({ expectedBenefit }) => expectedBenefit.benefitId),
    ),
  ];
  refuseGone(before.areas, after.areas, areas);
  refuseGone(before.benefits, after.benefits, benefits);
}

function refuseGone(before: object, after: object, used: readonly (string | null)[]): void {
  const gone = Object.keys(before).find((id) => !Object.hasOwn(after, id) && used.includes(id));
  if (gone !== undefined) {
    throw new Refusal('changed-since', 'Problems or pitches refer to this by now.', { path: gone });
  }
}
