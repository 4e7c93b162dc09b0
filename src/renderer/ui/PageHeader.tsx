import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** One sentence: what is here. */
  readonly lead?: ReactNode;
  /** Before the title: a TrackingNumber. */
  readonly number?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a place or of a thing that is the whole page (h1). */
export function PageHeader({ title, lead, number, actions }: PageHeaderProps) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {number ? <div className={classes.number}>{number}</div> : null}
        <h1 className={classes.title}>{title}</h1>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  );
}
