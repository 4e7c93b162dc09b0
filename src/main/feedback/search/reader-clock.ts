import { type ZoneClock, zoneClock } from '#core/time-zone.ts';

// The clocks of the zones that readers are in. They are kept: each letter of a search asks, and a clock learns its days.

const clocks = new Map<string, ZoneClock>();
const MOST_ZONES = 16;

export function clockIn(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  if (clocks.size >= MOST_ZONES) clocks.clear();
  const clock = zoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}
