import { Button } from '@mantine/core';
import { useId } from 'react';
import { KeyHint } from './KeyHint.tsx';
import classes from './ProgressNote.module.css';
import { sayNumber } from './say.ts';

interface ProgressNoteProps {
  /** What is going on: "Importing thunderbird.csv". */
  readonly label: string;
  /** Null while nothing is counted: before the first news, and while what was read is written down. */
  readonly done: number | null;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
  /** What is counted: "rows". */
  readonly unit: string;
  /** After the numbers: "12 rejected so far". */
  readonly detail?: string;
  readonly onCancel?: () => void;
  /** The key that does the same. */
  readonly cancelKeys?: string;
}

/** A long piece of work: how far it is, in numbers, and a way to stop it. */
export function ProgressNote({ label, done, total, unit, detail, onCancel, cancelKeys }: ProgressNoteProps) {
  const id = useId();
  const share = done !== null && total ? done / total : null;
  return (
    <div className={classes.note}>
      <div className={classes.words}>
        <span className={classes.label} id={id}>
          {label}
        </span>
        <span className={`${classes.numbers} numeric`}>
          {[sayDone(done, total, unit), detail].filter(Boolean).join(' · ')}
        </span>
      </div>
      <progress
        className="visually-hidden"
        aria-labelledby={id}
        {...(done === null || !total ? {} : { max: total, value: done })}
      />
      <div className={classes.bar} data-unknown={share === null || undefined} aria-hidden="true">
        <div className={classes.done} style={{ width: share === null ? '100%' : `${100 * share}%` }} />
      </div>
      {onCancel ? (
        <Button
          variant="subtle"
          onClick={onCancel}
          {...(cancelKeys && {
            'aria-keyshortcuts': cancelKeys,
            rightSection: <KeyHint keys={cancelKeys} decorative />,
          })}
        >
          Cancel
        </Button>
      ) : null}
    </div>
  );
}

function sayDone(done: number | null, total: number | null, unit: string): string | null {
  if (done === null) return null;
  return total === null ? `${sayNumber(done)} ${unit}` : `${sayNumber(done)} of ${sayNumber(total)} ${unit}`;
}
