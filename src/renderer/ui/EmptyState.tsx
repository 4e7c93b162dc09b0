import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  /** What will be here: "No problems yet". */
  readonly title: string;
  /** How it comes to be here, in a sentence. */
  readonly children?: ReactNode;
  /** The first step: one PrimaryAction or Button. */
  readonly action?: ReactNode;
  /** The place holds nothing else, so that this is its heading (h1). */
  readonly isWholePlace?: boolean;
}

/** An empty place: says what will be here and offers the first step. */
export function EmptyState({ title, children, action, isWholePlace = false }: EmptyStateProps) {
  const Title = isWholePlace ? 'h1' : 'p';
  return (
    <div className={classes.empty}>
      <svg className={classes.slip} viewBox="0 0 72 44" aria-hidden="true">
        <path d="M1 1.5h70" className={classes.heavy} />
        <path d="M1 12h70M25 12v31M49 12v31" />
        <path d="M1 43h70" strokeDasharray="3 3" />
      </svg>
      <Title className={classes.title}>{title}</Title>
      {children ? <p className={classes.words}>{children}</p> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
