import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { ItemId, PersonId } from '#core/ids.ts';
import { mayTakeBackNote } from '#core/triage/field-note.ts';
import { useActingPerson, useIsReadOnly } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';

interface TakeBackNoteProps {
  readonly id: ItemId;
  /** Who wrote the field note down. */
  readonly by: PersonId;
}

/** Takes a field note out of the library: its words are never edited, so a wrong one is written anew. */
export function TakeBackNote({ id, by }: TakeBackNoteProps) {
  const command = useCommand();
  const [, go] = useLocation();
  const person = useActingPerson();
  const isReadOnly = useIsReadOnly();
  if (isReadOnly || !person || !mayTakeBackNote(by, person)) return null;
  const takeBack = async () => {
    const done = 'The field note is taken back. Undo brings it again.';
    if (await command('note.takeBack', { id }, { done })) go('/feedback');
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void takeBack()}>
      Take it back
    </Button>
  );
}
