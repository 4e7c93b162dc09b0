import type { Transition } from '#core/demos/show-log.ts';
import type { RecordRow } from '#core/demos/show-record.ts';
import { lengthText } from '#core/demos/slot-clock.ts';

// How the record says times and what happened.

const here = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** `14:05:12`, in the zone of this machine. */
export function sayClock(ms: number): string {
  return here.format(ms);
}

/** `2026-11-26 14:05:12`, as sheets read it. */
export function sayForSheets(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** `UTC+01:00`: what the times of that moment are counted from. */
export function sayZoneForSheets(ms: number): string {
  const minutes = -new Date(ms).getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** `2:10 late`, `0:30 early`, `on time`. */
export function sayLate(ms: number): string {
  if (Math.abs(ms) < 1000) return 'on time';
  return `${lengthText(Math.abs(ms))} ${ms > 0 ? 'late' : 'early'}`;
}

export const KIND_WORDS: Readonly<Record<RecordRow['kind'], string>> = {
  changeover: 'Changeover',
  demo: 'Demo',
  break: 'Break',
};

/** What is to be said of a row beside its times, one remark a line, as it came. */
export function remarksOf(row: RecordRow): string[] {
  const remarks: (readonly [number, string])[] = [
    ...row.falseStarts.map(
      ({ startedAt, reason }) =>
        [startedAt, `Start at ${sayClock(startedAt)} taken back: ${reason}`] as const,
    ),
    ...row.pauses.map(({ at, resumedAt, reason }) => {
      const length = resumedAt === null ? '' : ` ${lengthText(resumedAt - at)}`;
      return [at, `Paused${length}: ${reason}`] as const;
    }),
    ...row.nudges.map(
      ({ at, ms, reason }) =>
        [at, `${ms > 0 ? '+' : '−'}${lengthText(Math.abs(ms))} put right: ${reason}`] as const,
    ),
    ...row.messages.map(({ at, text }) => [at, `Shown: “${text}”`] as const),
    ...ofOutcome(row),
    ...(row.stoppedBecause ? [[row.end, `Stopped: ${row.stoppedBecause}`] as const] : []),
  ];
  return remarks.sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** A changeover that led to its demo needs no word: the next row is it. */
function ofOutcome({ outcome, end }: RecordRow): [number, string][] {
  if (outcome === 'passed-over') return [[end, `Did not come: passed over at ${sayClock(end)}`]];
  if (outcome === 'came-to-nothing') return [[end, `Did not begin: no longer called at ${sayClock(end)}`]];
  return [];
}

export const TRANSITION_WORDS: Readonly<Record<Transition, string>> = {
  called: 'Called',
  'break-began': 'Break began',
  'break-ended': 'Break ended',
  'passed-over': 'Passed over',
  started: 'Started',
  'start-taken-back': 'Start taken back',
  paused: 'Paused',
  resumed: 'Resumed',
  nudged: 'Clock put right',
  finished: 'Finished',
  stopped: 'Stopped',
  'show-over': 'Show over',
  'not-ready': 'Not ready',
  ready: 'Ready again',
  'message-shown': 'Message shown',
  'message-hidden': 'Message hidden',
  'blackout-on': 'Screens dark',
  'blackout-off': 'Screens light',
};
