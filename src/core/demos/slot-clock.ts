import type { Slot } from './show.ts';

// Read by every window once a frame. Pure arithmetic on stored instants, so a reload, a restart or a
// second window shows the same second.

/** The last minute. */
export const WARNING_MS = 60_000;
/** The last quarter of a minute. */
export const DANGER_MS = 15_000;

/** The most severe that holds: a demo whose time is up is that, even while it is paused. */
export type SlotPhase = 'pending' | 'running' | 'warning' | 'danger' | 'paused' | 'time-up' | 'done';

export interface SlotClock {
  readonly phase: SlotPhase;
  /** Time on stage so far without pauses, in ms; never negative, never shrinking. */
  readonly elapsedMs: number;
  /** What is left of the five minutes, in ms; 0 once time is up. */
  readonly remainingMs: number;
  /** Time since time was up, in ms; for the operator, not for the audience. */
  readonly overtimeMs: number;
}

/** Reads a slot's clock at `nowMs` (host time, ms since 1970). */
export function slotClock(slot: Slot, nowMs: number): SlotClock {
  const elapsedMs = elapsedOf(slot, nowMs);
  const remainingMs = Math.max(0, slot.durationMs - elapsedMs);
  return {
    phase: phaseOf(slot, remainingMs),
    elapsedMs,
    remainingMs,
    overtimeMs: Math.max(0, elapsedMs - slot.durationMs),
  };
}

/** `5:00`, `0:59`: whole seconds, rounded up so that 0:00 means that nothing is left. */
export function clockText(remainingMs: number): string {
  const seconds = Math.ceil(Math.max(0, remainingMs) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `4:58`, `5:12`: how long a demo took, in whole seconds that have passed. */
export function lengthText(elapsedMs: number): string {
  const seconds = Math.floor(Math.max(0, elapsedMs) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The newest instant that a slot holds, in ms since 1970; nothing is written before it. */
export function lastInstant(slot: Slot): number {
  const pauses = slot.pauses.flatMap(({ at, resumedAt }) => [at, resumedAt ?? at]);
  return Math.max(slot.startedAt ?? Number.NEGATIVE_INFINITY, ...pauses);
}

function elapsedOf(slot: Slot, nowMs: number): number {
  if (slot.startedAt === null) return 0;
  // A window's clock may lag behind the host's: what has been counted once stays counted.
  const until = slot.endedAt ?? slot.pausedAt ?? Math.max(nowMs, lastInstant(slot));
  return Math.max(0, until - slot.startedAt - slot.pausedMs);
}

function phaseOf(slot: Slot, remainingMs: number): SlotPhase {
  if (slot.endedAt !== null) return 'done';
  if (slot.startedAt === null) return 'pending';
  if (remainingMs === 0) return 'time-up';
  if (slot.pausedAt !== null) return 'paused';
  if (remainingMs <= DANGER_MS) return 'danger';
  if (remainingMs <= WARNING_MS) return 'warning';
  return 'running';
}
