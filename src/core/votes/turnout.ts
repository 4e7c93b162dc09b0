import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PersonId, PrizeId } from '../ids.ts';
import type { PeopleDocument, Person, Role } from '../people/person.ts';
import type { VotesDocument } from './ballot.ts';
import { ballotOf } from './ballot-rules.ts';

// How many, never who for what: the only thing that is said of ballots before the reveal.

export interface RoleTurnout {
  readonly role: Role;
  /** Of those in the role now, how many have chosen something. */
  readonly voted: number;
  readonly mayVote: number;
}

export interface PrizeTurnout {
  readonly prizeId: PrizeId;
  readonly voted: number;
  readonly roles: RoleTurnout[];
}

export interface Turnout {
  readonly voted: number;
  readonly mayVote: number;
  readonly prizes: PrizeTurnout[];
}

export function turnoutOf(
  hackathon: HackathonDocument,
  votes: VotesDocument,
  roster: PeopleDocument,
): Turnout {
  const people = Object.values(roster.people);
  return {
    voted: Object.keys(votes.ballots).length,
    mayVote: people.filter((person) => mayVote(hackathon, person)).length,
    prizes: hackathon.voting.prizes.map(({ id, voters }) => {
      const hasChosen = (person: PersonId) => votes.ballots[person]?.choices[id] !== undefined;
      return {
        prizeId: id,
        voted: Object.values(votes.ballots).filter(({ voterId }) => hasChosen(voterId)).length,
        roles: voters.map((role) => {
          const inRole = people.filter((person) => person.role === role);
          const voted = inRole.filter((person) => hasChosen(person.id)).length;
          return { role, voted, mayVote: inRole.length };
        }),
      };
    }),
  };
}

/** Whether there is a prize for this person to vote on. */
export function mayVote(hackathon: HackathonDocument, person: Pick<Person, 'role'>): boolean {
  return ballotOf(hackathon, person).length > 0;
}
