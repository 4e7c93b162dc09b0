import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Slot } from './show.ts';

// Rule 2: a running clock cannot be extended, and a pause needs a reason that is kept.

export function startSlot(slot: Slot, at: Instant): Slot {
  if (slot.endedAt !== null) throw new Refusal('demo-already-given', 'This team has given its demo.');
  if (slot.startedAt !== null) throw new Refusal('already-started', 'This demo is running already.');
  return { ...slot, startedAt: at };
}

export function pauseSlot(slot: Slot, at: Instant, reason: string): Slot {
  refuseUnlessRunning(slot);
  if (slot.pausedAt !== null) throw new Refusal('not-running', 'The clock stands already.');
  if (reason.trim() === '') throw new Refusal('reason-needed', 'A pause needs a reason; it is kept.');
  const pausedAt = notBefore(at, slot.startedAt);
  return {
    ...slot,
    pausedAt,
    pauses: [...slot.pauses, { reason: reason.trim(), at: pausedAt, resumedAt: null }],
  };
}

export function resumeSlot(slot: Slot, at: Instant): Slot {
  refuseUnlessRunning(slot);
  if (slot.pausedAt === null) throw new Refusal('not-paused', 'The clock is not paused.');
  const resumedAt = notBefore(at, slot.pausedAt);
  return {
    ...slot,
    pausedAt: null,
    pausedMs: slot.pausedMs + (resumedAt - slot.pausedAt),
    pauses: slot.pauses.map((pause) => (pause.resumedAt === null ? { ...pause, resumedAt } : pause)),
  };
}

/** Ends the demo; its true length is what the clock says from now on. */
export function finishSlot(slot: Slot, at: Instant): Slot {
  refuseUnlessRunning(slot);
  const running = slot.pausedAt === null ? slot : resumeSlot(slot, at);
  return { ...running, endedAt: notBefore(at, running.startedAt) };
}

export function isUnderWay(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.startedAt !== null && slot.endedAt === null;
}

function refuseUnlessRunning(slot: Slot): void {
  if (slot.startedAt === null || slot.endedAt !== null) {
    throw new Refusal('not-running', 'No demo is running.');
  }
}

// The host's clock does not go back, but a document from another machine may be ahead of it.
function notBefore(at: Instant, earliest: Instant | null): Instant {
  return (earliest === null ? at : Math.max(at, earliest)) as Instant;
}
