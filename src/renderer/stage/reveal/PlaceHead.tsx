import type { Prize } from '#core/votes/prize.ts';
import { sayPlace } from '#renderer/ui/say.ts';
import { Celebration } from './Celebration.tsx';
import classes from './reveal.module.css';

interface PlaceHeadProps {
  readonly prize: Prize;
  readonly place: number;
  readonly isShared?: boolean;
}

/** Which prize and which place; first place is stamped, and celebrated for a moment. */
export function PlaceHead({ prize, place, isShared = false }: PlaceHeadProps) {
  const words = `${sayPlace(place)} place${isShared ? ', shared' : ''}`;
  return (
    <header className={classes.head}>
      <p className={classes.label}>{prize.title}</p>
      {place === 1 ? (
        <div className={classes.stampPlace}>
          <Celebration />
          <p className={classes.stamp}>{words}</p>
        </div>
      ) : (
        <p className={classes.placeWord}>{words}</p>
      )}
    </header>
  );
}
