// What a window knows of the host's clock: how far it is ahead of the window's own monotonic clock, and how
// far off that may be. Pure; host-time.ts keeps the one of this window.

export interface ClockEstimate {
  /** Host time minus own monotonic time. */
  readonly offsetMs: number;
  /** The most that the offset was off when it was learnt. */
  readonly errorMs: number;
  /** When it was learnt, by the own clock. */
  readonly atMs: number;
}

/** An answer of the host: it read its clock at some moment between asking and answering. */
export interface Measured {
  readonly hostMs: number;
  readonly askedMs: number;
  readonly answeredMs: number;
}

/** How far two clocks drift apart at most: what the correction of a system's clock by the network does. */
const DRIFT = 0.0005;
/** A message is seldom longer on its way. */
const MESSAGE_MS = 50;
/** Clocks are read in whole milliseconds. */
const GRAIN_MS = 1;

/** After an answer: the better of the two stays, unless they contradict each other; then the host's clock was set. */
export function afterMeasured(before: ClockEstimate | null, measured: Measured): ClockEstimate {
  const { hostMs, askedMs, answeredMs } = measured;
  const errorMs = (answeredMs - askedMs) / 2;
  const sample = { offsetMs: hostMs - (askedMs + answeredMs) / 2, errorMs, atMs: answeredMs };
  if (!before) return sample;
  const aged = agedError(before, answeredMs);
  const apart = Math.abs(sample.offsetMs - before.offsetMs);
  const isSet = apart > aged + errorMs + GRAIN_MS;
  return isSet || errorMs <= aged ? sample : before;
}

/**
 * After a message that came by itself. It may have been long on its way, so it says only that the host's clock
 * is at least so far: one that lags behind what is known says nothing.
 */
export function afterHeard(
  before: ClockEstimate | null,
  { hostMs, heardMs }: { readonly hostMs: number; readonly heardMs: number },
): ClockEstimate {
  const offsetMs = hostMs - heardMs;
  const isNews = !before || offsetMs > before.offsetMs + agedError(before, heardMs) + GRAIN_MS;
  return isNews ? { offsetMs, errorMs: MESSAGE_MS, atMs: heardMs } : before;
}

function agedError({ errorMs, atMs }: ClockEstimate, nowMs: number): number {
  return errorMs + Math.max(0, nowMs - atMs) * DRIFT;
}
