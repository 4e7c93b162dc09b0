import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PrizeId } from '#core/ids.ts';
import { noVotes } from '#core/votes/ballot.ts';
import { type PrizeDetails, usualPrizes } from '#core/votes/prize.ts';
import { addPrize } from '#core/votes/prize-rules.ts';
import { closeVoting, openVoting } from '#core/votes/voting-rules.ts';
import { aQuarterOf, at, ORGANISER } from './hackathon.ts';

const moved = { by: ORGANISER, at: at(5000) };

/** A prize with what the test cares about; its title is also its id. */
export function aPrize(title: string, details: Partial<PrizeDetails> = {}) {
  const plain = { ...usualPrizes[4], method: 'single' as const, weighs: 'Which one?' };
  return {
    ...plain,
    voters: ['engineer', 'organiser', 'guest'],
    shippedOnly: false,
    ...details,
    title,
  } as PrizeDetails;
}

/** A quarter on demo day with one project a title and these prizes, voting not opened. */
export function aQuarterWithPrizes(
  titles: readonly string[],
  prizes: readonly PrizeDetails[],
): HackathonDocument {
  return prizes.reduce(
    (document, prize) => addPrize(document, prize, PrizeId.parse(prize.title)),
    aQuarterOf(titles),
  );
}

export const opened = (document: HackathonDocument) => openVoting(document, moved);
export const closed = (document: HackathonDocument) => closeVoting(document, moved);
export const blank = (document: HackathonDocument) => noVotes(document.quarter);
