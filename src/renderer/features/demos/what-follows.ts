import { isFixed, rowOrder } from '#core/demos/running-order.ts';
import { breakOf } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';

/** A row that is to come, as the operator reads it. */
export interface Following {
  readonly id: string;
  readonly title: string;
  readonly isBreak: boolean;
  readonly isNotReady: boolean;
}

/** What is to come, the nearest first. */
export function whatFollows(hackathon: HackathonDocument): Following[] {
  const { show, pitches } = hackathon;
  return rowOrder(hackathon)
    .filter((id) => !isFixed(show, id))
    .map((id) => {
      const pause = breakOf(show, id);
      return {
        id,
        title: pause?.title ?? pitches[id]?.title ?? 'A project that is not there any more',
        isBreak: pause !== undefined,
        isNotReady: show.notReady[id] !== undefined,
      };
    });
}
