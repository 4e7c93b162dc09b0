import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import type { ItemId, PitchId } from '../ids.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { currentShipment, isShipped } from '../shipments/shipment-rules.ts';
import { type Telling, tellingKey } from '../shipments/telling.ts';
import { DAY_MS, startOfDay } from '../time.ts';

/** A customer who asked for what a shipped project solved. */
export interface AskingCustomer {
  readonly quarter: Quarter;
  readonly projectId: PitchId;
  readonly projectTitle: string;
  readonly customerKey: string;
  readonly customer: string | null;
  readonly company: string | null;
  /** What they said, oldest first. */
  readonly itemIds: readonly ItemId[];
  /** Null while they are still to be told. */
  readonly told: Telling | null;
}

/**
 * Everyone who asked for what shipped before it did, project by project, told or not. Who complains
 * afterwards is not answered by it, and belongs to what is still to be solved.
 */
export function askingCustomers(
  hackathon: HackathonDocument,
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): AskingCustomer[] {
  return shippedProjects(hackathon).flatMap((project) => {
    const said = saidBeforeShipping(hackathon, problems, facts, project);
    return [...Map.groupBy(said, (fact) => fact.customerKey)].map(
      ([customerKey, own]): AskingCustomer => ({
        quarter: hackathon.quarter,
        projectId: project.id,
        projectTitle: project.title,
        customerKey,
        customer: own[0]?.customer ?? null,
        company: own[0]?.company ?? null,
        itemIds: [...new Set(own.map((fact) => fact.itemId))],
        told: hackathon.tellings[tellingKey({ projectId: project.id, customerKey })] ?? null,
      }),
    );
  });
}

export function shippedProjects(hackathon: HackathonDocument): Pitch[] {
  return projectsOf(hackathon).filter((project) => isShipped(hackathon, project.id));
}

/** What was said of a project's problems until it shipped, oldest first. */
export function saidBeforeShipping(
  hackathon: HackathonDocument,
  problems: ProblemsDocument,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
  project: Pitch,
): EvidenceFact[] {
  const untilMs = endOfShippingDay(hackathon, project.id);
  return project.problemIds
    .flatMap((id) => Object.values(problems.problems[id]?.evidence ?? {}))
    .flatMap(({ itemId }) => facts.get(itemId) ?? [])
    .filter(({ saidAt }) => saidAt === null || saidAt < untilMs)
    .sort((a, b) => (a.saidAt ?? 0) - (b.saidAt ?? 0));
}

function endOfShippingDay(hackathon: HackathonDocument, projectId: PitchId): number {
  const shippedOn = currentShipment(hackathon, projectId)?.shippedOn;
  return shippedOn ? startOfDay(shippedOn) + DAY_MS : Number.POSITIVE_INFINITY;
}
