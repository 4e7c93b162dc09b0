import { Button, Modal, TextInput } from '@mantine/core';
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
  /** Offered where another view has the name: puts this search in the place of that view's. */
  readonly onReplace?: ViewNameDialogProps['onName'];
}

/** Asks for the name of a view. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm({ name: before, onClose, onName, onReplace }: ViewNameDialogProps) {
  const [name, setName] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const [isTaken, setIsTaken] = useState(false);
  const onRefusal: CommandOptions['onRefusal'] = (refusal) => {
    setError(wordingOf(refusal).title);
    setIsTaken(refusal.code === 'name-taken');
  };
  const keep = async (by: ViewNameDialogProps['onName']) => {
    if (name.trim() === '') {
      setError('Give the view a name.');
      return;
    }
    if (await by(name, { onRefusal })) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep(onName);
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
          setIsTaken(false);
        }}
      />
      <FormActions onCancel={onClose}>
        <PrimaryAction type="submit">Save</PrimaryAction>
        {isTaken && onReplace ? (
          <Button onClick={() => void keep(onReplace)}>Replace its search with this one</Button>
        ) : null}
      </FormActions>
    </form>
  );
}
