import classes from './TagWord.module.css';

interface TagWordProps {
  readonly children: string;
  /** Written beside what was imported, or imported and taken away. */
  readonly mark?: 'added' | 'gone';
  /** Who and when, on hover. */
  readonly title?: string;
}

/** A tag or an area: a word on a quiet ground. */
export function TagWord({ children, mark, title }: TagWordProps) {
  const word = (
    <>
      {children}
      {mark === 'gone' ? <span className="visually-hidden"> (taken away)</span> : null}
    </>
  );
  if (!mark) return <span className={classes.tag}>{word}</span>;
  return (
    <span className={classes.tag} data-mark={mark} title={title}>
      {word}
    </span>
  );
}
