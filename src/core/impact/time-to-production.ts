import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import type { ItemId, PitchId, ProblemId } from '../ids.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { currentShipment, isShipped } from '../shipments/shipment-rules.ts';
import { DAY_MS, startOfDay } from '../time.ts';

export interface TimeToProduction {
  readonly quarter: Quarter;
  readonly projectId: PitchId;
  readonly title: string;
  /** Whole days from the first complaint to the day it went into production; at least 0. */
  readonly days: number;
}

/** For every shipped project whose evidence has a date. `facts` are of the evidence of all problems. */
export function timesToProduction(
  hackathons: readonly HackathonDocument[],
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): TimeToProduction[] {
  return hackathons.flatMap((hackathon) =>
    projectsOf(hackathon).flatMap((project) => {
      const shippedOn = currentShipment(hackathon, project.id)?.shippedOn;
      const first = firstComplaint(project.problemIds, problems, facts);
      if (!shippedOn || first === null || !isShipped(hackathon, project.id)) return [];
      const days = Math.max(0, Math.floor((startOfDay(shippedOn) - first) / DAY_MS));
      return [{ quarter: hackathon.quarter, projectId: project.id, title: project.title, days }];
    }),
  );
}

/** The middle value; null of nothing. Two middle values give their mean. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** When the first customer voiced any of the problems, as ms since 1970. */
export function firstComplaint(
  problemIds: readonly ProblemId[],
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): number | null {
  const dates = problemIds
    .flatMap((id) => Object.values(problems.problems[id]?.evidence ?? {}))
    .map(({ itemId }) => facts.get(itemId)?.saidAt ?? null)
    .filter((saidAt) => saidAt !== null);
  return dates.length === 0
    ? null
    : dates.reduce((least, date) => Math.min(least, date), Number.POSITIVE_INFINITY);
}
