import type { Instant } from '#core/time.ts';

// People set clocks, networks correct them, machines sleep. While a demo is on stage the time of day
// is therefore not asked: the clock is held to the machine's time since boot, also over a restart.

/** The readings that a host clock is made of, so that tests can hand in their own. */
export interface ClockSources {
  /** Time of day, ms since 1970; may jump. */
  wallMs(): number;
  /** Never jumps; stands still while the machine sleeps. */
  monotonicMs(): number;
  /** Time since boot in ms, sleep included; may be coarse. */
  uptimeMs(): number;
  /** Differs after every boot of the machine. */
  bootId(): string;
}

/** Ties the time of day to the time since boot at one moment. */
export interface ClockAnchor {
  readonly bootId: string;
  readonly hostMs: number;
  readonly monotonicMs: number;
  readonly uptimeMs: number;
}

/** Reads the time of day in ms since 1970. */
export interface HostClock {
  now(): Instant;
  /** Holds the clock to the time since boot, from now or from an earlier anchor of the same boot. */
  hold(anchor?: ClockAnchor): ClockAnchor;
  /** Asks the time of day again. */
  release(): void;
}

/** Sleep is told from coarse readings only by more than this. */
const COARSE_MS = 1500;

export function createHostClock(sources: ClockSources): HostClock {
  let held: ClockAnchor | null = null;
  const now = () => Math.round(held ? readHeld(held, sources) : sources.wallMs()) as Instant;
  return {
    now,
    hold(earlier) {
      if (earlier && isOfThisBoot(earlier, sources)) held = earlier;
      held ??= {
        bootId: sources.bootId(),
        hostMs: sources.wallMs(),
        monotonicMs: sources.monotonicMs(),
        uptimeMs: sources.uptimeMs(),
      };
      return held;
    },
    release() {
      held = null;
    },
  };
}

function readHeld(anchor: ClockAnchor, sources: ClockSources): number {
  const awakeMs = sources.monotonicMs() - anchor.monotonicMs;
  const sinceMs = sources.uptimeMs() - anchor.uptimeMs;
  return anchor.hostMs + (sinceMs - awakeMs > COARSE_MS ? sinceMs : awakeMs);
}

function isOfThisBoot(anchor: ClockAnchor, sources: ClockSources): boolean {
  return anchor.bootId === sources.bootId() && sources.monotonicMs() >= anchor.monotonicMs;
}
