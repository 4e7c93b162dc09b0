import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import type { Shipment, ShipmentState } from './shipment.ts';
import { type MissingProof, missingProof } from './shipment-rules.ts';

/** Where a project stands: what its team recorded, and whether that counts. */
export interface LogEntry {
  readonly hackathon: HackathonDocument;
  readonly project: Pitch;
  /** Newest first; the first says how it stands. */
  readonly records: readonly Shipment[];
  readonly current: Shipment | null;
  /** Rule 3: what is missing to count as shipped; everything while nothing is recorded. */
  readonly missing: readonly MissingProof[];
  readonly isShipped: boolean;
  /** What may be said of it: a record that lacks its proof is not shipped, whatever it says. */
  readonly state: ShipmentState;
}

const ORDER: readonly ShipmentState[] = ['fully', 'partly', 'behind-flag', 'rolled-back', 'not-shipped'];
const ALL_MISSING: readonly MissingProof[] = ['state', 'production', 'date', 'evidence'];

/** Every project of these quarters: newest quarter first, what shipped before what did not. */
export function shipLog(hackathons: readonly HackathonDocument[]): LogEntry[] {
  return [...hackathons]
    .sort((a, b) => b.quarter.localeCompare(a.quarter))
    .flatMap((hackathon) =>
      projectsOf(hackathon)
        .map((project) => logEntry(hackathon, project))
        .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    );
}

/** One project's entry. */
export function logEntry(hackathon: HackathonDocument, project: Pitch): LogEntry {
  const records = Object.values(hackathon.shipments)
    .filter(({ projectId }) => projectId === project.id)
    .reverse();
  const current = records[0] ?? null;
  const missing = current ? missingProof(current) : ALL_MISSING;
  const isShipped = missing.length === 0;
  return { hackathon, project, records, current, missing, isShipped, state: stateSaid(current, isShipped) };
}

function stateSaid(current: Shipment | null, isShipped: boolean): ShipmentState {
  if (!current) return 'not-shipped';
  const claims = current.state === 'fully' || current.state === 'partly';
  return claims && !isShipped ? 'not-shipped' : current.state;
}
