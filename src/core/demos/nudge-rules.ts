import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Slot } from './slot.ts';
import { nudgedMs, slotClock } from './slot-clock.ts';
import { needReason, notBefore, refuseUnlessRunning } from './slot-rules.ts';

// A nudge puts a mistake of the operator right, and nothing else: the clock was started before the team
// began, or after. So it is small, has a reason, and never makes five minutes more than five.

/** The most that all nudges of a slot together may give or take. */
export const MOST_NUDGED_MS = 60_000;

/** How long after a start it can be taken back as an accident. */
export const UNDO_START_MS = 10_000;

/** `ms` above zero gives back what ran before the team began; below zero takes what it had before the clock ran. */
export function nudgeSlot(slot: Slot, at: Instant, ms: number, reason: string): Slot {
  refuseUnlessRunning(slot);
  refuseTooLarge(slot, at, ms);
  const kept = needReason(reason, 'Putting the clock right needs a reason; it is kept.');
  return { ...slot, nudges: [...slot.nudges, { at: notBefore(at, slot), ms, reason: kept }] };
}

/** The most that can be given back now: never more than has run, so that the team never has more than five minutes. */
export function mostToGiveMs(slot: Slot, nowMs: number): number {
  return Math.max(0, Math.min(MOST_NUDGED_MS - nudgedMs(slot), slotClock(slot, nowMs).elapsedMs));
}

/** The most that can be taken now, as a positive number. */
export function mostToTakeMs(slot: Slot): number {
  return Math.max(0, MOST_NUDGED_MS + nudgedMs(slot));
}

/**
 * Whether a start can still be taken back as an accident. Not once the clock was put right: what it says is
 * not how long it ran.
 */
export function canUndoStart(slot: Slot, nowMs: number): boolean {
  const isRunning = slot.startedAt !== null && slot.endedAt === null;
  const isUntouched = slot.pauses.length === 0 && slot.nudges.length === 0;
  return isRunning && isUntouched && slotClock(slot, nowMs).elapsedMs <= UNDO_START_MS;
}

/** Back to loaded. The false start stays on record, and the five minutes are whole again. */
export function undoStartOfSlot(slot: Slot, at: Instant, reason: string): Slot {
  refuseUnlessRunning(slot);
  if (slot.startedAt === null || !canUndoStart(slot, at)) {
    throw new Refusal(
      'too-late-to-undo',
      `A start can be taken back within ${UNDO_START_MS / 1000} seconds, before any pause or correction. Put the clock right instead.`,
    );
  }
  const kept = needReason(reason, 'Taking a start back needs a reason; it is kept.');
  const falseStart = { startedAt: slot.startedAt, at: notBefore(at, slot), reason: kept };
  return { ...slot, startedAt: null, falseStarts: [...slot.falseStarts, falseStart] };
}

function refuseTooLarge(slot: Slot, at: Instant, ms: number): void {
  const [give, take] = [mostToGiveMs(slot, at), mostToTakeMs(slot)];
  if (ms === 0 || ms > give || ms < -take) {
    throw new Refusal(
      'correction-too-large',
      `A mistake is put right by ${seconds(give)} more or ${seconds(take)} less at most: no team gets more than five minutes.`,
      { mostToGiveMs: give, mostToTakeMs: take },
    );
  }
}

const seconds = (ms: number) => `${Math.floor(ms / 1000)} seconds`;
