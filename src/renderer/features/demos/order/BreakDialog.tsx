import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isFixed, rowOrder } from '#core/demos/running-order.ts';
import { type Break, breakOf } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';

interface BreakDialogProps {
  readonly hackathon: HackathonDocument;
  readonly edited: Break | 'new' | null;
  readonly onClose: () => void;
}

const MOST_MINUTES = 240;

/** Names a break and says how long it is. */
export function BreakDialog({ hackathon, edited, onClose }: BreakDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited === 'new' ? 'Add a break' : 'Change the break'}
      size={380}
    >
      {edited ? <BreakForm hackathon={hackathon} edited={edited} onClose={onClose} /> : null}
    </Modal>
  );
}

function BreakForm({ hackathon, edited, onClose }: BreakDialogProps & { readonly edited: Break | 'new' }) {
  const command = useCommand();
  const { quarter } = hackathon;
  const isNew = edited === 'new';
  const [title, setTitle] = useState(isNew ? 'Break' : edited.title);
  const [minutes, setMinutes] = useState(isNew ? 15 : Math.round(edited.lengthMs / 60_000));
  const [before, setBefore] = useState(AT_THE_END);
  const save = async () => {
    // Counted when it is added: the show may have gone on meanwhile.
    const rows: readonly string[] = rowOrder(hackathon);
    const place = rows.indexOf(before);
    const details = { title, lengthMs: minutes * 60_000 };
    const saved = isNew
      ? await command('demo.addBreak', { quarter, ...details, ...(place < 0 ? {} : { place }) })
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
        {isNew ? (
          <Select
            label="Before"
            data={[...rowsToCome(hackathon), { value: AT_THE_END, label: 'Nothing: at the end' }]}
            value={before}
            onChange={(value) => setBefore(value ?? AT_THE_END)}
          />
        ) : null}
        <FormActions onCancel={onClose}>
          <Button
            type="submit"
            variant="filled"
            disabled={title.trim() === '' || minutes < 1 || minutes > MOST_MINUTES}
          >
            {isNew ? 'Add it' : 'Save'}
          </Button>
        </FormActions>
      </FormRows>
    </form>
  );
}

const AT_THE_END = 'end';

function rowsToCome(hackathon: HackathonDocument) {
  const { show, pitches } = hackathon;
  return rowOrder(hackathon)
    .filter((id) => !isFixed(show, id))
    .map((id) => ({ value: id, label: breakOf(show, id)?.title ?? pitches[id]?.title ?? '' }));
}
