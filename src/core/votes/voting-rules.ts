import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { type HackathonPhase, refuseOutside } from '../hackathon/phase.ts';
import type { PersonId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Voting } from './voting.ts';

// Voting goes one way: not open → open → closed. All prizes open and close together, because one person
// fills in one ballot; they are revealed one by one, because some wait for what ships.

interface Moved {
  readonly by: PersonId;
  readonly at: Instant;
}

export function openVoting(document: HackathonDocument, { by, at }: Moved): HackathonDocument {
  const { voting } = document;
  refuseOutside(document.phase, ['demos', 'wrap-up'], 'Voting');
  if (voting.state !== 'not-open') {
    throw new Refusal('voting-began', 'Voting opens once; it has been opened.', { state: voting.state });
  }
  if (voting.prizes.length === 0) throw new Refusal('no-prizes', 'There is no prize to vote on yet.');
  return { ...document, voting: { ...voting, state: 'open', openedAt: at, openedBy: by } };
}

/** For good: nobody votes or changes a ballot afterwards. */
export function closeVoting(document: HackathonDocument, { by, at }: Moved): HackathonDocument {
  refuseUnlessOpen(document.voting);
  return { ...document, voting: { ...document.voting, state: 'closed', closedAt: at, closedBy: by } };
}

export function refuseUnlessOpen({ state }: Voting): void {
  if (state === 'open') return;
  const why = state === 'closed' ? 'Voting is closed.' : 'Voting has not been opened yet.';
  throw new Refusal('voting-not-open', why, { state });
}

const TEAMS_ARE_SET: readonly HackathonPhase[] = ['demos', 'wrap-up', 'closed'];

/**
 * Teams that people vote on stay as they are, so a quarter does not go back to building once voting has
 * begun, by Undo neither; and it does not end with ballots still being cast.
 */
export function refuseLeavingVote({ state }: Voting, to: HackathonPhase): void {
  if (state !== 'not-open' && !TEAMS_ARE_SET.includes(to)) {
    throw new Refusal('voting-began', 'Voting has begun: teams stay as they are.', { state });
  }
  if (to === 'closed' && state === 'open') {
    throw new Refusal('voting-open', 'Voting is still open. Close it first.');
  }
}
