import { Button } from '@mantine/core';
import { useId } from 'react';
import classes from './ProgressNote.module.css';
import { sayNumber } from './say.ts';

interface ProgressNoteProps {
  /** What is going on: "Importing thunderbird.csv". */
  readonly label: string;
  readonly done: number;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
  /** What is counted: "rows". */
  readonly unit: string;
  /** After the numbers: "12 rejected so far". */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

/** A long piece of work: how far it is, in numbers, and a way to stop it. */
export function ProgressNote({ label, done, total, unit, detail, onCancel }: ProgressNoteProps) {
  const id = useId();
  const numbers =
    total === null ? `${sayNumber(done)} ${unit}` : `${sayNumber(done)} of ${sayNumber(total)} ${unit}`;
  return (
    <div className={classes.note}>
      <div className={classes.words}>
        <span className={classes.label} id={id}>
          {label}
        </span>
        <span className={`${classes.numbers} numeric`}>
          {numbers}
          {detail ? ` · ${detail}` : ''}
        </span>
      </div>
      <progress
        className="visually-hidden"
        aria-labelledby={id}
        max={total ?? 1}
        {...(total === null ? {} : { value: done })}
      />
      <div className={classes.bar} data-unknown={total === null || undefined} aria-hidden="true">
        <div className={classes.done} style={{ width: total ? `${(100 * done) / total}%` : '100%' }} />
      </div>
      {onCancel ? (
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
