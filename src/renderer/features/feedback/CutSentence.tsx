import type { ReactNode } from 'react';
import classes from './CorrectedSearch.module.css';

/** A sentence that ends early where its line does, and is whole on hover. */
export function CutSentence({ children }: { readonly children: ReactNode }) {
  return (
    <span
      className={classes.sentence}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = currentTarget.textContent;
      }}
    >
      {children}
    </span>
  );
}
