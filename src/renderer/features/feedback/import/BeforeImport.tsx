import { Button } from '@mantine/core';
import { flushSync } from 'react-dom';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import type { Stake } from './at-stake.ts';
import classes from './ImportPage.module.css';

/** Of more than these the bar would cover what they are about. */
const A_FEW = 2;

interface BeforeImportProps {
  /** For the button that they are told beside. */
  readonly id: string;
  readonly stakes: readonly Stake[];
  /** Shows the files that one of them is about. */
  readonly onChoose: (group: string) => void;
}

/** Beside the button that imports, what it would do to items that are here; each leads to where it is told whole. */
export function BeforeImport({ id, stakes, onChoose }: BeforeImportProps) {
  if (stakes.length === 0) return null;
  const show = ({ group, noteId }: Stake) => {
    flushSync(() => onChoose(group));
    document.getElementById(noteId)?.focus();
  };
  const more = stakes.length - A_FEW;
  return (
    <div id={id} className={classes.stakes}>
      {stakes.slice(0, A_FEW).map((stake) => (
        <Note
          key={`${stake.group} ${stake.noteId}`}
          tone="warning"
          title={stake.text}
          actions={
            <Button variant="subtle" size="compact-sm" onClick={() => show(stake)}>
              See why
            </Button>
          }
        />
      ))}
      {more > 0 ? <p className={classes.adds}>And {sayCount(more, 'more warning')} below.</p> : null}
    </div>
  );
}
