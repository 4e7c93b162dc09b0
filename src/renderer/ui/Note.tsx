import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Note.module.css';

const icons = {
  plain: <IconInfoCircle size={16} stroke={1.7} aria-hidden />,
  warning: <IconAlertTriangle size={16} stroke={1.7} aria-hidden />,
  danger: <IconCircleX size={16} stroke={1.7} aria-hidden />,
} as const;

interface NoteProps {
  readonly tone?: keyof typeof icons;
  /** What happened, in a few words. */
  readonly title: string;
  /** What to know or do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A line that tells something in its place: read-only, a warning, what an import left out. */
export function Note({ tone = 'plain', title, children, actions }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'danger' ? 'alert' : 'note'}>
      {icons[tone]}
      <div className={classes.text}>
        <p className={classes.title}>{title}</p>
        {children ? <div className={classes.more}>{children}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}

interface RefusalNoteProps {
  /** What was refused, and to whom: "You are already in a team." */
  readonly title: string;
  /** The rule in its own words, as PRODUCT.md has it. */
  readonly rule?: string;
  /** What one can do instead. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A refusal that the rules foresee: says what, quotes the rule, says what to do. */
export function RefusalNote({ title, rule, children, actions }: RefusalNoteProps) {
  return (
    <div className={classes.note} data-tone="warning" role="alert">
      {icons.warning}
      <div className={classes.text}>
        <p className={classes.title}>{title}</p>
        {rule ? <blockquote className={classes.rule}>{rule}</blockquote> : null}
        {children ? <div className={classes.more}>{children}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
