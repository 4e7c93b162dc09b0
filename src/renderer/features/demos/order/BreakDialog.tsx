import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Break } from '#core/demos/show.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';

interface BreakDialogProps {
  readonly quarter: Quarter;
  readonly edited: Break | 'new' | null;
  readonly onClose: () => void;
}

const MOST_MINUTES = 240;

/** Names a break and says how long it is. */
export function BreakDialog({ quarter, edited, onClose }: BreakDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited === 'new' ? 'Add a break' : 'Change the break'}
      size={380}
    >
      {edited ? <BreakForm quarter={quarter} edited={edited} onClose={onClose} /> : null}
    </Modal>
  );
}

function BreakForm({ quarter, edited, onClose }: BreakDialogProps & { readonly edited: Break | 'new' }) {
  const command = useCommand();
  const isNew = edited === 'new';
  const [title, setTitle] = useState(isNew ? 'Break' : edited.title);
  const [minutes, setMinutes] = useState(isNew ? 15 : Math.round(edited.lengthMs / 60_000));
  const save = async () => {
    const details = { title, lengthMs: minutes * 60_000 };
    const saved = isNew
      ? await command('demo.addBreak', { quarter, ...details })
      : await command('demo.changeBreak', { quarter, breakId: edited.id, ...details });
    if (saved) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormRows>
        <TextInput
          label="Name"
          data-autofocus
          value={title}
          maxLength={80}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NumberInput
          label="Minutes"
          value={minutes}
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          onChange={(value) => setMinutes(Number(value))}
        />
        <FormActions>
          <Button
            type="submit"
            variant="filled"
            disabled={title.trim() === '' || minutes < 1 || minutes > MOST_MINUTES}
          >
            {isNew ? 'Add it at the end' : 'Save'}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </FormActions>
      </FormRows>
    </form>
  );
}
