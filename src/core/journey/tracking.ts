import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PersonId, PitchId } from '../ids.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { currentShipment, isShipped } from '../shipments/shipment-rules.ts';
import { startOfDay } from '../time.ts';

/** The steps of the tracking line, always in this order. */
export const STEPS = ['heard', 'picked', 'promised', 'on-stage', 'delivered', 'told', 'measured'] as const;
export type StepName = (typeof STEPS)[number];

export interface TrackingStep {
  readonly name: StepName;
  readonly isDone: boolean;
  /** When it got there, in ms since 1970; null when it has not, or nobody knows. */
  readonly at: number | null;
  /** Who carried it there. */
  readonly by: readonly PersonId[];
}

export interface Tracked {
  /** When the first customer said it. */
  readonly heardAt: number | null;
  readonly hasEvidence: boolean;
  /** The quarter and pitch that carry it furthest, if any has picked it. */
  readonly carrier: { readonly hackathon: HackathonDocument; readonly pitch: Pitch } | null;
  /** How many customers asked, and how many of them were told. */
  readonly asked: number;
  readonly told: number;
  /** How many voted for what they asked and are still to be told. */
  readonly votersWaiting: number;
}

/**
 * Where a problem (or a pitch on it) stands. A step is done on its own evidence: something can be
 * delivered without having been on stage, and the line shows the gap.
 */
export function trackingLine(tracked: Tracked): TrackingStep[] {
  const { heardAt, hasEvidence, carrier, asked, told, votersWaiting } = tracked;
  const step = (name: StepName, isDone: boolean, at: number | null, by: readonly PersonId[] = []) => ({
    name,
    isDone,
    at: isDone ? at : null,
    by: isDone ? by : [],
  });
  if (!carrier) return STEPS.map((name) => step(name, name === 'heard' && hasEvidence, heardAt));
  const { hackathon, pitch } = carrier;
  const team = Object.values(pitch.members);
  const slot = hackathon.show.slots[pitch.id];
  const shipment = currentShipment(hackathon, pitch.id);
  const delivered = isShipped(hackathon, pitch.id);
  const tellings = Object.values(hackathon.tellings).filter(({ projectId }) => projectId === pitch.id);
  return [
    step('heard', hasEvidence, heardAt),
    step('picked', true, pitch.pitchedAt, [pitch.pitchedBy]),
    step(
      'promised',
      team.length > 0,
      earliest(team.map(({ joinedAt }) => joinedAt)),
      team.map((m) => m.personId),
    ),
    step(
      'on-stage',
      (slot?.startedAt ?? null) !== null,
      slot?.startedAt ?? null,
      team.map((m) => m.personId),
    ),
    step(
      'delivered',
      delivered,
      shipment?.shippedOn ? startOfDay(shipment.shippedOn) : null,
      shipment ? [shipment.recordedBy] : [],
    ),
    step(
      'told',
      delivered && asked > 0 && told >= asked && votersWaiting === 0,
      latest(tellings.map(({ toldAt }) => toldAt)),
      [...new Set(tellings.map(({ toldBy }) => toldBy))],
    ),
    // Nothing measures a benefit yet: the step stays open until measurements are recorded.
    step('measured', false, null),
  ];
}

/** Of all that picked a problem, the pitch that came furthest: shipped, on stage, newest. */
export function furthestCarrier(
  hackathons: readonly HackathonDocument[],
  picks: (pitch: Pitch) => boolean,
): Tracked['carrier'] {
  const candidates = hackathons.flatMap((hackathon) =>
    Object.values(hackathon.pitches)
      .filter((pitch) => pitch.withdrawnAt === null && picks(pitch))
      .map((pitch) => ({ hackathon, pitch })),
  );
  const rank = ({ hackathon, pitch }: { hackathon: HackathonDocument; pitch: { id: PitchId } }) =>
    isShipped(hackathon, pitch.id) ? 2 : hackathon.show.slots[pitch.id]?.startedAt ? 1 : 0;
  return candidates.sort((a, b) => rank(b) - rank(a) || b.pitch.pitchedAt - a.pitch.pitchedAt)[0] ?? null;
}

const earliest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants);
const latest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.max(...instants);
