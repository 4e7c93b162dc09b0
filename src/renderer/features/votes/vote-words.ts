import type { Role } from '#core/people/person.ts';
import type { VotingMethod } from '#core/votes/prize.ts';
import type { TieBreak, Voting } from '#core/votes/voting.ts';

// What is said of votes in more than one place, so that it is said alike.

export const METHOD_WORDS: Readonly<Record<VotingMethod, string>> = {
  single: 'One choice, one point',
  'top-three': 'Top three: 3, 2 and 1 points',
};

export const STATE_WORDS: Readonly<Record<Voting['state'], string>> = {
  'not-open': 'Voting is not open yet.',
  open: 'Voting is open.',
  closed: 'Voting is closed.',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  engineer: 'Engineers',
  organiser: 'Organisers',
  guest: 'Guests',
};

const ROLES: readonly Role[] = ['engineer', 'organiser', 'guest'];

/** `Everyone`, `Engineers and guests`. */
export function sayVoters(voters: readonly Role[]): string {
  if (ROLES.every((role) => voters.includes(role))) return 'Everyone';
  const words = ROLES.filter((role) => voters.includes(role)).map((role) => ROLE_WORDS[role]);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' and ');
}

export const TIE_RULE =
  'Equal points: more first choices, then more voters, then more customers who asked. Else the place is shared.';

export const SETTLED_WORDS: Readonly<Record<TieBreak, string>> = {
  'first-choices': 'Ahead by first choices',
  voters: 'Ahead by voters',
  customers: 'Ahead by customers who asked',
};
