import { sayLate } from '../say-session.ts';
import classes from './RunningOrder.module.css';
import type { RowTime } from './row-times.ts';

/** When a row began or is to begin, and by how many minutes that is not the plan. */
export function TimeOfRow({ time }: { readonly time: RowTime | undefined }) {
  if (!time) return <span className={classes.time} />;
  const { at, isTrue, planned, late } = time;
  return (
    <span className={`${classes.time} numeric`} data-expected={!isTrue || undefined}>
      <span title={isTrue ? 'Began' : 'Expected'}>{isTrue ? at : `≈ ${at}`}</span>
      {planned ? (
        <span className={classes.late} title={`Planned for ${planned}`}>
          {isTrue ? sayLate(late) : `plan ${planned}`}
        </span>
      ) : null}
    </span>
  );
}
