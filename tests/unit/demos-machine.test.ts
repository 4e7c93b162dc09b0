import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_NUDGED_MS } from '#core/demos/nudge-rules.ts';
import { rundown, sessionOf } from '#core/demos/rundown.ts';
import { nextRow, rowOrder } from '#core/demos/running-order.ts';
import { hasGiven, openBreak, Show } from '#core/demos/show.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import { DEMO_MS } from '#core/demos/slot.ts';
import { nudgedMs, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { aQuarterOf } from '#tests/builders/hackathon.ts';
import { anyCommand, playToTheEnd, SHOW_TEAMS, tryMove } from '#tests/builders/show-commands.ts';

const SEQUENCES = 10_000;
const START_MS = 1_000_000;

interface Step {
  readonly before: HackathonDocument;
  readonly after: HackathonDocument;
  readonly command: ShowCommand;
  readonly nowMs: number;
}

const aMove = (afterMs: fc.Arbitrary<number>) => fc.record({ command: anyCommand, afterMs });
const onward = aMove(fc.oneof(fc.constantFrom(0, 1000, 10_000), fc.integer({ min: 0, max: 200_000 })));
const anyhow = aMove(fc.integer({ min: -86_400_000, max: 86_400_000 }));

function play(moves: readonly { command: ShowCommand; afterMs: number }[], check: (step: Step) => void) {
  let document = aQuarterOf(SHOW_TEAMS);
  let nowMs = START_MS;
  for (const { command, afterMs } of moves) {
    nowMs += afterMs;
    const after = tryMove(document, command, nowMs);
    check({ before: document, after, command, nowMs });
    document = after;
  }
  return { document, nowMs };
}

/** Everything that began, oldest first, with its end or null. */
function partsOf({ show }: HackathonDocument): { start: number; end: number | null }[] {
  return [...show.changeovers, ...Object.values(show.slots), ...Object.values(show.breaks)]
    .flatMap(({ startedAt, endedAt }) => (startedAt === null ? [] : [{ start: startedAt, end: endedAt }]))
    .sort((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
}

/** `rests` keeps when the show ended: with all demos given, or with the last team passed over, which may come yet. */
function expectWhole({ after, nowMs }: Step, rests: Set<number>) {
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
function expectNoJump({ before, after, command, nowMs }: Step) {
  if (command.do === 'nudge' || command.do === 'undo-start') return;
  for (const [id, slot] of Object.entries(before.show.slots)) {
    const now = after.show.slots[id] ?? slot;
    if (slotClock(now, nowMs).elapsedMs < slotClock(slot, nowMs).elapsedMs) {
      throw new Error(`The clock of ${id} jumped back by ${command.do}`);
    }
  }
}

function expectEveryRowOnce({ before, after }: Step) {
  const rows = [...SHOW_TEAMS, ...Object.keys(after.show.breaks)].sort();
  if (!isDeepStrictEqual([...rowOrder(after)].sort(), rows)) throw new Error('A row is missing, or twice.');
  const isSameStage = before.show.onStage === after.show.onStage;
  const place = (document: HackathonDocument) =>
    rowOrder(document).indexOf(document.show.onStage ?? ('' as never));
  if (isSameStage && place(before) !== place(after)) throw new Error('The team on stage was moved.');
}

function expectValid({ before, after }: Step) {
  if (before === after) return;
  const written = JSON.parse(JSON.stringify(after.show));
  if (!isDeepStrictEqual(Show.parse(written), after.show))
    throw new Error('A show changes when it is saved.');
}

/** What all screens show: every team's demo once, one row after the other, nothing that ends before it begins. */
function expectRundown(document: HackathonDocument, nowMs: number) {
  const rows = rundown(document, nowMs);
  const demos = rows.filter(({ kind }) => kind === 'demo').map(({ id }) => id);
  expect([...demos].sort()).toEqual([...SHOW_TEAMS]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const [index, { start, end, state }] of rows.entries()) {
    const next = rows[index + 1];
    expect(end).toBeGreaterThanOrEqual(start);
    if (state === 'to-come') expect(start).toBeGreaterThanOrEqual(nowMs);
    if (next && (state !== 'to-come' || next.state === 'to-come'))
      expect(next.start).toBeGreaterThanOrEqual(end);
  }
  expect(sessionOf(document, nowMs).end).toBe(rows.at(-1)?.end);
}

function expectOver(document: HackathonDocument) {
  expect(SHOW_TEAMS.every((id) => hasGiven(document.show, id as never))).toBe(true);
  expect([document.show.onStage, openBreak(document.show), nextRow(document)]).toEqual([null, null, null]);
}

describe('The show as a state machine', () => {
  it(`over ${SEQUENCES} random shows loses no second, adds none without a reason, and always comes to its end`, () => {
    fc.assert(
      fc.property(fc.array(onward, { maxLength: 24 }), (moves) => {
        const rests = new Set<number>();
        const { document, nowMs } = play(moves, (step) => {
          expectWhole(step, rests);
          expectNoJump(step);
          expectEveryRowOnce(step);
          expectValid(step);
        });
        expectRundown(document, nowMs);
        expectOver(playToTheEnd(document, nowMs));
      }),
      { numRuns: SEQUENCES },
    );
  }, 200_000);

  it('keeps its footing when the clock jumps by up to a day between any two commands', () => {
    fc.assert(
      fc.property(fc.array(anyhow, { maxLength: 24 }), (moves) => {
        const { document, nowMs } = play(moves, (step) => {
          expectEveryRowOnce(step);
          expectValid(step);
          for (const { start, end } of partsOf(step.after))
            expect(end ?? start).toBeGreaterThanOrEqual(start);
          for (const slot of Object.values(step.after.show.slots)) {
            const { elapsedMs, remainingMs, overtimeMs } = slotClock(slot, step.nowMs);
            expect(Math.min(elapsedMs, remainingMs, overtimeMs)).toBeGreaterThanOrEqual(0);
            expect(remainingMs).toBeLessThanOrEqual(DEMO_MS);
          }
          const { start, end } = sessionOf(step.after, step.nowMs);
          expect(end ?? 0).toBeGreaterThanOrEqual(start ?? 0);
        });
        expectOver(playToTheEnd(document, nowMs));
      }),
      { numRuns: 1000 },
    );
  }, 100_000);
});
