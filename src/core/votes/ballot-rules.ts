import { runningOrder } from '../demos/running-order.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PitchId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { isProject } from '../pitches/pitch.ts';
import { Refusal } from '../refusals.ts';
import { teamOf } from '../teams/team-rules.ts';
import type { Ballot, Choices, VotesDocument } from './ballot.ts';
import { mostChoices, type Prize } from './prize.ts';
import { requirePrize } from './prize-rules.ts';
import { refuseUnlessOpen } from './voting-rules.ts';

/** Rule 6: one ballot a person, never for their own team, changed as often as they like until the close. */
export function castBallot(
  votes: VotesDocument,
  hackathon: HackathonDocument,
  voter: Person,
  choices: Choices,
  made: Pick<Ballot, 'castAt' | 'takenBy'>,
): VotesDocument {
  refuseUnlessOpen(hackathon.voting);
  const chosen = Object.entries(choices);
  if (chosen.length === 0) throw new Refusal('ballot-empty', 'Nothing is chosen yet.');
  for (const [prizeId, projects] of chosen) {
    refuseChoice(hackathon, requirePrize(hackathon.voting, prizeId), voter, projects);
  }
  const ballot: Ballot = { ...made, voterId: voter.id, choices };
  return { ...votes, ballots: { ...votes.ballots, [voter.id]: ballot } };
}

/** The prizes that somebody may vote on, in the order of the ballot. */
export function ballotOf({ voting }: HackathonDocument, { role }: Pick<Person, 'role'>): Prize[] {
  return voting.prizes.filter(({ voters }) => voters.includes(role));
}

/** The projects that can be chosen, in the order of their demos: one may have been given up since its demo. */
export function candidatesOf(hackathon: HackathonDocument): PitchId[] {
  return runningOrder(hackathon).filter((id) => {
    const project = hackathon.pitches[id];
    return project !== undefined && isProject(project);
  });
}

/** Whose own team a project is, nobody else's: that of the voter. */
export function isOwnTeam(
  hackathon: HackathonDocument,
  voter: Pick<Person, 'id'>,
  project: PitchId,
): boolean {
  return teamOf(hackathon, voter.id)?.id === project;
}

function refuseChoice(
  hackathon: HackathonDocument,
  prize: Prize,
  voter: Person,
  projects: readonly PitchId[],
): void {
  const details = { title: prize.title };
  if (!prize.voters.includes(voter.role)) {
    throw new Refusal('may-not-vote', `“${prize.title}” is voted on by: ${prize.voters.join(', ')}.`, {
      ...details,
      allowed: prize.voters,
    });
  }
  if (projects.length > mostChoices(prize) || new Set(projects).size !== projects.length) {
    throw new Refusal('ballot-invalid', `“${prize.title}” takes ${sayChoices(prize)}, each once.`, details);
  }
  const candidates = candidatesOf(hackathon);
  for (const id of projects) {
    if (!candidates.includes(id)) {
      throw new Refusal('ballot-invalid', 'What was chosen is no project of this quarter.', details);
    }
    if (isOwnTeam(hackathon, voter, id)) {
      throw new Refusal('own-team', 'Nobody votes for their own team.', details);
    }
  }
}

function sayChoices(prize: Prize): string {
  return prize.method === 'single' ? 'one project' : 'up to three projects';
}
