import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { projectsOf } from '#core/pitches/pitch-rules.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { standingPitches } from './pitch-list.ts';

/** "12 pitches, 9 of them projects with 31 engineers." */
export function projectCounts(hackathon: HackathonDocument): string {
  const pitches = standingPitches(hackathon).length;
  if (pitches === 0) return 'No pitches yet.';
  const projects = projectsOf(hackathon);
  const engineers = projects.reduce((sum, { members }) => sum + Object.keys(members).length, 0);
  const teams =
    projects.length === 0
      ? 'none with a team yet'
      : `${projects.length} with a team, ${sayCount(engineers, 'engineer')} in all`;
  return `${sayCount(pitches, 'pitch', 'pitches')}, ${teams}.`;
}
