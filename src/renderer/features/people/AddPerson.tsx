import { Modal } from '@mantine/core';
import type { PersonDetails } from '#core/people/person.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { PersonForm } from './PersonForm.tsx';

const NOBODY: PersonDetails = { name: '', email: null, role: 'engineer', skills: [], diet: '' };

interface AddPersonProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Adds one person; the dialog stays until they are saved. */
export function AddPerson({ opened, onClose }: AddPersonProps) {
  const command = useCommand();
  const add = async (details: PersonDetails) => {
    const added = await command('person.add', details, { done: `${details.name} is in the roster.` });
    if (added) onClose();
    return added !== null;
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Add a person">
      <PersonForm initial={NOBODY} verb="Add the person" mayChooseRole onSave={add} />
    </Modal>
  );
}
