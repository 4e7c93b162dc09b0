import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { InterruptionId, PersonId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Interruption } from './interruption.ts';
import { teamOf } from './team-rules.ts';

/** Rule 5: during building, only a priority incident takes someone out, and it is named. */
export function takeOut(
  document: HackathonDocument,
  taken: Omit<Interruption, 'endedAt'>,
): HackathonDocument {
  refuseOutside(document.phase, ['building'], 'Taking someone out');
  if (taken.incident.trim() === '') {
    throw new Refusal('incident-needed', 'Only a priority incident may take someone out. Name it.');
  }
  if (!teamOf(document, taken.personId)) {
    throw new Refusal('not-a-member', 'That person is in no team of this hackathon.');
  }
  if (isOut(document, taken.personId)) {
    throw new Refusal('already-out', 'That person is out already; a minute is counted once.');
  }
  return withInterruption(document, { ...taken, endedAt: null });
}

/** The person is back; the minutes between are counted. */
export function bringBack(document: HackathonDocument, id: InterruptionId, at: Instant): HackathonDocument {
  const found = document.interruptions[id];
  if (!found) throw new Refusal('not-found', 'That interruption is not recorded.', { what: 'interruption' });
  if (found.endedAt !== null) return document;
  return withInterruption(document, { ...found, endedAt: Math.max(at, found.startedAt) as Instant });
}

/** Whether an incident keeps a person out now. */
export function isOut(document: HackathonDocument, person: PersonId): boolean {
  return Object.values(document.interruptions).some(
    ({ personId, endedAt }) => personId === person && endedAt === null,
  );
}

/** The minutes of one interruption so far: whole, rounded up, never negative. */
export function minutesOf({ startedAt, endedAt }: Interruption, now: Instant): number {
  return Math.ceil(Math.max(0, (endedAt ?? now) - startedAt) / 60_000);
}

/** Minutes lost to incidents so far, of everyone or of one person; whole minutes, rounded up. */
export function minutesLost(document: HackathonDocument, now: Instant, person?: PersonId): number {
  return Object.values(document.interruptions)
    .filter((interruption) => person === undefined || interruption.personId === person)
    .reduce((sum, interruption) => sum + minutesOf(interruption, now), 0);
}

function withInterruption(document: HackathonDocument, changed: Interruption): HackathonDocument {
  return { ...document, interruptions: { ...document.interruptions, [changed.id]: changed } };
}
