import type { Instant } from '#core/time.ts';

/** Reads the time of day in ms since 1970. */
export interface HostClock {
  now(): Instant;
}
