import { Button } from '@mantine/core';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { OTHER_WORDS_NOTE } from './at-stake.ts';
import classes from './ImportPage.module.css';
import { type FileGroup, nameSource } from './import-flow.ts';
import { otherWordsIn, ownSourceOf } from './own-source.ts';

/** Where a file is taken for the next export of a source that it shares nothing with but its ids. */
export function OtherWordsNote({ group }: { readonly group: FileGroup }) {
  const { batches } = useSnapshot().batches;
  const found = otherWordsIn(group);
  if (!found) return null;
  const own = ownSourceOf(group, Object.values(batches));
  return (
    <div id={OTHER_WORDS_NOTE} tabIndex={-1} className={`${classes.asked} ${classes.ledTo}`}>
      <Note
        tone="warning"
        title={`Items of “${found.source}” would get wholly other words`}
        actions={
          <Button size="compact-sm" onClick={() => nameSource(group, own)}>
            Read as “{own}”
          </Button>
        }
      >
        They have the same ids: of {sayCount(found.compared, 'item')} compared, {found.others} would share
        nothing with what stands there. If this is another source, give it a name of its own, and both stay.
      </Note>
    </div>
  );
}
