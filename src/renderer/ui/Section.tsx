import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many: already a number, shown quietly beside the title. */
  readonly count?: number;
  readonly actions?: ReactNode;
  /** By which something elsewhere on the page leads here; it can have the focus then. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** A part of a page or an inspector under its heading (h2). */
export function Section({ title, count, actions, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={classes.section}
      aria-labelledby={id}
      {...(anchor ? { 'data-anchor': anchor, tabIndex: -1 } : {})}
    >
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
          {/* The blank is for who hears it. */}
          {count === undefined ? null : <span className={classes.count}>{` ${count}`}</span>}
        </h2>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
