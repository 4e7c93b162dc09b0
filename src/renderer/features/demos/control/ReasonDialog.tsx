import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { IGNORING_SPACE } from '#renderer/ui/ignore-space.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './ReasonDialog.module.css';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What happens meanwhile, and what becomes of the reason. */
  readonly lead: string;
  readonly reasons: readonly string[];
  /** The verb of the button behind one's own words. */
  readonly verb: string;
  /** Where a reason ends something: Space chooses none. */
  readonly isDeafToSpace?: boolean;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** Asks why: one press of a number, or words. Nothing happens until a reason is given. */
export function ReasonDialog({ opened, onClose, title, isDeafToSpace, ...asked }: ReasonDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={440}
      {...(isDeafToSpace ? IGNORING_SPACE : {})}
    >
      <Reasons title={title} {...asked} />
    </Modal>
  );
}

type ReasonsProps = Omit<ReasonDialogProps, 'opened' | 'onClose' | 'isDeafToSpace'>;

function Reasons({ title, lead, reasons, verb, onReason }: ReasonsProps) {
  const [words, setWords] = useState('');
  useShortcuts(
    title,
    reasons.map((reason, index) => ({
      keys: String(index + 1),
      label: reason,
      run: () => onReason(reason),
      inDialog: true,
    })),
  );
  return (
    <FormRows>
      <p>{lead}</p>
      <div className={classes.reasons}>
        {reasons.map((reason, index) => (
          <Button
            key={reason}
            h={44}
            justify="space-between"
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            aria-keyshortcuts={String(index + 1)}
            rightSection={<KeyHint keys={String(index + 1)} decorative />}
            onClick={() => onReason(reason)}
          >
            {reason}
          </Button>
        ))}
      </div>
      <form
        className={classes.words}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onReason(words);
        }}
      >
        <TextInput
          label="Another reason"
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={words.trim() === ''}>
          {verb}
        </Button>
      </form>
    </FormRows>
  );
}
