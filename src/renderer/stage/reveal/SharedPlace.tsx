import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { Standing } from '#core/votes/voting.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { CustomerWords } from '../CustomerWords.tsx';
import { TeamNames } from '../TeamNames.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { PointsLine } from './PointsLine.tsx';
import classes from './reveal.module.css';

interface SharedPlaceProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly place: number;
  readonly standings: readonly Standing[];
}

/** So many have room for their customers' words beside each other. */
const WITH_WORDS = 3;

/** Several projects that the rule could not tell apart, all at once and all alike. */
export function SharedPlace({ hackathon, prize, place, standings }: SharedPlaceProps) {
  const [first] = standings;
  const hasRoom = standings.length <= WITH_WORDS;
  return (
    <main className={classes.place} data-place={place}>
      <PlaceHead prize={prize} place={place} isShared />
      <h1 className="visually-hidden">{`${prize.title}, a shared place`}</h1>
      <ul className={classes.shared} data-size={hasRoom ? 'few' : 'many'}>
        {standings.map(({ projectId }) => (
          <Sharer key={projectId} pitch={hackathon.pitches[projectId] ?? null} hasWords={hasRoom} />
        ))}
      </ul>
      {first ? <PointsLine prize={prize} standing={first} isShared /> : null}
    </main>
  );
}

function Sharer({ pitch, hasWords }: { readonly pitch: Pitch | null; readonly hasWords: boolean }) {
  const { facts } = useEvidenceFacts();
  const { words } = usePitchOrigin(hasWords ? pitch : null, facts);
  return (
    <li className={classes.sharer}>
      <div>
        <p className={classes.sharedTitle} dir="auto">
          {pitch?.title}
        </p>
        <p className={classes.names}>
          <TeamNames pitch={pitch} />
        </p>
      </div>
      {hasWords ? <CustomerWords item={words} /> : null}
    </li>
  );
}
