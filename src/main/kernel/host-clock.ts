import type { Instant } from '#core/time.ts';

// People set clocks, networks correct them, machines sleep. While a show is given the time of day is
// therefore not asked: the clock is held to the machine's time since boot, also over a restart.

/** The readings that a host clock is made of, so that tests can hand in their own. */
export interface ClockSources {
  /** Time of day, ms since 1970; may jump. */
  wallMs(): number;
  /** Never jumps; on some systems it stands still while the machine sleeps. */
  monotonicMs(): number;
  /** Time since boot in ms, sleep included; may be coarse. */
  uptimeMs(): number;
  /** Sleep is told from the two before only by more than this; a second and a half where nothing is said. */
  readonly uptimeGrainMs?: number;
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
  /** By how much it is ahead of the monotonic clock: the same for as long as it does not jump. */
  offsetMs(): number;
  /** Holds the clock to the time since boot, from now or from an earlier anchor of the same boot. */
  hold(anchor?: ClockAnchor): ClockAnchor;
  /** Asks the time of day again. */
  release(): void;
}

/** Where uptime comes in whole seconds. */
const COARSE_MS = 1500;

export function createHostClock(sources: ClockSources): HostClock {
  const { uptimeGrainMs: grainMs = COARSE_MS } = sources;
  let held: ClockAnchor | null = null;
  // What the monotonic clock missed since the anchor: learnt once a sleep, so that no reading steps back.
  let sleptMs = 0;
  const readHeld = (anchor: ClockAnchor) => {
    const awakeMs = sources.monotonicMs() - anchor.monotonicMs;
    const missedMs = sources.uptimeMs() - anchor.uptimeMs - awakeMs;
    if (missedMs - sleptMs > grainMs) sleptMs = missedMs;
    return anchor.hostMs + awakeMs + sleptMs;
  };
  const read = () => (held ? readHeld(held) : sources.wallMs());
  return {
    now: () => Math.round(read()) as Instant,
    offsetMs: () => read() - sources.monotonicMs(),
    hold(earlier) {
      if (earlier && earlier !== held && isOfThisBoot(earlier, sources)) {
        held = earlier;
        sleptMs = 0;
      }
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
      sleptMs = 0;
    },
  };
}

function isOfThisBoot(anchor: ClockAnchor, sources: ClockSources): boolean {
  return anchor.bootId === sources.bootId() && sources.monotonicMs() >= anchor.monotonicMs;
}
