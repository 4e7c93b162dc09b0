import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SelectionBar.module.css';
import { sayCount } from './say.ts';

interface SelectionBarProps {
  readonly count: number;
  /** What is selected, in the singular: "item". */
  readonly what: string;
  readonly onClear: () => void;
  /** What can be done with them; the PrimaryAction of the screen may stand here. */
  readonly children: ReactNode;
}

/** Over the foot of a list while something is selected: how many, and what to do with them. */
export function SelectionBar({ count, what, onClear, children }: SelectionBarProps) {
  return (
    <section className={classes.bar} aria-label="Selection">
      <span className="numeric" role="status">
        {sayCount(count, what)} selected
      </span>
      <Button variant="subtle" onClick={onClear}>
        Clear
      </Button>
      <div className={classes.actions}>{children}</div>
    </section>
  );
}
