import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommandOptions } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';

interface ViewNameDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** The name so far. */
  readonly name: string;
  readonly onClose: () => void;
  /** Null when it was refused. */
  readonly onName: (name: string, options: CommandOptions) => Promise<object | null>;
}

/** Asks for the name of a view. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm({ name: before, onClose, onName }: ViewNameDialogProps) {
  const [name, setName] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const keep = async () => {
    if (name.trim() === '') {
      setError('Give the view a name.');
      return;
    }
    const kept = await onName(name, { onRefusal: (refusal) => setError(wordingOf(refusal).title) });
    if (kept) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        label="Name"
        description="Everyone in this workspace sees it."
        maxLength={80}
        data-autofocus
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(null);
        }}
      />
      <FormActions onCancel={onClose}>
        <PrimaryAction type="submit">Save</PrimaryAction>
      </FormActions>
    </form>
  );
}
