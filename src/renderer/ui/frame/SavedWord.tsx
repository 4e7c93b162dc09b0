import { IconAlertTriangle, IconCheck, IconLock, IconPlugOff, IconPointFilled } from '@tabler/icons-react';
import classes from './SavedWord.module.css';

/** `saved` is said only when main has answered: success means it is on disk. `unknown` while it does not. */
export type SavedState = 'saved' | 'saving' | 'read-only' | 'not-saved' | 'unknown';

const words = {
  saved: { word: 'Saved', icon: <IconCheck size={14} aria-hidden /> },
  saving: { word: 'Saving', icon: <IconPointFilled size={14} aria-hidden /> },
  'read-only': { word: 'Read-only', icon: <IconLock size={14} aria-hidden /> },
  unknown: { word: 'Not connected', icon: <IconPlugOff size={14} aria-hidden /> },
  'not-saved': { word: 'Not saved', icon: <IconAlertTriangle size={14} aria-hidden /> },
} as const;

/** Whether what one sees is on disk: a shape and a word. */
export function SavedWord({ state }: { readonly state: SavedState }) {
  const { word, icon } = words[state];
  return (
    <span className={classes.saved} data-state={state} role="status">
      {icon}
      {word}
    </span>
  );
}
