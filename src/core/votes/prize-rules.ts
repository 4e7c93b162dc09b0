import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PrizeId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { type Prize, type PrizeDetails, usualPrizes } from './prize.ts';
import type { Voting } from './voting.ts';

// Prizes are set before voting opens. From then on only what harms no ballot changes: the words, the
// order, and who else may vote. Once a prize is revealed it is on record as it was.

const MOST_PRIZES = 20;

/** The usual prizes, for who has none yet. */
export function proposePrizes(document: HackathonDocument, newPrizeId: () => PrizeId): HackathonDocument {
  return usualPrizes.reduce((next, prize) => addPrize(next, prize, newPrizeId()), document);
}

export function addPrize(document: HackathonDocument, details: PrizeDetails, id: PrizeId): HackathonDocument {
  const { voting } = document;
  refuseOutside(document.phase, ['draft', 'open', 'building', 'demos', 'wrap-up'], 'Adding a prize');
  refuseOnceBegun(voting, 'Prizes are added before voting opens.');
  if (voting.prizes.length >= MOST_PRIZES) {
    throw new Refusal('voting-began', `A quarter has ${MOST_PRIZES} prizes at most.`);
  }
  refuseTakenTitle(voting, details.title, null);
  return withPrizes(document, [...voting.prizes, { ...details, id }]);
}

export function changePrize(
  document: HackathonDocument,
  id: PrizeId,
  changes: Partial<PrizeDetails>,
): HackathonDocument {
  const { voting } = document;
  const prize = requirePrize(voting, id);
  const changed: Prize = { ...prize, ...changes, id };
  refuseTakenTitle(voting, changed.title, id);
  refuseHarm(voting, prize, changed);
  return withPrizes(
    document,
    voting.prizes.map((other) => (other.id === id ? changed : other)),
  );
}

export function removePrize(document: HackathonDocument, id: PrizeId): HackathonDocument {
  requirePrize(document.voting, id);
  refuseOnceBegun(document.voting, 'Prizes are removed before voting opens.');
  return withPrizes(
    document,
    document.voting.prizes.filter((prize) => prize.id !== id),
  );
}

/** The order of the ballot, and in which the reveal proposes them. */
export function orderPrizes(document: HackathonDocument, order: readonly PrizeId[]): HackathonDocument {
  const { prizes } = document.voting;
  const sorted = order.flatMap((id) => prizes.find((prize) => prize.id === id) ?? []);
  if (sorted.length !== prizes.length || new Set(order).size !== prizes.length) {
    throw new Refusal('order-incomplete', 'The order holds every prize once.');
  }
  return withPrizes(document, sorted);
}

export function requirePrize({ prizes }: Voting, id: string): Prize {
  const found = prizes.find((prize) => prize.id === id);
  if (!found) throw new Refusal('not-found', 'That prize is not in this quarter.', { what: 'prize' });
  return found;
}

/** Refuses an undo or redo that would leave prizes otherwise than a command could now. */
export function refusePrizesStep(before: Voting, after: Voting): void {
  if (before.prizes === after.prizes) return;
  const ids = ({ prizes }: Voting) => prizes.map(({ id }) => id).sort();
  if (ids(before).join('\n') !== ids(after).join('\n')) {
    refuseOnceBegun(before, 'Prizes are added and removed before voting opens.');
  }
  for (const prize of before.prizes) {
    const changed = after.prizes.find(({ id }) => id === prize.id);
    if (changed) refuseHarm(before, prize, changed);
  }
}

function refuseHarm(voting: Voting, before: Prize, after: Prize): void {
  if (voting.state === 'not-open') return;
  const isSaidTheSame = before.title === after.title && before.weighs === after.weighs;
  const isHeldTheSame =
    before.method === after.method &&
    before.shippedOnly === after.shippedOnly &&
    before.voters.every((role) => after.voters.includes(role));
  if (!isHeldTheSame) {
    throw new Refusal(
      'voting-began',
      'How a prize is voted on, and who can win it, is set before voting opens.',
    );
  }
  if (voting.state === 'closed' && after.voters.length !== before.voters.length) {
    throw new Refusal('voting-began', 'Voting is closed: nobody else votes on this prize.');
  }
  if (voting.reveals[before.id] && !isSaidTheSame) {
    throw new Refusal('already-revealed', 'This prize has been revealed; it stays as it was.');
  }
}

function refuseOnceBegun({ state }: Voting, message: string): void {
  if (state !== 'not-open') throw new Refusal('voting-began', message, { state });
}

function refuseTakenTitle({ prizes }: Voting, title: string, except: PrizeId | null): void {
  const same = ({ id, title: other }: Prize) => id !== except && other.toLowerCase() === title.toLowerCase();
  if (prizes.some(same))
    throw new Refusal('name-taken', `There is a prize “${title}” already.`, { name: title });
}

function withPrizes(document: HackathonDocument, prizes: Prize[]): HackathonDocument {
  return { ...document, voting: { ...document.voting, prizes } };
}
