import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { IGNORING_SPACE } from './ignore-space.ts';

export interface Confirmation {
  /** The question, with the thing's name: "Remove Ada Lovelace?" */
  readonly question: string;
  /** What will happen, and whether it can be undone. */
  readonly detail: ReactNode;
  /** The verb again: "Remove". */
  readonly verb: string;
  readonly danger?: boolean;
  /** Space does not answer it, whatever has the focus: it is the key of the show. */
  readonly isDeafToSpace?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something that one would regret; answers the id by which the question can be closed. Needs ShipItTheme around the app. */
export function askToConfirm({
  question,
  detail,
  verb,
  danger = false,
  isDeafToSpace = false,
  onConfirm,
}: Confirmation): string {
  return modals.openConfirmModal({
    title: question,
    children: detail,
    labels: { confirm: verb, cancel: 'Cancel' },
    // Enter confirms, unless it would be regretted.
    confirmProps: { variant: 'filled', color: danger ? 'red' : 'ink', 'data-autofocus': !danger },
    onConfirm,
    ...(isDeafToSpace ? IGNORING_SPACE : {}),
  });
}

interface ConfirmButtonProps extends Confirmation {
  /** What the button says: "Remove from the roster". */
  readonly label: string;
  readonly disabled?: boolean;
}

/** A button that asks first. */
export function ConfirmButton({ label, disabled = false, ...confirmation }: ConfirmButtonProps) {
  return (
    <Button
      variant="subtle"
      {...(confirmation.danger ? { color: 'red' } : {})}
      disabled={disabled}
      onClick={() => askToConfirm(confirmation)}
    >
      {label}…
    </Button>
  );
}
