import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { type RundownRow, rundown, type Session, sessionOf } from './rundown.ts';
import { sceneOf } from './scene.ts';
import { breakOf, type Show } from './show.ts';
import type { LogEntry } from './show-log.ts';
import { DEMO_MS, type FalseStart, type Nudge, type Pause, type Slot } from './slot.ts';
import { slotClock } from './slot-clock.ts';

// Plan against truth, from what slots, breaks and the log kept. The page of the record and its CSV read it.

/** One row of the day with everything that is known of it. */
export interface RecordRow extends RundownRow {
  /** Of the team or break; of a changeover, of the team that it leads to. */
  readonly title: string;
  /** Of a demo: five minutes. */
  readonly plannedLengthMs: number | null;
  /** From its true start to its true end; null until there is one. */
  readonly lengthMs: number | null;
  /** What its clock counted, pauses left out; null for what has no clock of five minutes. */
  readonly countedMs: number | null;
  /** How much of that was beyond five minutes. */
  readonly overMs: number;
  readonly pausedMs: number;
  readonly pauses: readonly Pause[];
  readonly nudges: readonly Nudge[];
  readonly falseStarts: readonly FalseStart[];
  readonly stoppedBecause: string | null;
  readonly outcome: RowOutcome;
  /** What the speaker was shown meanwhile. */
  readonly messages: readonly { readonly at: number; readonly text: string }[];
}

/**
 * How a row ended. A changeover leads to its demo; or its team did not come and was passed over; or it came to
 * nothing: another team was called, or the show was left.
 */
export type RowOutcome =
  | 'runs'
  | 'finished'
  | 'stopped'
  | 'break-over'
  | 'demo-began'
  | 'passed-over'
  | 'came-to-nothing';

export interface ShowRecord {
  readonly rows: readonly RecordRow[];
  readonly session: Session;
  /** Nothing runs, and nothing is to come but teams that did not: the end of the session is true. */
  readonly isOver: boolean;
  readonly demos: number;
  /** Demos that took a second or more beyond five minutes. */
  readonly over: number;
  readonly overMs: number;
  readonly stopped: number;
  readonly pausedMs: number;
  readonly changeoverMs: number;
  readonly breakMs: number;
}

/** A second is what an audience can see. */
const NOTICED_MS = 1000;

/** What happened in a quarter's show until `nowMs`: only rows that began. */
export function recordOf(document: HackathonDocument, nowMs: number): ShowRecord {
  const all = rundown(document, nowMs);
  const began = all.filter(({ state }) => state !== 'to-come');
  const rows = began.map((row) => recordRow(document, row, nowMs));
  const demos = rows.filter(({ kind, state }) => kind === 'demo' && state === 'done');
  const sum = (of: (row: RecordRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const lengthOf = (kind: RecordRow['kind']) => sum((row) => (row.kind === kind ? (row.lengthMs ?? 0) : 0));
  return {
    rows,
    session: sessionOf(document, nowMs),
    isOver: all.every(({ state }) => state === 'done') || sceneOf(document).kind === 'after',
    demos: demos.length,
    over: demos.filter(({ overMs }) => overMs >= NOTICED_MS).length,
    overMs: sum(({ overMs }) => overMs),
    stopped: demos.filter(({ stoppedBecause }) => stoppedBecause !== null).length,
    pausedMs: sum(({ pausedMs }) => pausedMs),
    changeoverMs: lengthOf('changeover'),
    breakMs: lengthOf('break'),
  };
}

function recordRow(document: HackathonDocument, row: RundownRow, nowMs: number): RecordRow {
  const { show, pitches } = document;
  const slot = row.kind === 'demo' ? show.slots[row.id] : undefined;
  return {
    ...row,
    title: pitches[row.id]?.title ?? breakOf(show, row.id)?.title ?? '',
    plannedLengthMs: plannedLength(document, row),
    lengthMs: row.state === 'done' ? row.end - row.start : null,
    ...ofSlot(slot, nowMs),
    outcome: outcomeOf(show, row),
    messages: show.log.filter((entry) => isShownIn(entry, row)).map(({ at, note }) => ({ at, text: note })),
  };
}

function outcomeOf(show: Show, { kind, id, state, start, end }: RundownRow): RowOutcome {
  if (state !== 'done') return 'runs';
  if (kind === 'break') return 'break-over';
  if (kind === 'demo') return show.slots[id]?.stoppedBecause == null ? 'finished' : 'stopped';
  // A team is called until it has begun: only its last changeover can have led there.
  const last = show.changeovers.findLast(({ to }) => to === id);
  const hasBegun = (show.slots[id]?.startedAt ?? null) !== null;
  if (hasBegun && last?.startedAt === start) return 'demo-began';
  const isPassedOver = show.log.some(
    ({ what, row, at }) => what === 'passed-over' && row === id && at === end,
  );
  return isPassedOver ? 'passed-over' : 'came-to-nothing';
}

function plannedLength({ show }: HackathonDocument, { kind, id, start }: RundownRow): number | null {
  if (kind === 'demo') return DEMO_MS;
  if (kind === 'break') return breakOf(show, id)?.lengthMs ?? null;
  return show.changeovers.find(({ to, startedAt }) => to === id && startedAt === start)?.plannedMs ?? null;
}

function ofSlot(slot: Slot | undefined, nowMs: number) {
  const clock = slot ? slotClock(slot, nowMs) : null;
  return {
    countedMs: clock?.elapsedMs ?? null,
    overMs: clock?.overtimeMs ?? 0,
    pausedMs: slot?.pausedMs ?? 0,
    pauses: slot?.pauses ?? [],
    nudges: slot?.nudges ?? [],
    falseStarts: slot?.falseStarts ?? [],
    stoppedBecause: slot?.stoppedBecause ?? null,
  };
}

function isShownIn({ what, at }: LogEntry, { start, end }: RundownRow): boolean {
  return what === 'message-shown' && at >= start && at < end;
}
