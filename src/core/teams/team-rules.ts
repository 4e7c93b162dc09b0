import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PersonId, PitchId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { requirePitch, withPitch } from '../pitches/pitch-rules.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';

const FORMING = ['open', 'building'] as const;

/** Rules 1 and 4: an engineer joins for themselves, and is in one team of a hackathon at most. */
export function joinTeam(
  document: HackathonDocument,
  id: PitchId,
  engineer: Person,
  at: Instant,
): HackathonDocument {
  const pitch = requirePitch(document, id);
  if (engineer.role !== 'engineer') {
    throw new Refusal('only-engineers-join', 'Only an engineer may join a team.', { name: engineer.name });
  }
  refuseOutside(document.phase, FORMING, 'Joining a team');
  if (pitch.members[engineer.id]) throw new Refusal('already-member', 'You are in this team already.');
  const other = teamOf(document, engineer.id);
  if (other) {
    throw new Refusal('already-in-team', `You are in the team of “${other.title}”. Leave it first.`, {
      title: other.title,
      pitchId: other.id,
    });
  }
  const members = { ...pitch.members, [engineer.id]: { personId: engineer.id, joinedAt: at } };
  return withPitch(document, { ...pitch, members });
}

/** An engineer leaves for themselves. After building, the team is on record as it was. */
export function leaveTeam(document: HackathonDocument, id: PitchId, person: PersonId): HackathonDocument {
  const pitch = requirePitch(document, id);
  refuseOutside(document.phase, FORMING, 'Leaving a team');
  if (!pitch.members[person]) throw new Refusal('not-a-member', 'You are not in this team.');
  const { [person]: _left, ...members } = pitch.members;
  return withPitch(document, { ...pitch, members });
}

/** The project whose team a person is in, if any. */
export function teamOf(document: HackathonDocument, person: PersonId): Pitch | undefined {
  return Object.values(document.pitches).find(
    (pitch) => pitch.withdrawnAt === null && pitch.members[person] !== undefined,
  );
}
