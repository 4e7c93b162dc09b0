import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PersonId, PitchId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { isProject, type Pitch, type PitchDetails } from './pitch.ts';

const PITCHING = ['open', 'building'] as const;

/** Rule 1: only an engineer may pitch, and only for themselves. */
export function pitch(
  document: HackathonDocument,
  details: PitchDetails,
  engineer: Person,
  made: { id: PitchId; at: Instant },
): HackathonDocument {
  refusePitching(document, engineer);
  return withPitch(document, {
    ...details,
    id: made.id,
    pitchedBy: engineer.id,
    pitchedAt: made.at,
    withdrawnAt: null,
    members: {},
  });
}

/** Rule 1, before there is a pitch: who may pitch now. */
export function refusePitching(document: HackathonDocument, engineer: Person): void {
  if (engineer.role !== 'engineer') {
    throw new Refusal('only-engineers-pitch', 'Only an engineer may pitch.', { name: engineer.name });
  }
  refuseOutside(document.phase, PITCHING, 'Pitching');
}

/** Changes a pitch's words or problems: by who pitched it, or by its team. */
export function revisePitch(
  document: HackathonDocument,
  id: PitchId,
  changes: Partial<PitchDetails>,
  by: PersonId,
): HackathonDocument {
  const found = requirePitch(document, id);
  refuseOutside(document.phase, PITCHING, 'Changing a pitch');
  if (found.pitchedBy !== by && !found.members[by]) {
    throw new Refusal('only-own-pitch', 'Only who pitched it, or its team, may change a pitch.');
  }
  return withPitch(document, { ...found, ...changes });
}

/** Takes a pitch back, unless others have joined it: they would lose their project. */
export function withdrawPitch(
  document: HackathonDocument,
  id: PitchId,
  by: PersonId,
  at: Instant,
): HackathonDocument {
  const found = requirePitch(document, id);
  refuseOutside(document.phase, PITCHING, 'Withdrawing a pitch');
  if (found.pitchedBy !== by) {
    throw new Refusal('only-own-pitch', 'Only who pitched it may withdraw a pitch.');
  }
  if (Object.keys(found.members).some((member) => member !== by)) {
    throw new Refusal('pitch-has-team', 'Others have joined this pitch; it is their project too.');
  }
  return withPitch(document, { ...found, withdrawnAt: at, members: {} });
}

/** A pitch that is there and not withdrawn. */
export function requirePitch(document: HackathonDocument, id: PitchId): Pitch {
  const found = document.pitches[id];
  if (!found) throw new Refusal('not-found', 'That pitch is not in this quarter.', { what: 'pitch' });
  if (found.withdrawnAt !== null) throw new Refusal('pitch-withdrawn', 'That pitch has been withdrawn.');
  return found;
}

/** The projects of a quarter in the order in which they were pitched. */
export function projectsOf(document: HackathonDocument): Pitch[] {
  return Object.values(document.pitches).filter(isProject);
}

export function withPitch(document: HackathonDocument, changed: Pitch): HackathonDocument {
  return { ...document, pitches: { ...document.pitches, [changed.id]: changed } };
}
