import { Button } from '@mantine/core';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { correct, type FileGroup } from './import-flow.ts';
import { rowsByStaff, sayByStaff } from './own-people.ts';

/**
 * Rows of colleagues are left out without a word in the preview, and of an export of colleagues nothing
 * remains. Here it is said, and taken back for this import without forgetting who the colleagues are.
 */
export function OwnPeople({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { mapping, files } = group;
  const bringIn = (withStaff: boolean) => void correct(client, group, { mapping: { ...mapping, withStaff } });
  if (mapping.withStaff) {
    return (
      <Note
        title="What your own people wrote comes in, this time"
        actions={
          <Button size="compact-sm" onClick={() => bringIn(false)}>
            Leave it out
          </Button>
        }
      />
    );
  }
  const left = rowsByStaff(files);
  if (!left) return null;
  return (
    <Note
      {...(left.isAll && { tone: 'warning' as const })}
      title={sayByStaff(left)}
      actions={
        <Button size="compact-sm" onClick={() => bringIn(true)}>
          Bring them in anyway
        </Button>
      }
    >
      They write from {(mapping.staff ?? []).join(', ')}.
    </Note>
  );
}
