import type { Instant } from '#core/time.ts';
import { type ZoneClock, zoneClock } from '#core/time-zone.ts';

// The clocks of the zones that readers are in. They are kept: each letter of a search asks, and a clock learns its days.

const clocks = new Map<string, ZoneClock>([['UTC', (ms) => ms as Instant]]);
const MOST_ZONES = 64;

export function clockIn(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = zoneClock(zone);
  if (clocks.size < MOST_ZONES) clocks.set(zone, clock);
  return clock;
}
