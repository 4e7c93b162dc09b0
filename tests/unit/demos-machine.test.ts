import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionOf } from '#core/demos/rundown.ts';
import { DEMO_MS } from '#core/demos/slot.ts';
import { slotClock } from '#core/demos/slot-clock.ts';
import { playToTheEnd } from '#tests/builders/show-commands.ts';
import { ShowDay } from '#tests/builders/show-day.ts';
import {
  expectAsAnnounced,
  expectCounted,
  expectEveryRowOnce,
  expectNoJump,
  expectOneOfTwo,
  expectOver,
  expectOwnMessage,
  expectOwnMovesOnly,
  expectRundown,
  expectTold,
  expectValid,
  expectWhole,
  partsOf,
  type Taken,
} from '#tests/builders/show-day-checks.ts';
import { anyStep, type DayStep } from '#tests/builders/show-steps.ts';

const SEQUENCES = 10_000;
const START_MS = 1_000_000;

const aMove = (afterMs: fc.Arbitrary<number>) => fc.record({ step: anyStep, afterMs });
const onward = aMove(fc.oneof(fc.constantFrom(0, 1000, 10_000), fc.integer({ min: 0, max: 200_000 })));
const anyhow = aMove(fc.integer({ min: -86_400_000, max: 86_400_000 }));

function play(moves: readonly { step: DayStep; afterMs: number }[], check: (taken: Taken) => void) {
  const day = new ShowDay();
  let nowMs = START_MS;
  for (const { step, afterMs } of moves) {
    nowMs += afterMs;
    const before = day.document;
    day.take(step, nowMs);
    const { document: after, lastCommand: command, lastSeen: seen } = day;
    check({ before, after, step, command, seen, nowMs });
  }
  return { document: day.document, nowMs };
}

describe('The show as a state machine', () => {
  it(`over ${SEQUENCES} random shows loses no second, adds none without a reason, and always comes to its end`, () => {
    fc.assert(
      fc.property(fc.array(onward, { maxLength: 24, size: 'max' }), (moves) => {
        const rests = new Set<number>();
        const { document, nowMs } = play(moves, (taken) => {
          expectWhole(taken, rests);
          expectNoJump(taken);
          expectOwnMovesOnly(taken);
          expectAsAnnounced(taken);
          expectTold(taken);
          expectOneOfTwo(taken);
          expectOwnMessage(taken);
          expectEveryRowOnce(taken);
          expectValid(taken);
        });
        expectRundown(document, nowMs);
        expectCounted(document);
        expectOver(playToTheEnd(document, nowMs));
      }),
      { numRuns: SEQUENCES },
    );
  }, 200_000);

  it('keeps its footing when the clock jumps by up to a day between any two commands', () => {
    fc.assert(
      fc.property(fc.array(anyhow, { maxLength: 24, size: 'max' }), (moves) => {
        const { document, nowMs } = play(moves, (taken) => {
          expectEveryRowOnce(taken);
          expectOwnMovesOnly(taken);
          expectAsAnnounced(taken);
          expectTold(taken);
          expectValid(taken);
          for (const { start, end } of partsOf(taken.after))
            expect(end ?? start).toBeGreaterThanOrEqual(start);
          for (const slot of Object.values(taken.after.show.slots)) {
            const { elapsedMs, remainingMs, overtimeMs } = slotClock(slot, taken.nowMs);
            expect(Math.min(elapsedMs, remainingMs, overtimeMs)).toBeGreaterThanOrEqual(0);
            expect(remainingMs).toBeLessThanOrEqual(DEMO_MS);
          }
          const { start, end } = sessionOf(taken.after, taken.nowMs);
          if (start !== null) expect(end).toBeGreaterThanOrEqual(start);
        });
        expectOver(playToTheEnd(document, nowMs));
      }),
      { numRuns: 1000 },
    );
  }, 100_000);
});
