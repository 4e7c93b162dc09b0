import { IconCategory } from '@tabler/icons-react';
import classes from './TagWord.module.css';

interface TagWordProps {
  readonly children: string;
  /** An area has an outline and its sign, a tag a quiet ground: they often stand beside each other. */
  readonly kind?: 'tag' | 'area';
  /** Written beside what was imported, or imported and taken away. */
  readonly mark?: 'added' | 'gone';
  /** Who and when, on hover. */
  readonly title?: string;
}

/** A tag or an area. */
export function TagWord({ children, kind = 'tag', mark, title }: TagWordProps) {
  return (
    <span className={classes.tag} data-kind={kind} data-mark={mark} title={title}>
      {kind === 'area' ? <IconCategory className={classes.sign} size={11} aria-hidden /> : null}
      <span className="visually-hidden">{kind === 'area' ? 'Area: ' : 'Tag: '}</span>
      {children}
      {mark === 'gone' ? <span className="visually-hidden"> (taken away)</span> : null}
    </span>
  );
}
