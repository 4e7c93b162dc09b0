import { Button } from '@mantine/core';
import { useClient } from '#renderer/state/client-context.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { OTHER_WORDS_NOTE } from './at-stake.ts';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';
import { otherWordsIn, ownSourceOf } from './own-source.ts';

/** Where a file is taken for the next export of a source that it shares nothing with but its ids. */
export function OtherWordsNote({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { batches } = useSnapshot().batches;
  const found = otherWordsIn(group);
  if (!found) return null;
  const own = ownSourceOf(group, Object.values(batches));
  // Read again: the source of that name may hold such items as well.
  const readAsOwn = () => void correct(client, group, { mapping: { ...group.mapping, source: own } });
  return (
    <div id={OTHER_WORDS_NOTE} tabIndex={-1} className={`${classes.asked} ${classes.ledTo}`}>
      <Note
        tone="warning"
        title={`Items of “${found.source}” would get wholly other words`}
        actions={
          <Button size="compact-sm" onClick={readAsOwn}>
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
