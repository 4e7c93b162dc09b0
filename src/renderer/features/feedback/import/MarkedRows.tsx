import { Button } from '@mantine/core';
import { takesMarked } from '#core/feedback/marked-rows.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { correct, type FileGroup } from './import-flow.ts';
import { markedIn, sayMarked } from './marked-in.ts';

/** What the export marks as spam or deleted: whether it comes in is said, and turned at a press. */
export function MarkedRows({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { mapping, files } = group;
  const found = markedIn(files);
  if (!found) return null;
  const isIn = takesMarked(mapping);
  const flip = () => void correct(client, group, { mapping: { ...mapping, marked: isIn ? 'out' : 'in' } });
  return (
    <Note
      {...((mapping.marked === null && isIn) || (found.isAll && !isIn) ? { tone: 'warning' as const } : {})}
      title={sayMarked(found, isIn)}
      actions={
        <Button size="compact-sm" onClick={flip}>
          {isIn ? 'Leave out what is marked' : 'Take in what is marked'}
        </Button>
      }
    >
      Your answer is kept for the next import.
    </Note>
  );
}
