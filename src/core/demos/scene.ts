import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PitchId } from '../ids.ts';
import { nextUp, runningOrder } from './running-order.ts';
import { type Break, hasGiven, openBreak, openChangeover, type Show } from './show.ts';
import type { Slot } from './slot.ts';

/** What the stage and the control view show; derived, so that both always agree. */
export type Scene =
  /** No demo has been given and no team is loaded. */
  | { readonly kind: 'before' }
  /** A team is loaded and has not started. */
  | { readonly kind: 'changeover'; readonly projectId: PitchId }
  | { readonly kind: 'demo'; readonly projectId: PitchId; readonly slot: Slot }
  | { readonly kind: 'break'; readonly break: Break }
  /** The show has begun, nothing is loaded, and teams that are ready are to come: it was interrupted. */
  | { readonly kind: 'between'; readonly next: PitchId }
  | { readonly kind: 'after'; readonly given: number };

/** Where the show is. */
export function sceneOf(document: HackathonDocument): Scene {
  const { show } = document;
  const order = runningOrder(document);
  const onStage = show.onStage !== null && order.includes(show.onStage) ? show.onStage : null;
  if (onStage !== null && !hasGiven(show, onStage)) {
    const slot = show.slots[onStage];
    return slot && slot.startedAt !== null
      ? { kind: 'demo', projectId: onStage, slot }
      : { kind: 'changeover', projectId: onStage };
  }
  const current = openBreak(show);
  if (current) return { kind: 'break', break: current };
  const given = order.filter((id) => hasGiven(show, id)).length;
  if (given === 0) return { kind: 'before' };
  // Over, too, with teams that never came: in the demos while none is ready, and for good once those are left.
  const next = isPast(document) ? null : nextUp(document);
  if (next !== null && show.notReady[next]) return { kind: 'after', given };
  return next === null ? { kind: 'after', given } : { kind: 'between', next };
}

const isPast = ({ phase }: HackathonDocument) => phase === 'wrap-up' || phase === 'closed';

/** A countdown that nobody holds to: what is left, 0 once it is over, and by how much it is over. */
export interface Countdown {
  readonly remainingMs: number;
  readonly overtimeMs: number;
}

/** The countdown of a break. */
export function breakClock({ startedAt, lengthMs }: Break, nowMs: number): Countdown {
  return countdown(startedAt ?? nowMs, lengthMs, nowMs);
}

/** The countdown of the changeover that runs; null where none is counted. */
export function changeoverClock(show: Show, nowMs: number): Countdown | null {
  const changeover = openChangeover(show);
  if (!changeover || changeover.plannedMs === 0) return null;
  return countdown(changeover.startedAt, changeover.plannedMs, nowMs);
}

/** What is left of the changeover in ms, 0 once it is over; null where none is counted. */
export function changeoverLeftMs(show: Show, nowMs: number): number | null {
  return changeoverClock(show, nowMs)?.remainingMs ?? null;
}

/**
 * Since when a slot is loaded and waits for nothing but a hand, in ms since 1970; null where none is. That is the
 * end of its changeover's countdown, or the call where no changeover is counted: until then the team is still
 * coming. A start that was taken back as an accident loads it anew.
 */
export function loadedSince({ changeovers, slots, onStage }: Show): number | null {
  const called = openChangeover({ changeovers });
  if (!called || called.to !== onStage) return null;
  const takenBackAt = slots[onStage]?.falseStarts.at(-1)?.at ?? called.startedAt;
  return Math.max(called.startedAt + called.plannedMs, takenBackAt);
}

/** How long a slot is loaded with nobody having started before the operator is reminded. */
export const FORGOTTEN_AFTER_MS = 10_000;

/** Whether the operator seems to have forgotten to start: for the control view alone. */
export function hasForgottenToStart(show: Show, nowMs: number): boolean {
  const since = loadedSince(show);
  return since !== null && nowMs - since >= FORGOTTEN_AFTER_MS;
}

function countdown(startedAt: number, lengthMs: number, nowMs: number): Countdown {
  // A window's clock may lag behind the host's.
  const elapsedMs = Math.max(0, nowMs - startedAt);
  return { remainingMs: Math.max(0, lengthMs - elapsedMs), overtimeMs: Math.max(0, elapsedMs - lengthMs) };
}
