import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type ReactNode, type Ref, useId } from 'react';
import { KeyHint } from './KeyHint.tsx';

interface OfferButtonProps extends Pick<ButtonProps, 'leftSection' | 'loading'> {
  /** A verb and its object: "Join the team". */
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Why it cannot be done, in the words of the rule; null when it can. */
  readonly whyNot: string | null;
  /** `signal` is the one orange thing of a screen. */
  readonly tone?: 'plain' | 'strong' | 'signal' | 'quiet' | 'danger';
  readonly keys?: string;
  /** For what is on or off: whether it is on. */
  readonly isPressed?: boolean;
  /** To give it the focus. */
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** For what is pressed in a hurry, from a little way off. */
  readonly size?: 'normal' | 'large';
}

const tones = {
  plain: { variant: 'default' },
  strong: { variant: 'filled', color: 'ink' },
  signal: { variant: 'filled', color: 'orange' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'subtle', color: 'red' },
} as const;

/** A button that stays in its place when it cannot be used, can be reached, and says why not. */
export function OfferButton(props: OfferButtonProps) {
  const {
    children,
    onClick,
    whyNot,
    tone = 'plain',
    keys,
    isPressed,
    size = 'normal',
    buttonRef,
    ...button
  } = props;
  const id = useId();
  const isRefused = whyNot !== null;
  return (
    <>
      <Tooltip
        label={whyNot}
        disabled={!isRefused}
        multiline
        maw={320}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button
          {...tones[tone]}
          {...button}
          {...(buttonRef ? { ref: buttonRef } : {})}
          {...(size === 'large' ? { h: 60, px: 24, fz: 'lg' } : {})}
          {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
          {...(isRefused ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': id } : {})}
          rightSection={keys && !isRefused ? <KeyHint keys={keys} decorative /> : null}
          onClick={() => {
            if (!isRefused) onClick();
          }}
        >
          {children}
        </Button>
      </Tooltip>
      {isRefused ? (
        <span id={id} hidden>
          {whyNot}
        </span>
      ) : null}
    </>
  );
}
