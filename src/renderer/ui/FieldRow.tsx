import type { ReactNode } from 'react';
import classes from './FieldRow.module.css';

/** Rows of name and value, aligned, as on the back of a slip. Put FieldRows in it. */
export function FieldRows({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.rows}>{children}</dl>;
}

interface FieldRowProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One name and its value. */
export function FieldRow({ name, children }: FieldRowProps) {
  return (
    <div className={classes.row}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}

/** The foot of a form: the primary action first, then the way out. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

/** Form fields under each other at one distance, in a column that is not too wide to read. */
export function FormRows({ children }: { readonly children: ReactNode }) {
  return <div className={classes.form}>{children}</div>;
}
