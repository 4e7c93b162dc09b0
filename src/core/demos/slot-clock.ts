import { DEFAULT_THRESHOLDS, type Thresholds } from './show.ts';
import type { Slot } from './slot.ts';

// Read by every window as often as what it shows changes. Pure arithmetic on stored instants, so a reload, a
// restart or a second window shows the same second.

/** The most severe that holds: a demo whose time is up is that, even while it is paused. */
export type SlotPhase = 'pending' | 'running' | 'warning' | 'danger' | 'paused' | 'time-up' | 'done';

export interface SlotClock {
  readonly phase: SlotPhase;
  /** Time on stage so far without pauses, in ms; never negative, shrinking by a nudge alone. */
  readonly elapsedMs: number;
  /** What is left of the five minutes, in ms; 0 once time is up. */
  readonly remainingMs: number;
  /** Time since time was up, in ms; for the operator, not for the audience. */
  readonly overtimeMs: number;
}

/**
 * Reads a slot's clock at `nowMs` (host time, ms since 1970). Who shows its phase hands in the thresholds of
 * the show; who only reads lengths need not.
 */
export function slotClock(slot: Slot, nowMs: number, thresholds: Thresholds = DEFAULT_THRESHOLDS): SlotClock {
  const elapsedMs = elapsedOf(slot, nowMs);
  const remainingMs = Math.max(0, slot.durationMs - elapsedMs);
  return {
    phase: phaseOf(slot, remainingMs, thresholds),
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
  const nudges = slot.nudges.map(({ at }) => at);
  return Math.max(slot.startedAt ?? Number.NEGATIVE_INFINITY, ...pauses, ...nudges);
}

/** What nudges gave back to the team in all; below zero where they took. */
export function nudgedMs(slot: Slot): number {
  return slot.nudges.reduce((sum, { ms }) => sum + ms, 0);
}

function elapsedOf(slot: Slot, nowMs: number): number {
  if (slot.startedAt === null) return 0;
  // A window's clock may lag behind the host's: what has been counted once stays counted.
  const until = slot.endedAt ?? slot.pausedAt ?? Math.max(nowMs, lastInstant(slot));
  return Math.max(0, until - slot.startedAt - slot.pausedMs - nudgedMs(slot));
}

function phaseOf(slot: Slot, remainingMs: number, { warningMs, dangerMs }: Thresholds): SlotPhase {
  if (slot.endedAt !== null) return 'done';
  if (slot.startedAt === null) return 'pending';
  if (remainingMs === 0) return 'time-up';
  if (slot.pausedAt !== null) return 'paused';
  if (remainingMs <= dangerMs) return 'danger';
  if (remainingMs <= warningMs) return 'warning';
  return 'running';
}
