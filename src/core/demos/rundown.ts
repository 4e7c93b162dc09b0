import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PitchId } from '../ids.ts';
import { type Plan, planOf, startForToday } from './plan.ts';
import { isFixed, isTeam, rowOrder } from './running-order.ts';
import { breakClock, changeoverClock, sceneOf } from './scene.ts';
import { breakOf, type RowId } from './show.ts';
import { DEMO_MS } from './slot.ts';
import { slotClock } from './slot-clock.ts';

/** One row of the day: what was planned, and what is true or, where it has not happened yet, to be expected. */
export interface RundownRow {
  /** One of a kind in this rundown. */
  readonly key: string;
  readonly kind: 'changeover' | 'demo' | 'break';
  /** The team or break; of a changeover, the team that it leads to. */
  readonly id: RowId;
  /** `done`: start and end are true. `now`: the start is. `to-come`: both are projected. */
  readonly state: 'done' | 'now' | 'to-come';
  /** Null where nobody has planned it: no start was set, or it came in later. */
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  /** True or projected, in ms since 1970. */
  readonly start: number;
  readonly end: number;
  /** Start against plan: above zero is late. */
  readonly lateMs: number | null;
}

/** The session as a whole. */
export interface Session {
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  /** Of the first row itself, not of the changeover to it; null where nothing is in the order. */
  readonly start: number | null;
  readonly end: number | null;
  /** How much later than planned it will end, or ended. */
  readonly lateMs: number | null;
}

/**
 * Every row in the order in which it happened and will happen, from what really happened so far. What all
 * screens show.
 */
export function rundown(document: HackathonDocument, nowMs: number): RundownRow[] {
  const happened = partsThatBegan(document, nowMs);
  const fromMs = Math.max(nowMs, happened.at(-1)?.end ?? nowMs);
  const parts = [...happened, ...partsToCome(document, fromMs, happened.length > 0)];
  const plan = currentPlan(document, nowMs);
  const times = new Map<string, number>();
  return parts.map((part) => {
    // A team that was passed over has a changeover for each time it was called.
    const name = `${part.kind}:${part.id}`;
    times.set(name, (times.get(name) ?? 0) + 1);
    return asRow(part, `${name}:${times.get(name)}`, plan);
  });
}

export function sessionOf(document: HackathonDocument, nowMs: number): Session {
  const rows = rundown(document, nowMs);
  const planned = Object.values(currentPlan(document, nowMs));
  const plannedEnd = planned.length === 0 ? null : Math.max(...planned.map(({ endAt }) => endAt));
  // It is over, too, with a team that never came: that would be expected a minute later each minute.
  const isOver = sceneOf(document).kind === 'after';
  const last = isOver ? rows.findLast(({ state }) => state !== 'to-come') : rows.at(-1);
  const end = last?.end ?? null;
  return {
    plannedStart: planned.length === 0 ? null : Math.min(...planned.map(({ startAt }) => startAt)),
    plannedEnd,
    start: rows.find(({ kind }) => kind !== 'changeover')?.start ?? null,
    end,
    lateMs: end === null || plannedEnd === null ? null : end - plannedEnd,
  };
}

interface Part {
  readonly kind: RundownRow['kind'];
  readonly id: RowId;
  readonly state: RundownRow['state'];
  readonly start: number;
  readonly end: number;
}

/** As announced when the show began; before, as it would be announced now. */
function currentPlan(document: HackathonDocument, nowMs: number): Plan {
  const { show } = document;
  const startsAt = startForToday(show, nowMs);
  return show.plan ?? (startsAt === null ? {} : planOf(document, startsAt));
}

function partsThatBegan({ show }: HackathonDocument, nowMs: number): Part[] {
  const demos = Object.entries(show.slots).map(([id, slot]): Part | null => {
    if (slot.startedAt === null) return null;
    const end = slot.endedAt ?? nowMs + slotClock(slot, nowMs).remainingMs;
    return { kind: 'demo', id: id as PitchId, ...span(slot.startedAt, end, slot.endedAt !== null) };
  });
  const breaks = Object.values(show.breaks).map((one): Part | null => {
    if (one.startedAt === null) return null;
    const end = one.endedAt ?? nowMs + breakClock(one, nowMs).remainingMs;
    return { kind: 'break', id: one.id, ...span(one.startedAt, end, one.endedAt !== null) };
  });
  const changeovers = show.changeovers.map((one): Part => {
    const end = one.endedAt ?? nowMs + (changeoverClock(show, nowMs)?.remainingMs ?? 0);
    return { kind: 'changeover', id: one.to, ...span(one.startedAt, end, one.endedAt !== null) };
  });
  return (
    [...changeovers, ...demos, ...breaks]
      .filter((part) => part !== null)
      // What had no length comes before what began in the same moment, and a changeover before its demo.
      .sort((a, b) => a.start - b.start || after(a) - after(b) || a.end - b.end || order(a) - order(b))
  );
}

const after = ({ state }: Part) => (state === 'done' ? 0 : 1);
const order = ({ kind }: Part) => (kind === 'changeover' ? 0 : 1);

function span(start: number, end: number, isDone: boolean): Pick<Part, 'start' | 'end' | 'state'> {
  return { start, end: Math.max(start, end), state: isDone ? 'done' : 'now' };
}

function partsToCome(document: HackathonDocument, fromMs: number, hasBegun: boolean): Part[] {
  const { show } = document;
  const parts: Part[] = [];
  let cursor = fromMs;
  const add = (kind: Part['kind'], id: RowId, lengthMs: number) => {
    parts.push({ kind, id, state: 'to-come', start: cursor, end: cursor + lengthMs });
    cursor += lengthMs;
  };
  for (const id of waitingRows(document)) {
    if (id === show.onStage) {
      add('demo', id, DEMO_MS);
      continue;
    }
    const changeoverMs = isTeam(show, id) ? show.changeoverMs : 0;
    // Before the show: it begins when it is to begin, or as soon as that is possible.
    if (parts.length === 0 && !hasBegun) cursor = Math.max(fromMs, (show.startsAt ?? fromMs) - changeoverMs);
    if (changeoverMs > 0) add('changeover', id, changeoverMs);
    add(isTeam(show, id) ? 'demo' : 'break', id, breakOf(show, id)?.lengthMs ?? DEMO_MS);
  }
  return parts;
}

/** The team that was called, if one was, and all that is behind it. */
function waitingRows(document: HackathonDocument): RowId[] {
  const { phase, show } = document;
  if (!['draft', 'open', 'building', 'demos'].includes(phase)) return [];
  const hasStarted = (id: RowId) => (show.slots[id]?.startedAt ?? null) !== null;
  return rowOrder(document).filter((id) => !isFixed(show, id) || (id === show.onStage && !hasStarted(id)));
}

function asRow(part: Part, key: string, plan: Plan): RundownRow {
  const planned = plan[part.id];
  const [plannedStart, plannedEnd] = !planned
    ? [null, null]
    : part.kind === 'changeover'
      ? [planned.startAt - planned.changeoverMs, planned.startAt as number]
      : [planned.startAt as number, planned.endAt as number];
  const lateMs = plannedStart === null ? null : part.start - plannedStart;
  return { key, ...part, plannedStart, plannedEnd, lateMs };
}
