import { hasGiven } from '../demos/show.ts';
import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { ItemId, PersonId, PitchId } from '../ids.ts';
import { type AskingCustomer, askingCustomers, shippedProjects } from '../impact/customers-to-tell.ts';
import { askingVoters, votersWaiting } from '../impact/voters-to-tell.ts';
import type { Pitch } from '../pitches/pitch.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { type LogEntry, logEntry, shipLog } from '../shipments/ship-log.ts';
import { teamOf } from '../teams/team-rules.ts';

// What is still owed after the demos: a record, a message to who asked, a look by somebody outside.

/** Who asked for what one project solved, or voted for it, and is still to be told. */
export interface Untold {
  readonly hackathon: HackathonDocument;
  readonly project: Pitch;
  readonly customers: readonly AskingCustomer[];
  /** How many voted. */
  readonly voters: number;
}

/** By project, most customers first. */
export function untoldCustomers(
  hackathons: readonly HackathonDocument[],
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): Untold[] {
  return hackathons
    .flatMap((hackathon) => {
      const waiting = askingCustomers(hackathon, problems, facts).filter(({ told }) => told === null);
      const voting = askingVoters(hackathon, problems, facts);
      return shippedProjects(hackathon).map((project): Untold => {
        const isOf = ({ projectId }: { projectId: PitchId }) => projectId === project.id;
        const voters = votersWaiting(voting.filter(isOf));
        return { hackathon, project, customers: waiting.filter(isOf), voters };
      });
    })
    .filter(({ customers, voters }) => customers.length + voters > 0)
    .sort((a, b) => b.customers.length - a.customers.length || b.voters - a.voters);
}

/**
 * The person's newest project that still owes a record. During demos and in a closed quarter any
 * record will do; in wrap-up one that counts is asked for, because there is still time for it.
 */
export function recordOwed(hackathons: readonly HackathonDocument[], person: PersonId): LogEntry | null {
  for (const hackathon of newestFirst(hackathons)) {
    const project = teamOf(hackathon, person);
    if (!project) continue;
    const entry = logEntry(hackathon, project);
    const isOwed = {
      draft: false,
      open: false,
      building: false,
      demos: hasGiven(hackathon.show, project.id) && entry.current === null,
      'wrap-up': !entry.isShipped,
      closed: entry.current === null,
    }[hackathon.phase];
    if (isOwed) return entry;
  }
  return null;
}

/** The newest shipment that counts, which nobody has verified and this person is free to. */
export function toVerify(hackathons: readonly HackathonDocument[], person: PersonId): LogEntry | null {
  return (
    shipLog(hackathons).find(
      ({ isShipped, current, project }) =>
        isShipped && current?.verifiedBy === null && project.members[person] === undefined,
    ) ?? null
  );
}

function newestFirst(hackathons: readonly HackathonDocument[]): HackathonDocument[] {
  return [...hackathons].sort((a, b) => b.quarter.localeCompare(a.quarter));
}
