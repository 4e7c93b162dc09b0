import { Button } from '@mantine/core';
import { useClient } from '#renderer/state/client-context.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayDay } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import { correct, type FileGroup } from './import-flow.ts';
import { otherWordsIn, takenForSource } from './own-source.ts';

/** Names of columns such as `id,comment` are those of many tools: which source the file goes to is said, and can be another. */
export function TakenForSource({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { batches } = useSnapshot().batches;
  const taken = takenForSource(group, Object.values(batches));
  // The same ids beside other words say more.
  if (!taken || otherWordsIn(group)) return null;
  const { source, importedAt, own } = taken;
  const readAsOwn = () => void correct(client, group, { mapping: { ...group.mapping, source: own } });
  return (
    <div className={classes.asked}>
      <Note
        title={`Goes to “${source}”, last imported ${sayDay(importedAt)}`}
        actions={
          <Button size="compact-sm" onClick={readAsOwn}>
            Read as “{own}”
          </Button>
        }
      >
        No file of that source was called like this one. What it has by the same id is updated, the rest is
        added; if this is another source, give it a name of its own.
      </Note>
    </div>
  );
}
