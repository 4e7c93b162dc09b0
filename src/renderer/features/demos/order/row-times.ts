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
  /** What was announced, where that is another minute; null where it is not or there is no plan. */
  readonly planned: string | null;
  /** Minutes behind the plan, below zero ahead of it; 0 where there is none. */
  readonly late: number;
}

/** By team and break. */
export type RowTimes = Readonly<Record<string, RowTime>>;

export function rowTimes(hackathon: HackathonDocument, nowMs: number): RowTimes {
  const rows = rundown(hackathon, nowMs).filter(({ kind }) => kind !== 'changeover');
  return Object.fromEntries(
    rows.map(({ id, state, start, plannedStart }) => {
      const late = plannedStart === null ? 0 : lateMinutes(start, plannedStart);
      const planned = plannedStart === null || late === 0 ? null : sayHour(plannedStart);
      return [id, { at: sayHour(start), isTrue: state !== 'to-come', planned, late }];
    }),
  );
}
