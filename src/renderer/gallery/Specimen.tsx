import type { ReactNode } from 'react';
import classes from './Gallery.module.css';

/** One state of one component, under the name of that state. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.specimen}>
      <p className={classes.name}>{name}</p>
      <div>{children}</div>
    </div>
  );
}
