import { rundown } from '#core/demos/rundown.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { sayHour } from '#renderer/ui/say.ts';
import { lateMinutes } from '../say-session.ts';

/** When a row began or will begin, as the running order shows it. */
export interface RowTime {
  /** `14:05` */
  readonly at: string;
  /** Whether it has begun, so that the time is true and not expected. */
  readonly isTrue: boolean;
  /** Minutes behind the plan, below zero ahead of it; null where there is no plan. */
  readonly late: number | null;
}

/** By team and break. */
export type RowTimes = Readonly<Record<string, RowTime>>;

export function rowTimes(hackathon: HackathonDocument, nowMs: number): RowTimes {
  const rows = rundown(hackathon, nowMs).filter(({ kind }) => kind !== 'changeover');
  return Object.fromEntries(
    rows.map(({ id, state, start, plannedStart }) => [
      id,
      {
        at: sayHour(start),
        isTrue: state !== 'to-come',
        late: plannedStart === null ? null : lateMinutes(start, plannedStart),
      },
    ]),
  );
}
