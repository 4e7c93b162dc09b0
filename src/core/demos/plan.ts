import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { Instant } from '../time.ts';
import { isFixed, rowOrder } from './running-order.ts';
import { breakOf, type PlannedRow, type Show } from './show.ts';
import { DEMO_MS } from './slot.ts';

/**
 * A start that passed longer ago was meant for another day. What a day is depends on the zone, which is not
 * known here.
 */
const OF_THE_DAY_MS = 12 * 3_600_000;

/** The start that was set; null where none was, or where its day has gone by: nothing is late against that. */
export function startForToday({ startsAt }: Pick<Show, 'startsAt'>, nowMs: number): Instant | null {
  return startsAt === null || nowMs - startsAt > OF_THE_DAY_MS ? null : startsAt;
}

/** By row: when it is to begin and end. */
export type Plan = Readonly<Record<string, PlannedRow>>;

/**
 * The plan of all that is to come: one row after the other, a changeover before each team. The first row
 * begins when the organiser said, else as soon as its team can be there, counted from `fromMs`.
 */
export function planOf(document: HackathonDocument, fromMs: number): Plan {
  const { show } = document;
  const startsAt = startForToday(show, fromMs);
  const plan: Record<string, PlannedRow> = {};
  let endMs: number | null = null;
  for (const id of rowOrder(document)) {
    if (isFixed(show, id)) continue;
    const pause = breakOf(show, id);
    const changeoverMs = pause ? 0 : show.changeoverMs;
    // The organiser's time is that of the first row itself: its team is called before.
    const startMs: number = endMs === null ? (startsAt ?? fromMs + changeoverMs) : endMs + changeoverMs;
    endMs = startMs + (pause ? pause.lengthMs : DEMO_MS);
    plan[id] = { startAt: startMs as Instant, endAt: endMs as Instant, changeoverMs };
  }
  return plan;
}
