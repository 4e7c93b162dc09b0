import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './IconAction.module.css';
import { ariaKeysOf, KeyHint } from './KeyHint.tsx';

interface IconActionProps {
  /** A verb: it is the accessible name and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Written beside the icon: the label or a part of it. What is around hides `[data-word]` where it has no room. */
  readonly word?: string;
}

/**
 * A button that is an icon, with a word and its key where there is room. Always named; the tooltip shows the name and
 * the key.
 */
export function IconAction({ label, icon, onClick, keys, disabled = false, pressed, word }: IconActionProps) {
  const same = {
    'aria-label': label,
    ...(keys ? { 'aria-keyshortcuts': ariaKeysOf(keys) } : {}),
    ...(pressed === undefined ? {} : { 'aria-pressed': pressed }),
    ...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : {}),
    onClick: () => {
      if (!disabled) onClick();
    },
  };
  return (
    <Tooltip
      label={
        <>
          {label} {keys ? <KeyHint keys={keys} decorative /> : null}
        </>
      }
    >
      {word === undefined ? (
        <ActionIcon {...same}>{icon}</ActionIcon>
      ) : (
        <Button className={classes.worded ?? ''} variant="subtle" size="compact-sm" {...same}>
          {icon}
          <span className={classes.word} data-word>
            {word}
            {keys ? <KeyHint keys={keys} decorative /> : null}
          </span>
        </Button>
      )}
    </Tooltip>
  );
}
