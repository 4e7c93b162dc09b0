import { refuseShowStep } from '../demos/show-undo-rules.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { Refusal } from '../refusals.ts';
import { refusePrizesStep } from '../votes/prize-rules.ts';
import { refuseLeavingVote } from '../votes/voting-rules.ts';
import type { HackathonDocument } from './hackathon.ts';
import { refuseOutside } from './phase.ts';

// Undo and redo put back what a quarter held before. Meanwhile it has gone on, so the rules that its
// commands keep are asked of the outcome again.

/** Refuses an undo or redo whose outcome no command could have made now. */
export function refuseHackathonStep(before: HackathonDocument, after: HackathonDocument): void {
  const changed = changedPitches(before, after);
  if (changed.length > 0) refuseOutside(before.phase, ['open', 'building'], 'Changing a pitch or its team');
  for (const pitch of changed) refuseSecondTeam(after, pitch);
  refusePrizesStep(before.voting, after.voting);
  if (before.phase !== after.phase) refuseLeavingVote(before.voting, after.phase);
  refuseShowStep(before, after);
}

/** The pitches that a step changes or brings back, as they are after it; what it takes away, as it was. */
export function changedPitches(before: HackathonDocument, after: HackathonDocument): Pitch[] {
  const ids = new Set([...Object.keys(before.pitches), ...Object.keys(after.pitches)]);
  return [...ids]
    .filter((id) => before.pitches[id] !== after.pitches[id])
    .flatMap((id) => after.pitches[id] ?? before.pitches[id] ?? []);
}

/** Rule 4 on the outcome. */
function refuseSecondTeam({ pitches }: HackathonDocument, { id, members }: Pitch): void {
  if (!pitches[id] || pitches[id].withdrawnAt !== null) return;
  for (const person of Object.keys(members)) {
    const other = Object.values(pitches).find(
      (pitch) => pitch.id !== id && pitch.withdrawnAt === null && pitch.members[person],
    );
    if (other) {
      throw new Refusal('already-in-team', `You are in the team of “${other.title}”. Leave it first.`, {
        title: other.title,
        pitchId: other.id,
      });
    }
  }
}
