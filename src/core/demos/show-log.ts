import { z } from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Everything that can happen to a show while it is given. */
export const Transition = z.enum([
  'called',
  'break-began',
  'break-ended',
  'passed-over',
  'started',
  'start-taken-back',
  'paused',
  'resumed',
  'nudged',
  'finished',
  'stopped',
  'show-over',
  'not-ready',
  'ready',
  'message-shown',
  'message-hidden',
  'blackout-on',
  'blackout-off',
]);
export type Transition = z.infer<typeof Transition>;

export const LogEntry = z.object({
  at: Instant,
  by: PersonId,
  what: Transition,
  /** The team or break it happened to; null where it is about the whole show. */
  row: z.string().nullable(),
  /** The reason given, or the words shown; empty where there are none. */
  note: z.string(),
  /** How much the clock was put right by; null for everything else. */
  ms: z.number().int().nullable(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** Three hundred rows with six transitions each. What slots and breaks keep themselves is never dropped. */
export const MOST_LOGGED = 2000;

/** The log with these behind it; the oldest give way. */
export function logged(log: readonly LogEntry[], entries: readonly LogEntry[]): LogEntry[] {
  return [...log, ...entries].slice(-MOST_LOGGED);
}
