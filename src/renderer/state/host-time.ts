import { CalendarDate } from '#core/time.ts';
import { afterHeard, afterMeasured, type ClockEstimate, type Measured } from './clock-estimate.ts';

// The host's clock, learnt from its answers and messages and carried on by a clock that nobody can set.
// So two windows show the same second, whatever happens to the time of day.

let known: ClockEstimate | null = null;
let shownMs = Number.NEGATIVE_INFINITY;
const listeners = new Set<() => void>();

/** A small correction backwards lets the clock stand for that long; a larger one is a clock that was set. */
const STANDS_MS = 1000;

/** Called by sync with the `now` of every message that came by itself. */
export function hearHostTime(hostMs: number): void {
  learn(afterHeard(known, { hostMs, heardMs: performance.now() }));
}

/** Called with an answer of the host and when it was asked for; answers by how much the clock may be off. */
export function measureHostTime(measured: Measured): number {
  learn(afterMeasured(known, measured));
  return (measured.answeredMs - measured.askedMs) / 2;
}

/** Calls the listener whenever the host's clock is known anew; the returned function ends it. */
export function onHostTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether anything on this page shows a clock. */
export function isClockShown(): boolean {
  return listeners.size > 0;
}

/** The host's time in ms since 1970; this machine's own until main has been heard. */
export function hostNowMs(): number {
  if (!known) return Date.now();
  const nowMs = known.offsetMs + performance.now();
  if (nowMs < shownMs && shownMs - nowMs < STANDS_MS) return shownMs;
  shownMs = nowMs;
  return nowMs;
}

/** The day that it is here, by the host's clock: what people mean by today. */
export function hostToday(): CalendarDate {
  const now = new Date(hostNowMs());
  const two = (value: number) => String(value).padStart(2, '0');
  return CalendarDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

function learn(estimate: ClockEstimate): void {
  if (estimate === known) return;
  known = estimate;
  for (const listener of [...listeners]) listener();
}
