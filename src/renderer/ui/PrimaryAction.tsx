import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ariaKeysOf, KeyHint } from './KeyHint.tsx';

interface PrimaryActionProps {
  /** A verb and its object: "Pitch on this problem". */
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** While the command is on its way to disk. */
  readonly busy?: boolean;
  /** The shortcut that does the same: `M`. */
  readonly keys?: string;
  /** In a dialog: it has the focus once that opens, so that Enter presses it. */
  readonly isAnswer?: boolean;
  /** The id of what one should know before pressing it. */
  readonly describedBy?: string;
}

/** The one thing to act on, in signal orange. At most one on a screen; everything else is a Button. */
export function PrimaryAction(props: PrimaryActionProps) {
  const {
    children,
    onClick,
    type = 'button',
    icon = null,
    disabled = false,
    busy = false,
    keys,
    isAnswer,
    describedBy,
  } = props;
  return (
    <Button
      variant="filled"
      color="orange"
      type={type}
      leftSection={icon}
      disabled={disabled}
      loading={busy}
      data-autofocus={isAnswer || undefined}
      aria-describedby={describedBy}
      {...(onClick ? { onClick } : {})}
      {...(keys
        ? { 'aria-keyshortcuts': ariaKeysOf(keys), rightSection: <KeyHint keys={keys} decorative onSignal /> }
        : {})}
    >
      {children}
    </Button>
  );
}
