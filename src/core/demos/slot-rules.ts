import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Show } from './show.ts';
import type { Slot } from './slot.ts';
import { lastInstant } from './slot-clock.ts';

// Rule 2: a running clock cannot be extended, and a pause needs a reason that is kept. How a mistake of
// the operator is put right is in nudge-rules.ts.

export function startSlot(slot: Slot, at: Instant): Slot {
  if (slot.endedAt !== null) throw new Refusal('demo-already-given', 'This team has given its demo.');
  if (slot.startedAt !== null) throw new Refusal('already-started', 'This demo is running already.');
  return { ...slot, startedAt: at };
}

export function pauseSlot(slot: Slot, at: Instant, reason: string): Slot {
  refuseUnlessRunning(slot);
  if (slot.pausedAt !== null) throw new Refusal('not-running', 'The clock stands already.');
  const pausedAt = notBefore(at, slot);
  return {
    ...slot,
    pausedAt,
    pauses: [
      ...slot.pauses,
      { reason: needReason(reason, 'A pause needs a reason; it is kept.'), at: pausedAt, resumedAt: null },
    ],
  };
}

export function resumeSlot(slot: Slot, at: Instant): Slot {
  refuseUnlessRunning(slot);
  if (slot.pausedAt === null) throw new Refusal('not-paused', 'The clock is not paused.');
  const resumedAt = notBefore(at, slot);
  return {
    ...slot,
    pausedAt: null,
    pausedMs: slot.pausedMs + (resumedAt - slot.pausedAt),
    pauses: slot.pauses.map((pause) => (pause.resumedAt === null ? { ...pause, resumedAt } : pause)),
  };
}

/** Ends the demo because the team is done; its true length is what the clock says from now on. */
export function finishSlot(slot: Slot, at: Instant): Slot {
  refuseUnlessRunning(slot);
  const running = slot.pausedAt === null ? slot : resumeSlot(slot, at);
  return { ...running, endedAt: notBefore(at, running) };
}

/** Ends the demo though the team was not done: that needs a reason, as more time would. */
export function stopSlot(slot: Slot, at: Instant, reason: string): Slot {
  const stoppedBecause = needReason(reason, 'Stopping a demo needs a reason; it is kept.');
  return { ...finishSlot(slot, at), stoppedBecause };
}

export function isUnderWay(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.startedAt !== null && slot.endedAt === null;
}

/** What would leave a running demo alone waits until it is finished. */
export function refuseWhileRunning(show: Show): void {
  if (show.onStage !== null && isUnderWay(show.slots[show.onStage])) {
    throw new Refusal('still-running', 'A demo is running. Finish it first.');
  }
}

export function refuseUnlessRunning(slot: Slot): void {
  if (slot.startedAt === null || slot.endedAt !== null) {
    throw new Refusal('not-running', 'No demo is running.');
  }
}

export function needReason(reason: string, message: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw new Refusal('reason-needed', message);
  return trimmed;
}

/** The host's clock does not go back, but a document from another machine may be ahead of it. */
export function notBefore(at: Instant, slot: Slot): Instant {
  return Math.max(at, lastInstant(slot)) as Instant;
}
