import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { Standing } from '#core/votes/voting.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { CustomerWords } from '../CustomerWords.tsx';
import { TeamNames } from '../TeamNames.tsx';
import { titleLength } from '../title-length.ts';
import { PlaceHead } from './PlaceHead.tsx';
import { PointsLine } from './PointsLine.tsx';
import classes from './reveal.module.css';

interface WonPlaceProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly place: number;
  readonly standing: Standing;
}

/** One project in its place: who they are, and for whom they did it, in the customer's words. */
export function WonPlace({ hackathon, prize, place, standing }: WonPlaceProps) {
  const { facts } = useEvidenceFacts();
  const pitch = hackathon.pitches[standing.projectId] ?? null;
  const { words } = usePitchOrigin(pitch, facts);
  return (
    <main className={classes.place} data-place={place}>
      <PlaceHead prize={prize} place={place} />
      <section className={classes.winner}>
        <h1 className={classes.title} data-length={titleLength(pitch?.title ?? '')} dir="auto">
          {pitch?.title}
        </h1>
        <p className={classes.names}>
          <TeamNames pitch={pitch} />
        </p>
      </section>
      <CustomerWords item={words} />
      <PointsLine prize={prize} standing={standing} />
    </main>
  );
}
