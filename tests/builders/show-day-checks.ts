import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { MOST_NUDGED_MS } from '#core/demos/nudge-rules.ts';
import { rundown, sessionOf } from '#core/demos/rundown.ts';
import { isFixed, nextRow, rowOrder, runningOrder } from '#core/demos/running-order.ts';
import { sceneOf } from '#core/demos/scene.ts';
import { currentRow, hasGiven, openBreak, openChangeover, type RowId, Show } from '#core/demos/show.ts';
import type { Transition } from '#core/demos/show-log.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import { DEMO_MS, type Slot } from '#core/demos/slot.ts';
import { nudgedMs, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { SHOW_TEAMS } from './show-commands.ts';
import type { DayStep } from './show-steps.ts';

// What must hold after each step of a random day (tests/unit/demos-machine.test.ts), and at its end.

export interface Taken {
  readonly before: HackathonDocument;
  readonly after: HackathonDocument;
  readonly step: DayStep;
  /** Of the show; null where the step is none. */
  readonly command: ShowCommand | null;
  /** What the window that gave a command saw on the stage; undefined where it said nothing of it. */
  readonly seen: RowId | null | undefined;
  readonly nowMs: number;
}

/** Everything that began, oldest first, with its end or null. */
export function partsOf({ show }: HackathonDocument): { start: number; end: number | null }[] {
  return [...show.changeovers, ...Object.values(show.slots), ...Object.values(show.breaks)]
    .flatMap(({ startedAt, endedAt }) => (startedAt === null ? [] : [{ start: startedAt, end: endedAt }]))
    .sort((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
}

/** `rests` keeps when the show ended: with all demos given, or with the last team passed over, which may come yet. */
export function expectWhole({ after, nowMs }: Taken, rests: Set<number>) {
  // No second lost: what ends is where the next begins, from the first call to now, but for a show that had ended.
  const parts = partsOf(after);
  const isAtRest = after.show.onStage === null && openBreak(after.show) === null;
  if (isAtRest) rests.add(parts.at(-1)?.end ?? 0);
  for (const [index, { end }] of parts.entries()) {
    const next = parts[index + 1];
    const isGap = next ? end !== next.start : end !== null && !isAtRest;
    if (isGap && !rests.has(end ?? 0)) {
      throw new Error(`A gap behind part ${index}: ${JSON.stringify(parts)}`);
    }
  }
  for (const slot of Object.values(after.show.slots)) expectFiveMinutes(slot, nowMs);
  const { onStage, slots } = after.show;
  const isWaiting = onStage !== null && (slots[onStage]?.startedAt ?? null) === null;
  if ((openChangeover(after.show) !== null) !== isWaiting) {
    throw new Error('A changeover runs while a team is called, and only then.');
  }
}

function expectFiveMinutes(slot: Show['slots'][string], nowMs: number) {
  if (slot.startedAt === null) return;
  const { elapsedMs, remainingMs, overtimeMs } = slotClock(slot, nowMs);
  const paused = slot.pauses.reduce((sum, { at, resumedAt }) => sum + ((resumedAt ?? nowMs) - at), 0);
  const reasons = [...slot.pauses, ...slot.nudges, ...slot.falseStarts].map(({ reason }) => reason.trim());
  const isWhole =
    elapsedMs + paused + nudgedMs(slot) === (slot.endedAt ?? nowMs) - slot.startedAt &&
    elapsedMs >= 0 &&
    remainingMs + elapsedMs - overtimeMs === DEMO_MS &&
    Math.abs(nudgedMs(slot)) <= MOST_NUDGED_MS &&
    reasons.every((reason) => reason !== '');
  if (!isWhole) throw new Error(`Not five minutes: ${JSON.stringify(slot)} at ${nowMs}`);
}

/** A clock that is looked at all the time goes one way; a nudge and a start taken back are on record. */
export function expectNoJump({ before, after, step, command, nowMs }: Taken) {
  const what = command?.do ?? step.do;
  if (what === 'nudge' || what === 'undo-start') return;
  for (const [id, slot] of Object.entries(before.show.slots)) {
    const now = after.show.slots[id];
    if (!now || slotClock(now, nowMs).elapsedMs < slotClock(slot, nowMs).elapsedMs) {
      throw new Error(`The clock of ${id} jumped back by ${what}`);
    }
  }
}

/** Every project and break once, and none of a team that dissolved before it gave its demo; what has begun never moves. */
export function expectEveryRowOnce({ before, after }: Taken) {
  const teams = SHOW_TEAMS.filter((id) => isProject(after, id) || after.show.slots[id]?.startedAt);
  const rows = [...teams, ...Object.keys(after.show.breaks)].sort();
  if (!isDeepStrictEqual([...rowOrder(after)].sort(), rows)) throw new Error('A row is missing, or twice.');
  const [was, is] = [rowOrder(before), rowOrder(after)];
  for (const id of was.filter((row) => isFixed(before.show, row) && isFixed(after.show, row))) {
    if (was.indexOf(id) !== is.indexOf(id)) throw new Error(`${id} has begun, and was moved.`);
  }
}

const isProject = ({ pitches }: HackathonDocument, id: string) =>
  Object.keys(pitches[id]?.members ?? {}).length > 0;

/** Two who press at once: the second moves nothing, whatever has come on meanwhile. */
export function expectOneOfTwo({ before, after, seen }: Taken) {
  if (seen === undefined || seen === currentRow(before.show)) return;
  if (before !== after) throw new Error('A press on what was over counted.');
}

/** Undo and a team's comings and goings leave the show itself alone; only the phase takes a team from the stage. */
export function expectOwnMovesOnly({ before, after, step, command }: Taken) {
  if (command !== null || before === after || step.do === 'phase') return;
  if (!isDeepStrictEqual(givenOf(before), givenOf(after)))
    throw new Error(`The show was moved by ${step.do}`);
  if (before.phase !== after.phase && isShowUnderWay(before))
    throw new Error('A show lost its phase by undo.');
}

/** What was announced stays, and who is in the teams stays as building left it. */
export function expectAsAnnounced({ before, after }: Taken) {
  const [was, is] = [before.show, after.show];
  const isKept = was.plan === is.plan && was.startsAt === is.startsAt;
  if (was.plan !== null && !isKept) throw new Error('The plan was not kept.');
  const isForming = ['open', 'building'].includes(before.phase);
  if (before.pitches !== after.pitches && !isForming) throw new Error('A team changed after building.');
}

/** All that a show has given and shown. */
function givenOf({ show }: HackathonDocument) {
  const { onStage, slots, changeovers, notReady, plan, shownMessage, blackoutAt, log } = show;
  const breaks = Object.values(show.breaks).filter(({ startedAt }) => startedAt !== null);
  const times = breaks.map(({ id, startedAt, endedAt }) => ({ id, startedAt, endedAt }));
  return { onStage, slots, changeovers, notReady, plan, shownMessage, blackoutAt, log, times };
}

/** Nothing happens to a show that its log does not say, and the log forgets nothing. */
export function expectTold({ before, after, step }: Taken) {
  const { log: had, plan: _planned, ...was } = givenOf(before);
  const { log, plan: _plan, ...is } = givenOf(after);
  if (!isDeepStrictEqual(log.slice(0, had.length), had))
    throw new Error(`The log was rewritten by ${step.do}`);
  if (log.length === had.length && !isDeepStrictEqual(was, is))
    throw new Error(`Not in the log: ${JSON.stringify(step)}`);
}

/** Whoever counts the entries of the log comes to what slots, breaks and changeovers keep themselves. */
export function expectCounted({ show }: HackathonDocument) {
  const [slots, breaks] = [Object.values(show.slots), Object.values(show.breaks)];
  const sum = (of: (slot: Slot) => number) => slots.reduce((all, slot) => all + of(slot), 0);
  const count = (...whats: Transition[]) => show.log.filter(({ what }) => whats.includes(what)).length;
  expect({
    called: count('called'),
    started: count('started'),
    takenBack: count('start-taken-back'),
    paused: count('paused'),
    nudged: count('nudged'),
    ended: count('finished', 'stopped'),
    breaksBegun: count('break-began'),
    breaksEnded: count('break-ended'),
  }).toEqual({
    called: show.changeovers.length,
    started: sum(({ startedAt, falseStarts }) => falseStarts.length + (startedAt === null ? 0 : 1)),
    takenBack: sum(({ falseStarts }) => falseStarts.length),
    paused: sum(({ pauses }) => pauses.length),
    nudged: sum(({ nudges }) => nudges.length),
    ended: slots.filter(({ endedAt }) => endedAt !== null).length,
    breaksBegun: breaks.filter(({ startedAt }) => startedAt !== null).length,
    breaksEnded: breaks.filter(({ endedAt }) => endedAt !== null).length,
  });
}

/** What was shown to a speaker is not meant for the next. */
export function expectOwnMessage({ before, after }: Taken) {
  const [was, is] = [before.show, after.show];
  const hasLeft = was.onStage !== null && was.onStage !== is.onStage;
  if (hasLeft && is.shownMessage !== null)
    throw new Error('The next speaker reads what was said to the last.');
}

export function expectValid({ before, after }: Taken) {
  if (before === after) return;
  const written = JSON.parse(JSON.stringify(after.show));
  if (!isDeepStrictEqual(Show.parse(written), after.show))
    throw new Error('A show changes when it is saved.');
}

/** What all screens show: every team's demo once, once the day is past those that were given, one row after the other, nothing that ends before it begins. */
export function expectRundown(document: HackathonDocument, nowMs: number) {
  const rows = rundown(document, nowMs);
  const demos = rows.filter(({ kind }) => kind === 'demo').map(({ id }) => id);
  const isPast = ['wrap-up', 'closed'].includes(document.phase);
  const teams = runningOrder(document).filter((id) => !isPast || hasGiven(document.show, id));
  expect([...demos].sort()).toEqual([...teams].sort());
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const [index, { start, end, state }] of rows.entries()) {
    const next = rows[index + 1];
    expect(end).toBeGreaterThanOrEqual(start);
    if (state === 'to-come') expect(start).toBeGreaterThanOrEqual(nowMs);
    if (next && (state !== 'to-come' || next.state === 'to-come'))
      expect(next.start).toBeGreaterThanOrEqual(end);
  }
  // What nobody waits for any more, a team that never came, does not move the end.
  const last =
    sceneOf(document).kind === 'after' ? rows.findLast(({ state }) => state === 'done') : rows.at(-1);
  expect(sessionOf(document, nowMs).end).toBe(last?.end ?? null);
}

export function expectOver(document: HackathonDocument) {
  expect(runningOrder(document).every((id) => hasGiven(document.show, id))).toBe(true);
  expect([document.show.onStage, openBreak(document.show), nextRow(document)]).toEqual([null, null, null]);
}
