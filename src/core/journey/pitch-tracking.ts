import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { askingCustomers } from '../impact/customers-to-tell.ts';
import { askingVoters, votersWaiting } from '../impact/voters-to-tell.ts';
import { evidenceOf, originOf } from '../pitches/origin.ts';
import type { Pitch } from '../pitches/pitch.ts';
import type { TrackingSources } from './problem-tracking.ts';
import { type TrackingStep, trackingLine } from './tracking.ts';

/** The tracking line of a pitch or project: of all the problems that it chose. */
export function trackPitch(
  hackathon: HackathonDocument,
  pitch: Pitch,
  { problems, facts }: Pick<TrackingSources, 'problems' | 'facts'>,
): TrackingStep[] {
  const evidence = evidenceOf(pitch, problems);
  const asking = askingCustomers(hackathon, problems, facts).filter(
    ({ projectId }) => projectId === pitch.id,
  );
  const voters = askingVoters(hackathon, problems, facts).filter(({ projectId }) => projectId === pitch.id);
  return trackingLine({
    heardAt: originOf(evidence, facts).since,
    hasEvidence: evidence.length > 0,
    carrier: { hackathon, pitch },
    asked: asking.length,
    told: asking.filter(({ told }) => told !== null).length,
    votersWaiting: votersWaiting(voters),
  });
}
