import { z } from 'zod';
import { Instant } from '../time.ts';

/** A team's demo: five minutes, for every team, in every quarter. */
export const DEMO_MS = 300_000;

/** Why something was done to a team's time; kept for the record. */
export const Reason = z.string().trim().min(1, 'Say why; it is kept.').max(300);

/** Why a running demo stood still. */
export const Pause = z.object({
  reason: Reason,
  at: Instant,
  /** Null while it stands. */
  resumedAt: Instant.nullable(),
});
export type Pause = z.infer<typeof Pause>;

/** A mistake of the operator, put right: the clock was started too early or too late. */
export const Nudge = z.object({
  at: Instant,
  /** Given back to the team; below zero: taken, because the team had begun before the clock did. */
  ms: z.number().int(),
  reason: Reason,
});
export type Nudge = z.infer<typeof Nudge>;

/** The clock was started by accident, and put back within its first seconds. */
export const FalseStart = z.object({ startedAt: Instant, at: Instant, reason: Reason });
export type FalseStart = z.infer<typeof FalseStart>;

/** One team's place in the running order, as arithmetic on instants: nothing here ticks. */
export const Slot = z.object({
  durationMs: z.literal(DEMO_MS),
  startedAt: Instant.nullable(),
  /** Null unless it stands still now. */
  pausedAt: Instant.nullable(),
  /** Sum of the pauses that are over. */
  pausedMs: z.number().int().min(0),
  endedAt: Instant.nullable(),
  pauses: z.array(Pause),
  nudges: z.array(Nudge).default([]),
  falseStarts: z.array(FalseStart).default([]),
  /** Why the demo was stopped before the team was done; null where it was finished. */
  stoppedBecause: Reason.nullable().default(null),
});
export type Slot = z.infer<typeof Slot>;

export const newSlot = (): Slot => ({
  durationMs: DEMO_MS,
  startedAt: null,
  pausedAt: null,
  pausedMs: 0,
  endedAt: null,
  pauses: [],
  nudges: [],
  falseStarts: [],
  stoppedBecause: null,
});
