import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PersonId } from '#core/ids.ts';
import { isProject, type Pitch } from '#core/pitches/pitch.ts';

export const PITCH_FILTERS = ['all', 'looking', 'mine'] as const;
export type PitchFilter = (typeof PITCH_FILTERS)[number];

/** The pitches that stand, newest first, as far as filter and words let them through. */
export function shownPitches(
  hackathon: HackathonDocument,
  filter: PitchFilter,
  words: string,
  me: PersonId | null,
): Pitch[] {
  const wanted = words.trim().toLowerCase();
  return standingPitches(hackathon)
    .filter((pitch) => passes(pitch, filter, me))
    .filter(({ title, promise }) => `${title}\n${promise}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.pitchedAt - a.pitchedAt);
}

export function standingPitches({ pitches }: HackathonDocument): Pitch[] {
  return Object.values(pitches).filter(({ withdrawnAt }) => withdrawnAt === null);
}

function passes(pitch: Pitch, filter: PitchFilter, me: PersonId | null): boolean {
  if (filter === 'looking') return !isProject(pitch);
  if (filter === 'mine') return me !== null && (pitch.pitchedBy === me || pitch.members[me] !== undefined);
  return true;
}
