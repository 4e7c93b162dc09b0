import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { PrizeReveal } from '#core/votes/voting.ts';
import { NotAwarded } from './NotAwarded.tsx';
import { PrizeAnnounced } from './PrizeAnnounced.tsx';
import { SharedPlace } from './SharedPlace.tsx';
import { WonPlace } from './WonPlace.tsx';

interface RevealSceneProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly reveal: PrizeReveal;
}

/** The prize on stage: announced, then one place after the other. What is not shown yet is not here to show. */
export function RevealScene({ hackathon, prize, reveal }: RevealSceneProps) {
  const shown = reveal.shown.at(-1);
  if (!shown) return <PrizeAnnounced prize={prize} />;
  const [only, another] = shown.standings;
  if (!only) return <NotAwarded prize={prize} />;
  const of = { prize, place: shown.place };
  if (another)
    return <SharedPlace key={shown.place} {...of} hackathon={hackathon} standings={shown.standings} />;
  return <WonPlace key={shown.place} {...of} hackathon={hackathon} standing={only} />;
}
