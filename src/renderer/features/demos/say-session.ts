import type { Session } from '#core/demos/rundown.ts';
import { sayHour } from '#renderer/ui/say.ts';

/** How the session stands against what was announced, in words; null where nothing is in the order. */
export function saySession({ plannedEnd, end }: Session, isOver: boolean): string | null {
  if (end === null) return null;
  const ends = isOver ? 'ended' : 'ends';
  if (plannedEnd === null) return isOver ? `Ended ${sayHour(end)}` : `Ends ${sayHour(end)} as things stand`;
  const late = lateMinutes(end, plannedEnd);
  if (late === 0) return `On time: ${ends} ${sayHour(end)}`;
  return `${sayLate(late)}: ${ends} ${sayHour(end)} instead of ${sayHour(plannedEnd)}`;
}

/** `4 min behind`, `3 h ahead`, `1 h 5 min behind`. */
export function sayLate(minutes: number): string {
  const all = Math.abs(minutes);
  const hours = all < 60 ? [] : [`${Math.floor(all / 60)} h`];
  const rest = all % 60 === 0 && hours.length > 0 ? [] : [`${all % 60} min`];
  return [...hours, ...rest, minutes > 0 ? 'behind' : 'ahead'].join(' ');
}

/** Counted between the minutes that are shown, so that the words agree with the times beside them. */
export function lateMinutes(atMs: number, plannedMs: number): number {
  return Math.floor(atMs / 60_000) - Math.floor(plannedMs / 60_000);
}
