// Who voted for what shipped. They are told apart from whoever said it: they wrote no words to answer, and as
// customers they would make thirty complaints of one. Nobody's name is here: it stays with the contact details.
import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import type { ItemId, PitchId } from '../ids.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { type Telling, tellingKey, votersKey } from '../shipments/telling.ts';
import { saidBeforeShipping, shippedProjects } from './customers-to-tell.ts';

/** The people who voted for one item that a shipped project solved. */
export interface AskingVoters {
  readonly quarter: Quarter;
  readonly projectId: PitchId;
  readonly itemId: ItemId;
  /** As that of a customer: told under it. */
  readonly customerKey: string;
  readonly people: number;
  /** Of them, whom no import had named when the others were told. */
  readonly untold: number;
  readonly told: Telling | null;
}

/** Project by project, item by item; oldest first. */
export function askingVoters(
  hackathon: HackathonDocument,
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): AskingVoters[] {
  return shippedProjects(hackathon).flatMap((project) => {
    const said = saidBeforeShipping(hackathon, problems, facts, project);
    const items = new Map(said.map((fact) => [fact.itemId, fact]));
    return [...items.values()].flatMap(({ itemId, votes }): AskingVoters[] => {
      if (votes.length === 0) return [];
      const customerKey = votersKey(itemId);
      const told = hackathon.tellings[tellingKey({ projectId: project.id, customerKey })] ?? null;
      const untold = told ? votes.filter((knownAt) => knownAt > told.toldAt).length : votes.length;
      const { quarter } = hackathon;
      return [{ quarter, projectId: project.id, itemId, customerKey, people: votes.length, untold, told }];
    });
  });
}

/** How many are still to be told. */
export function votersWaiting(asking: readonly AskingVoters[]): number {
  return asking.reduce((sum, { untold }) => sum + untold, 0);
}
