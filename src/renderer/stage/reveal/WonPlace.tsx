import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { Standing } from '#core/votes/voting.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { CustomerWords } from '../CustomerWords.tsx';
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
  const nameOf = useNameOf();
  const { facts } = useEvidenceFacts();
  const pitch = hackathon.pitches[standing.projectId] ?? null;
  const { words } = usePitchOrigin(pitch, facts);
  return (
    <main className={classes.place} data-place={place}>
      <PlaceHead prize={prize} place={place} />
      <section className={classes.winner}>
        <h1 className={classes.title} data-length={lengthOf(pitch?.title ?? '')}>
          {pitch?.title}
        </h1>
        <p className={classes.names}>
          {Object.keys(pitch?.members ?? {})
            .map(nameOf)
            .join(', ')}
        </p>
      </section>
      <CustomerWords item={words} />
      <PointsLine prize={prize} standing={standing} />
    </main>
  );
}

/** Short titles are as large as the stage allows; the longest still leaves room for the customer's words. */
function lengthOf(title: string): 'short' | 'some' | 'long' {
  if (title.length <= 30) return 'short';
  return title.length <= 60 ? 'some' : 'long';
}
