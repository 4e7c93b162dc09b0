import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { Standing } from '#core/votes/voting.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { PlaceHead } from './PlaceHead.tsx';
import { PointsLine } from './PointsLine.tsx';
import classes from './reveal.module.css';

interface SharedPlaceProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly place: number;
  readonly standings: readonly Standing[];
}

/** Several projects that the rule could not tell apart, all at once and all alike. */
export function SharedPlace({ hackathon, prize, place, standings }: SharedPlaceProps) {
  const nameOf = useNameOf();
  const [first] = standings;
  return (
    <main className={classes.place} data-place={place}>
      <PlaceHead prize={prize} place={place} isShared />
      <h1 className="visually-hidden">{`${prize.title}, a shared place`}</h1>
      <ul className={classes.shared} data-size={standings.length > 4 ? 'many' : 'few'}>
        {standings.map(({ projectId }) => {
          const pitch = hackathon.pitches[projectId];
          return (
            <li key={projectId} className={classes.sharer}>
              <p className={classes.sharedTitle}>{pitch?.title}</p>
              <p className={classes.names}>
                {Object.keys(pitch?.members ?? {})
                  .map(nameOf)
                  .join(', ')}
              </p>
            </li>
          );
        })}
      </ul>
      {first ? <PointsLine prize={prize} standing={first} isShared /> : null}
    </main>
  );
}
