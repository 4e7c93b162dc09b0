import { z } from 'zod';
import { PersonId, PitchId } from '../ids.ts';
import { Instant } from '../time.ts';

/** A team's demo: five minutes, for every team, in every quarter. */
export const DEMO_MS = 300_000;

/** Default length of the changeover between two demos. */
export const CHANGEOVER_MS = 60_000;

/** Why a running demo stood still; kept for the record. */
export const Pause = z.object({
  reason: z.string().trim().min(1).max(300),
  at: Instant,
  /** Null while it stands. */
  resumedAt: Instant.nullable(),
});
export type Pause = z.infer<typeof Pause>;

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
});
export type Slot = z.infer<typeof Slot>;

export const Show = z.object({
  /** The running order, by project. */
  order: z.array(PitchId),
  /** How the order was drawn, so that anyone can check it; null when it was made by hand. */
  draw: z.object({ seed: z.string().min(1).max(64), at: Instant, by: PersonId }).nullable(),
  changeoverMs: z.number().int().min(0).max(600_000),
  /** Whose slot is loaded: on stage, or coming up during the changeover. */
  onStage: PitchId.nullable(),
  /** When the changeover to `onStage` began; null once the demo has started or where there is none. */
  changeoverAt: Instant.nullable(),
  slots: z.record(z.string(), Slot),
});
export type Show = z.infer<typeof Show>;

export const newShow = (): Show => ({
  order: [],
  draw: null,
  changeoverMs: CHANGEOVER_MS,
  onStage: null,
  changeoverAt: null,
  slots: {},
});

export const newSlot = (): Slot => ({
  durationMs: DEMO_MS,
  startedAt: null,
  pausedAt: null,
  pausedMs: 0,
  endedAt: null,
  pauses: [],
});

/** Whether a team has given its demo. */
export function hasGiven(show: Show, id: PitchId): boolean {
  return (show.slots[id]?.endedAt ?? null) !== null;
}
