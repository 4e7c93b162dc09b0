import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { CallError, CallName, InputOf, OutputOf } from '#contract/contract.ts';
import { useClient } from './client-context.ts';
import { sayTrouble } from './say-trouble.ts';
import { wordingOf } from './wording.ts';

/** Whether something is on its way to the disk, or the last command did not get there. */
export const useSaving = create<{ readonly underway: number; readonly hasFailed: boolean }>(() => ({
  underway: 0,
  hasFailed: false,
}));

export interface CommandOptions {
  /** Said once it is saved; leave out where the screen shows it anyway. */
  readonly done?: string;
  /** Handles the refusal where it belongs, beside a field; without it, a notification says it. */
  readonly onRefusal?: (error: CallError) => void;
}

/** Sends a command; answers its value once it is saved, or null when it was refused and said. */
export type Command = <N extends CallName>(
  name: N,
  input: InputOf<N>,
  options?: CommandOptions,
) => Promise<OutputOf<N> | null>;

/** The way by which screens change something. */
export function useCommand(): Command {
  const client = useClient();
  return useCallback(
    async (name, input, { done, onRefusal = sayRefusal } = {}) => {
      useSaving.setState(({ underway }) => ({ underway: underway + 1 }));
      const reply = await client.call(name, input);
      const isLost = !reply.ok && reply.error.code === 'not-saved';
      useSaving.setState(({ underway }) => ({ underway: underway - 1, hasFailed: isLost }));
      if (!reply.ok) {
        onRefusal(reply.error);
        return null;
      }
      if (done) notifications.show({ message: done });
      return reply.value;
    },
    [client],
  );
}

/** Says a refusal in the corner of the window. */
export function sayRefusal(error: CallError): void {
  const { title, advice } = wordingOf(error);
  sayTrouble(title, advice);
}
