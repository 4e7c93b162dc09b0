import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import classes from './FieldRow.module.css';
import { RefusalNote } from './Note.tsx';

/** Rows of name and value, aligned, as on the back of a slip. Put FieldRows in it. */
export function FieldRows({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.rows}>{children}</dl>;
}

/** Names of columns have no blanks: they break behind `_` and `.`. */
const PIECES = /(?<=[_.])/u;

interface FieldRowProps {
  readonly name: string;
  /** What it is called in the file, where that is another name. */
  readonly original?: string;
  readonly children: ReactNode;
}

/** One name and its value. */
export function FieldRow({ name, original, children }: FieldRowProps) {
  return (
    <div className={classes.row}>
      <dt className={classes.name} title={original}>
        {name.split(PIECES).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name keep their places.
          <Fragment key={at}>
            {at === 0 ? null : <wbr />}
            {piece}
          </Fragment>
        ))}
      </dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}

interface FormActionsProps {
  /** What is done: the main button, and what else there is. */
  readonly children: ReactNode;
  /** The way out, last in the row. */
  readonly onCancel?: () => void;
  /** Why it was not done, in words: right above the button that was pressed. */
  readonly refused?: { readonly title: string; readonly advice: string } | null;
}

/** The end of a form: what is done, the way out, and why it was refused. */
export function FormActions({ children, onCancel, refused = null }: FormActionsProps) {
  return (
    <>
      {refused ? <RefusalNote title={refused.title}>{refused.advice || null}</RefusalNote> : null}
      <div className={classes.actions}>
        {children}
        {onCancel ? (
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** Form fields under each other at one distance, in a column that is not too wide to read. */
export function FormRows({ children }: { readonly children: ReactNode }) {
  return <div className={classes.form}>{children}</div>;
}
