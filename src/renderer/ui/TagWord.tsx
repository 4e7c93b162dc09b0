import classes from './TagWord.module.css';

/** A tag or an area: a word on a quiet ground. */
export function TagWord({ children }: { readonly children: string }) {
  return <span className={classes.tag}>{children}</span>;
}
