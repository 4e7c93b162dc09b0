import classes from './Meter.module.css';
import { sayNumber } from './say.ts';

interface MeterProps {
  readonly value: number;
  readonly max: number;
}

/** How many of how many, as a bar with its numbers. */
export function Meter({ value, max }: MeterProps) {
  const words = `${sayNumber(value)} of ${sayNumber(max)}`;
  return (
    <span className={classes.meter}>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.fill}
          style={{ width: `${max === 0 ? 0 : Math.min(1, value / max) * 100}%` }}
        />
      </span>
      <span className={`${classes.words} numeric`}>{words}</span>
    </span>
  );
}
