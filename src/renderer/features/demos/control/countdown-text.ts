import { clockText } from '#core/demos/slot-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is left of a long wait: `4:59`, `1:04:59` from an hour on, `3 d 4 h` from a day on. */
export function countdownText(leftMs: number): string {
  if (leftMs >= DAY_MS) {
    return `${Math.floor(leftMs / DAY_MS)} d ${Math.floor((leftMs % DAY_MS) / HOUR_MS)} h`;
  }
  const seconds = Math.ceil(Math.max(0, leftMs) / 1000);
  if (seconds < 3600) return clockText(leftMs);
  const rest = clockText((seconds % 3600) * 1000).padStart(5, '0');
  return `${Math.floor(seconds / 3600)}:${rest}`;
}
