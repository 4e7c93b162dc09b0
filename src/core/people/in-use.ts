import type { BatchesDocument } from '../feedback/batch.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PersonId } from '../ids.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import type { NotesDocument } from '../triage/notes.ts';
import type { VotesDocument } from '../votes/ballot.ts';

/** All that may name a person. */
export interface WorkOfPeople {
  readonly problems: ProblemsDocument;
  readonly batches: BatchesDocument;
  readonly notes: NotesDocument;
  readonly hackathons: readonly HackathonDocument[];
  readonly votes: readonly VotesDocument[];
}

/** Whether something is on record under a person's id: they must stay in the roster then. */
export function isInUse(
  id: PersonId,
  { problems, batches, notes, hackathons, votes }: WorkOfPeople,
): boolean {
  return (
    hasMadeProblem(problems, id) ||
    Object.values(batches.batches).some(({ importedBy }) => importedBy === id) ||
    notes.writers.includes(id) ||
    hackathons.some((hackathon) => hasTakenPart(hackathon, id)) ||
    // Taken out and added again, they would vote twice.
    votes.some(({ ballots }) => hasVoted(ballots, id))
  );
}

function hasMadeProblem({ problems }: ProblemsDocument, id: PersonId): boolean {
  return Object.values(problems).some(
    (problem) =>
      problem.createdBy === id ||
      Object.values(problem.evidence).some((evidence) => evidence.addedBy === id) ||
      Object.values(problem.context).some((note) => note.by === id),
  );
}

function hasVoted(ballots: VotesDocument['ballots'], id: PersonId): boolean {
  return Object.values(ballots).some(({ voterId, takenBy }) => voterId === id || takenBy === id);
}

function hasTakenPart(hackathon: HackathonDocument, id: PersonId): boolean {
  return (
    hackathon.phaseLog.some((entry) => entry.by === id) ||
    hackathon.show.draw?.by === id ||
    hackathon.voting.openedBy === id ||
    hackathon.voting.closedBy === id ||
    hackathon.show.log.some((entry) => entry.by === id) ||
    Object.values(hackathon.pitches).some((pitch) => pitch.pitchedBy === id || pitch.members[id]) ||
    Object.values(hackathon.shipments).some(
      (shipment) => shipment.recordedBy === id || shipment.verifiedBy === id,
    ) ||
    Object.values(hackathon.tellings).some((telling) => telling.toldBy === id) ||
    Object.values(hackathon.interruptions).some((out) => out.personId === id || out.recordedBy === id)
  );
}
