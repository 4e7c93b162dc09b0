import { mostChoices, type Prize } from '#core/votes/prize.ts';
import type { Standing, TieBreak } from '#core/votes/voting.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './reveal.module.css';

interface PointsLineProps {
  readonly prize: Prize;
  readonly standing: Standing;
  readonly isShared?: boolean;
}

/** How many points, from how many people, and what settled it where points were equal. */
export function PointsLine({ prize, standing, isShared = false }: PointsLineProps) {
  const { points, voters, firstChoices, settledBy } = standing;
  const isRanked = mostChoices(prize) > 1;
  return (
    <footer className={classes.points}>
      <p className={`${classes.number} numeric`}>{sayNumber(points)}</p>
      <div className={classes.pointsWords}>
        <p>{`${points === 1 ? 'point' : 'points'}${isShared ? ' each' : ''}`}</p>
        {isRanked ? (
          <p>{`from ${sayCount(voters, 'person', 'people')}, ${sayCount(firstChoices, 'first choice', 'first choices')}`}</p>
        ) : null}
        {settledBy ? <p>{SETTLED[settledBy]}</p> : null}
      </div>
    </footer>
  );
}

const SETTLED: Readonly<Record<TieBreak, string>> = {
  'first-choices': 'Points were equal: more first choices decided.',
  voters: 'Points were equal: more voters decided.',
  customers: 'Votes were equal: more customers who asked decided.',
};
