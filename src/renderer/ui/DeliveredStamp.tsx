import classes from './DeliveredStamp.module.css';
import type { Moment } from './say.ts';
import { WhenText } from './WhenText.tsx';

interface DeliveredStampProps {
  readonly on: Moment;
  /** True only in the moment that it is recorded: the stamp comes down. */
  readonly isFresh?: boolean;
}

/** The one celebration: a shipment fully delivered gets its stamp. */
export function DeliveredStamp({ on, isFresh = false }: DeliveredStampProps) {
  return (
    <span className={classes.stamp} data-fresh={isFresh || undefined}>
      <span className={classes.word}>Delivered</span>
      <span className={classes.day}>
        <WhenText at={on} />
      </span>
    </span>
  );
}
