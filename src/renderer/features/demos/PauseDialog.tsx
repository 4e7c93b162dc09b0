import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './PauseDialog.module.css';

const TITLE = 'Why does the clock stop?';

const REASONS = [
  'Projector or screen',
  'Sound',
  'Network is down',
  'Somebody is unwell',
  'Fire alarm',
] as const;

interface PauseDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPause: (reason: string) => void;
}

/** Asks why. The clock runs until a reason is given: one press of a number, or words. */
export function PauseDialog({ opened, onClose, onPause }: PauseDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={TITLE} size={440}>
      <Reasons onPause={onPause} />
    </Modal>
  );
}

function Reasons({ onPause }: { readonly onPause: (reason: string) => void }) {
  const [words, setWords] = useState('');
  useShortcuts(
    TITLE,
    REASONS.map((reason, index) => ({
      keys: String(index + 1),
      label: reason,
      run: () => onPause(reason),
      inDialog: true,
    })),
  );
  return (
    <FormRows>
      <p>The clock runs on until you choose. The reason is kept with the demo.</p>
      <div className={classes.reasons}>
        {REASONS.map((reason, index) => (
          <Button
            key={reason}
            h={44}
            justify="space-between"
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            aria-keyshortcuts={String(index + 1)}
            rightSection={<KeyHint keys={String(index + 1)} decorative />}
            onClick={() => onPause(reason)}
          >
            {reason}
          </Button>
        ))}
      </div>
      <form
        className={classes.words}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onPause(words);
        }}
      >
        <TextInput
          label="Another reason"
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={words.trim() === ''}>
          Pause
        </Button>
      </form>
    </FormRows>
  );
}
