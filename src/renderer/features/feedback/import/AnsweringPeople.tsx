import { Button } from '@mantine/core';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { correct, type FileGroup } from './import-flow.ts';
import { answeringIn } from './own-people.ts';

/** Answers out of a mailbox become customers' words until somebody says whose they are. */
export function AnsweringPeople({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const { mapping } = group;
  const found = answeringIn(group);
  if (!found) return null;
  const { address, domain, rows } = found;
  const staff = [...(mapping.staff ?? []), domain];
  return (
    <Note
      title={`Is ${address} yours? ${sayCount(rows, 'message')} would become customers’ words`}
      actions={
        <Button
          size="compact-sm"
          onClick={() => void correct(client, group, { mapping: { ...mapping, staff } })}
        >
          Leave {domain} out
        </Button>
      }
    >
      What your own people wrote is left out by the domain of their address.
    </Note>
  );
}
