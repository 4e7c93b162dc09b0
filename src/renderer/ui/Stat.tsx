import type { ReactNode } from 'react';
import classes from './Stat.module.css';

interface StatProps {
  /** Already written out: `62`, `13,810`. A dash where there is no number yet. */
  readonly value: string;
  /** `%`, `days`. */
  readonly unit?: string;
  /** What it counts. */
  readonly label: string;
  /** Compared with what: "8 points above 2026-Q3". Words, not an arrow alone. */
  readonly change?: ReactNode;
  readonly size?: 'big' | 'small';
  /** It stands back behind the others: none of what they count. */
  readonly isQuiet?: boolean;
}

/** One number with its unit, what it counts, and how it changed. */
export function Stat({ value, unit, label, change, size = 'big', isQuiet }: StatProps) {
  return (
    <div className={classes.stat} data-size={size} data-quiet={isQuiet || undefined}>
      <p className={`${classes.number} numeric`}>
        {value}
        {unit ? <span className={classes.unit}>{unit}</span> : null}
      </p>
      <p className={classes.label}>{label}</p>
      {change ? <p className={classes.change}>{change}</p> : null}
    </div>
  );
}
