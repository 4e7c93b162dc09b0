import type { SlotPhase } from '#core/demos/slot-clock.ts';

/** When time runs out, in ms before the end; the same for all teams of an event. */
export interface LastMs {
  readonly warningMs: number;
  readonly dangerMs: number;
}

/** What a phase is called on a screen; empty where the digits say it all. */
export function phaseWord(phase: SlotPhase, { warningMs, dangerMs }: LastMs): string {
  switch (phase) {
    case 'warning':
      return `Last ${sayLength(warningMs)}`;
    case 'danger':
      return `Last ${sayLength(dangerMs)}`;
    case 'paused':
      return 'Paused';
    case 'time-up':
      return 'Thank you';
    default:
      return '';
  }
}

/** `minute`, `2 minutes`, `90 seconds`: a length after "last". */
function sayLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds === 60) return 'minute';
  if (seconds > 90 && seconds % 60 === 0) return `${seconds / 60} minutes`;
  return seconds === 1 ? 'second' : `${seconds} seconds`;
}
