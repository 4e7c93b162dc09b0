import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Person } from '#core/people/person.ts';
import { mayVote } from '#core/votes/turnout.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useQuery } from '#renderer/state/use-query.ts';

export interface Voters {
  /** Until it is known who has voted, nobody is found: they would not be asked whether it is them. */
  readonly isKnown: boolean;
  /** How many have voted. */
  readonly voted: number;
  readonly hasVoted: (person: Person) => boolean;
  /** Those whom some letters find: without any, those who have not voted yet. */
  readonly find: (typed: string) => readonly Person[];
  /** Whom it can only be: the one that is found, or the one whose whole name it is; null where it could be another. */
  readonly meant: (typed: string) => Person | null;
}

/** The people who may vote at the kiosk, by name. */
export function useVoters(hackathon: HackathonDocument): Voters {
  const { people, revision } = useSnapshot();
  const { value } = useQuery('vote.voters', { quarter: hackathon.quarter }, revision);
  const voted = new Set<string>(value?.voted ?? []);
  const all = Object.values(people.people)
    .filter((person) => mayVote(hackathon, person))
    .sort((a, b) => a.name.localeCompare(b.name));
  const hasVoted = ({ id }: Person) => voted.has(id);
  const find = (typed: string) => {
    if (value === null) return [];
    const letters = plain(typed.trim());
    if (letters === '') return all.filter((person) => !hasVoted(person));
    return all.filter(({ name }) => plain(name).includes(letters));
  };
  return {
    isKnown: value !== null,
    voted: voted.size,
    hasVoted,
    find,
    meant(typed) {
      const letters = plain(typed.trim());
      if (letters === '') return null;
      const found = find(typed);
      const whole = found.filter(({ name }) => plain(name) === letters);
      const [only, another] = whole.length > 0 ? whole : found;
      return only && !another ? only : null;
    },
  };
}

/** Found whatever the accents: on a strange keyboard nobody finds them. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
