import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from './KeyHint.tsx';

interface IconActionProps {
  /** A verb: it is the accessible name and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

/** A button that is an icon only. Always named; the tooltip shows the name and the key. */
export function IconAction({ label, icon, onClick, keys, disabled = false, pressed }: IconActionProps) {
  return (
    <Tooltip
      label={
        <>
          {label} {keys ? <KeyHint keys={keys} decorative /> : null}
        </>
      }
    >
      <ActionIcon
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
