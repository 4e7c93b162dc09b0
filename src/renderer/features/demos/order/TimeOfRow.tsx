import { sayLate } from '../say-session.ts';
import classes from './RunningOrder.module.css';
import type { RowTime } from './row-times.ts';

/** When a row began or is to begin, and by how many minutes that is not the plan. */
export function TimeOfRow({ time }: { readonly time: RowTime | undefined }) {
  if (!time) return <span className={classes.time} />;
  const { at, isTrue, late } = time;
  return (
    <span
      className={`${classes.time} numeric`}
      data-expected={!isTrue || undefined}
      title={isTrue ? 'Began' : 'Expected'}
    >
      {isTrue ? at : `≈ ${at}`}
      {late ? <span className={classes.late}>{sayLate(late)}</span> : null}
    </span>
  );
}
