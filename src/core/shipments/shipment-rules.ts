import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PersonId, PitchId, ShipmentId } from '../ids.ts';
import { requirePitch } from '../pitches/pitch-rules.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Shipment, ShipmentDetails, ShipmentState } from './shipment.ts';
import { isVotersKey, type Telling, tellingKey } from './telling.ts';

const RECORDING = ['building', 'demos', 'wrap-up', 'closed'] as const;

/** What a record still lacks before it counts; empty when nothing is missing. */
export type MissingProof = 'state' | 'production' | 'date' | 'evidence';

/** Records what went into production. The newest record of a project says how it stands. */
export function recordShipment(
  document: HackathonDocument,
  projectId: PitchId,
  details: ShipmentDetails,
  made: { id: ShipmentId; by: PersonId; at: Instant },
): HackathonDocument {
  refuseRecording(document, projectId, made.by);
  const shipment: Shipment = {
    ...details,
    id: made.id,
    projectId,
    recordedBy: made.by,
    recordedAt: made.at,
    verifiedBy: null,
    verifiedAt: null,
  };
  return { ...document, shipments: { ...document.shipments, [shipment.id]: shipment } };
}

/** Who may record for a project, and when; asked before there is a record. */
export function refuseRecording(document: HackathonDocument, projectId: PitchId, by: PersonId): void {
  const project = requirePitch(document, projectId);
  if (!project.members[by]) {
    throw new Refusal('only-team-ships', 'Only the team records what it shipped.', { title: project.title });
  }
  refuseOutside(document.phase, RECORDING, 'Recording a shipment');
}

/** Somebody outside the team has looked at production and saw it. */
export function verifyShipment(
  document: HackathonDocument,
  id: ShipmentId,
  verified: { by: PersonId; at: Instant },
): HackathonDocument {
  const shipment = document.shipments[id];
  if (!shipment) throw new Refusal('not-found', 'That shipment is not recorded.', { what: 'shipment' });
  if (requirePitch(document, shipment.projectId).members[verified.by]) {
    throw new Refusal('own-shipment', 'Somebody outside the team verifies a shipment.');
  }
  const changed: Shipment = { ...shipment, verifiedBy: verified.by, verifiedAt: verified.at };
  return { ...document, shipments: { ...document.shipments, [id]: changed } };
}

/** Marks that customers were told. Only what is shipped can be told as shipped. */
export function markTold(
  document: HackathonDocument,
  projectId: PitchId,
  customerKeys: readonly string[],
  told: { by: PersonId; at: Instant },
): HackathonDocument {
  if (!isShipped(document, projectId)) {
    throw new Refusal('not-shipped', 'There is nothing to tell yet: this project is not shipped.');
  }
  const tellings = customerKeys.map((customerKey): Telling => {
    const known = document.tellings[tellingKey({ projectId, customerKey })];
    // A newer export may have named more who voted: then these were told, and all of them are by now.
    if (known && !isVotersKey(customerKey)) return known;
    return { projectId, customerKey, toldBy: told.by, toldAt: told.at };
  });
  const added = Object.fromEntries(tellings.map((telling) => [tellingKey(telling), telling]));
  return { ...document, tellings: { ...document.tellings, ...added } };
}

/**
 * The newest record of a project; undefined while its team has recorded nothing. Newest is what was
 * recorded last, not what has the latest time: a clock can be set back.
 */
export function currentShipment(document: HackathonDocument, projectId: PitchId): Shipment | undefined {
  return Object.values(document.shipments).findLast((shipment) => shipment.projectId === projectId);
}

/** Rule 3: what a record lacks to count as shipped. */
export function missingProof(shipment: ShipmentDetails): MissingProof[] {
  return [
    ...(reachesCustomers(shipment.state) ? [] : (['state'] as const)),
    ...(shipment.production.trim() === '' ? (['production'] as const) : []),
    ...(shipment.shippedOn === null ? (['date'] as const) : []),
    ...(shipment.evidence.length === 0 ? (['evidence'] as const) : []),
  ];
}

/** Rule 3: a project is shipped only with production named, a date and a piece of evidence. */
export function isShipped(document: HackathonDocument, projectId: PitchId): boolean {
  const shipment = currentShipment(document, projectId);
  return shipment !== undefined && missingProof(shipment).length === 0;
}

// Behind a flag it is in production, but no customer has it; rolled back, no customer has it any more.
function reachesCustomers(state: ShipmentState): boolean {
  return state === 'partly' || state === 'fully';
}
