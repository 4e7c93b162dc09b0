import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { ItemId } from '../ids.ts';
import { askingCustomers } from '../impact/customers-to-tell.ts';
import { askingVoters, votersWaiting } from '../impact/voters-to-tell.ts';
import { evidenceSummary } from '../problems/evidence-summary.ts';
import type { Problem, ProblemsDocument } from '../problems/problem.ts';
import { furthestCarrier, type TrackingStep, trackingLine } from './tracking.ts';

export interface TrackingSources {
  readonly hackathons: readonly HackathonDocument[];
  readonly problems: ProblemsDocument;
  /** Of the evidence of all problems. */
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** The tracking line of a problem, by the pitch that carries it furthest. Its own customers count as told. */
export function trackProblem(
  problem: Problem,
  { hackathons, problems, facts }: TrackingSources,
): TrackingStep[] {
  const carrier = furthestCarrier(hackathons, ({ problemIds }) => problemIds.includes(problem.id));
  const asking = carrier
    ? askingCustomers(carrier.hackathon, problems, facts).filter(
        ({ projectId, itemIds }) =>
          projectId === carrier.pitch.id && itemIds.some((itemId) => problem.evidence[itemId]),
      )
    : [];
  const voters = carrier
    ? askingVoters(carrier.hackathon, problems, facts).filter(
        ({ projectId, itemId }) => projectId === carrier.pitch.id && problem.evidence[itemId],
      )
    : [];
  return trackingLine({
    heardAt: evidenceSummary(problem, facts).firstSaidAt,
    hasEvidence: Object.keys(problem.evidence).length > 0,
    carrier,
    asked: asking.length,
    told: asking.filter(({ told }) => told !== null).length,
    votersWaiting: votersWaiting(voters),
  });
}
