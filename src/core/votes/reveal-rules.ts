import { runningOrder } from '../demos/running-order.ts';
import { refuseWhileRunning } from '../demos/slot-rules.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PitchId, PrizeId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { isShipped } from '../shipments/shipment-rules.ts';
import type { Instant } from '../time.ts';
import type { VotesDocument } from './ballot.ts';
import type { Prize } from './prize.ts';
import { requirePrize } from './prize-rules.ts';
import { ballotsFor, type Field, podiumOf, tally } from './tally.ts';
import type { PrizeReveal, Standing, Voting } from './voting.ts';

// One prize at a time, one place at a press. The document holds what has been shown and no more: every
// window reads it. Who can win is written down when a prize begins, so that a step back and forth, a
// reload or a shipment recorded meanwhile changes nothing.

/** Puts a prize on stage with no place shown. `customers` are those behind each project now. */
export function beginReveal(
  document: HackathonDocument,
  prizeId: PrizeId,
  customers: Readonly<Record<string, number>>,
  at: Instant,
): HackathonDocument {
  refuseRevealing(document, prizeId);
  const counting = countingProjects(document, requirePrize(document.voting, prizeId));
  const reveal = { startedAt: at, counting, customers, shown: [], results: null, ballots: null };
  return withReveal(document, prizeId, reveal, prizeId);
}

/** Why a prize cannot go on stage now; asked by the screen beforehand. */
export function refuseRevealing(document: HackathonDocument, prizeId: PrizeId): void {
  const { voting, show } = document;
  const prize = requirePrize(voting, prizeId);
  refuseOutside(document.phase, ['demos', 'wrap-up', 'closed'], 'Revealing a prize');
  if (voting.state === 'not-open') {
    throw new Refusal('voting-not-open', 'Voting has not been opened yet.', { state: voting.state });
  }
  if (voting.state === 'open') throw new Refusal('voting-open', 'Voting is still open. Close it first.');
  if (voting.reveals[prizeId]) throw new Refusal('already-revealed', 'This prize has been revealed.');
  if (voting.onStage !== null)
    throw new Refusal('reveal-under-way', 'Another prize is on stage. Finish it first.');
  refuseWhileRunning(show);
  const isWaiting = prize.shippedOnly && document.phase === 'demos';
  if (isWaiting && countingProjects(document, prize).length === 0) {
    throw new Refusal(
      'nothing-shipped-yet',
      'No project counts as shipped yet. This prize waits for wrap-up.',
    );
  }
}

/** The projects that can win a prize as things stand, in the running order. */
export function countingProjects(
  document: HackathonDocument,
  { shippedOnly }: Pick<Prize, 'shippedOnly'>,
): PitchId[] {
  const projects = runningOrder(document);
  return shippedOnly ? projects.filter((id) => isShipped(document, id)) : projects;
}

/**
 * Shows the next place; after the first place, leaves the stage and makes the figures public. Of two who press at
 * once the second one's `after`, how many places it sees shown, is out of date: nobody shows first place by that.
 */
export function revealNext(
  document: HackathonDocument,
  votes: VotesDocument,
  after?: number,
): HackathonDocument {
  const { prize, reveal } = requireOnStage(document.voting);
  if (after !== undefined && after !== reveal.shown.length) {
    throw new Refusal('show-went-on', 'Somebody has shown the next place already.');
  }
  const standings = standingsOf(document, prize, reveal, votes);
  const next = podiumOf(standings)[reveal.shown.length];
  if (next) return withReveal(document, prize.id, { ...reveal, shown: [...reveal.shown, next] }, prize.id);
  const ballots = ballotsFor(prize, Object.values(votes.ballots));
  return withReveal(document, prize.id, { ...reveal, results: standings, ballots }, null);
}

/** One step back: hides the place shown last; before the first of them, takes the prize off the stage. */
export function revealBack(document: HackathonDocument): HackathonDocument {
  const { prize, reveal } = requireOnStage(document.voting);
  if (reveal.shown.length > 0) {
    return withReveal(document, prize.id, { ...reveal, shown: reveal.shown.slice(0, -1) }, prize.id);
  }
  const { [prize.id]: _begun, ...reveals } = document.voting.reveals;
  return { ...document, voting: { ...document.voting, reveals, onStage: null } };
}

/** The prize on stage and what is shown of it; null while none is. */
export function prizeOnStage(voting: Voting): { readonly prize: Prize; readonly reveal: PrizeReveal } | null {
  const prize = voting.prizes.find(({ id }) => id === voting.onStage);
  const reveal = voting.reveals[voting.onStage ?? ''];
  return prize && reveal ? { prize, reveal } : null;
}

function requireOnStage(voting: Voting) {
  const found = prizeOnStage(voting);
  if (!found) throw new Refusal('nothing-to-reveal', 'No prize is on stage.');
  return found;
}

function standingsOf(
  document: HackathonDocument,
  prize: Prize,
  { counting, customers }: PrizeReveal,
  { ballots }: VotesDocument,
): Standing[] {
  const field: Field = { projects: runningOrder(document), counting, customers };
  return tally(prize, Object.values(ballots), field);
}

function withReveal(
  document: HackathonDocument,
  prizeId: PrizeId,
  reveal: PrizeReveal,
  onStage: PrizeId | null,
): HackathonDocument {
  const reveals = { ...document.voting.reveals, [prizeId]: reveal };
  return { ...document, voting: { ...document.voting, reveals, onStage } };
}
