import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface ErrorStateProps {
  /** What could not be done: "The feedback could not be read". */
  readonly title: string;
  /** Why, and what is still safe. */
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
}

/** Something went wrong where content should be: what, why, and what to try. */
export function ErrorState({ title, children, onRetry }: ErrorStateProps) {
  return (
    <div className={classes.empty} role="alert">
      <svg className={classes.slip} viewBox="0 0 72 44" aria-hidden="true">
        <path d="M1 1.5h70" className={classes.heavy} />
        <path d="M1 12h28l4 6-5 6 5 7-4 12M71 12H40l4 6-5 6 5 7-4 12" />
      </svg>
      <p className={classes.title}>{title}</p>
      {children ? <div className={classes.words}>{children}</div> : null}
      {onRetry ? (
        <div className={classes.action}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      ) : null}
    </div>
  );
}
