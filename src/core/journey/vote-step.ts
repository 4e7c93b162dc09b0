import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import { refusalOf } from '../refusals.ts';
import { refuseRevealing } from '../votes/reveal-rules.ts';

export type VoteStep =
  | { readonly kind: 'open-voting'; readonly quarter: Quarter; readonly prizes: number }
  | { readonly kind: 'take-votes'; readonly quarter: Quarter }
  /** `left` counts the prizes that can go on stage now; others wait for what ships. */
  | { readonly kind: 'reveal-prizes'; readonly quarter: Quarter; readonly left: number };

/** What an organiser does about the vote once the demos are given; null where there is none, or nothing left. */
export function voteStep(hackathon: HackathonDocument): VoteStep | null {
  const { quarter, phase, voting } = hackathon;
  if ((phase !== 'demos' && phase !== 'wrap-up') || voting.prizes.length === 0) return null;
  if (voting.state === 'not-open') return { kind: 'open-voting', quarter, prizes: voting.prizes.length };
  if (voting.state === 'open') return { kind: 'take-votes', quarter };
  // As if the stage were free: the prizes after the one that is on it.
  const free = { ...hackathon, voting: { ...voting, onStage: null } };
  const left = voting.prizes.filter(
    ({ id }) => id === voting.onStage || refusalOf(() => refuseRevealing(free, id)) === null,
  ).length;
  return left > 0 ? { kind: 'reveal-prizes', quarter, left } : null;
}

/** Somebody can vote now, or the room has seen a prize announced and not who won it. */
export function isVoteUnderWay({ voting }: HackathonDocument): boolean {
  return voting.state === 'open' || voting.onStage !== null;
}
