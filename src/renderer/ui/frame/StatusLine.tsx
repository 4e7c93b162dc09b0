import type { ReactNode } from 'react';
import classes from './StatusLine.module.css';

interface StatusLineProps {
  /** Where things are: the folder, the counts of what is shown. */
  readonly start?: ReactNode;
  /** What is going on: a running import, a connection. */
  readonly end?: ReactNode;
}

/** One quiet line at the foot of the window. */
export function StatusLine({ start, end }: StatusLineProps) {
  return (
    <footer className={`${classes.line} numeric`}>
      <div className={classes.start}>{start}</div>
      <div className={classes.end}>{end}</div>
    </footer>
  );
}
