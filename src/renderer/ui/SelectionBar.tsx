import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SelectionBar.module.css';
import { sayCount } from './say.ts';

interface SelectionBarProps {
  readonly count: number;
  /** What is selected, in the singular: "item". */
  readonly what: string;
  readonly onClear: () => void;
  /** Small things to do with them, as icons: they stay on the first line where there is little room. */
  readonly tools?: ReactNode;
  /** What can be done with them; the PrimaryAction of the screen may stand here. */
  readonly children: ReactNode;
}

/** Over the foot of a list while something is selected: how many, and what to do with them. */
export function SelectionBar({ count, what, onClear, tools, children }: SelectionBarProps) {
  return (
    <section className={classes.bar} aria-label="Selection">
      <div className={classes.line}>
        <span className="numeric" role="status">
          {sayCount(count, what)} selected
        </span>
        <Button variant="subtle" onClick={onClear}>
          Clear
        </Button>
        <div className={classes.tools}>{tools}</div>
        <div className={classes.actions}>{children}</div>
      </div>
    </section>
  );
}
