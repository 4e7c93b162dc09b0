import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_MS, newSlot, type Slot } from '#core/demos/slot.ts';
import { clockText, lengthText, slotClock } from '#core/demos/slot-clock.ts';
import { finishSlot, pauseSlot, resumeSlot, startSlot } from '#core/demos/slot-rules.ts';
import { at } from '#tests/builders/hackathon.ts';

type Move = { readonly kind: 'pause' | 'resume' | 'finish'; readonly afterMs: number };

const aMove = fc.record<Move>({
  kind: fc.constantFrom('pause', 'resume', 'finish'),
  // Negative: the clock of another machine, or one that was set back, is behind the document.
  afterMs: fc.integer({ min: -5000, max: 200_000 }),
});
const moves = fc.array(aMove, { maxLength: 20 });

/** Plays what is allowed of the moves; the rest is refused and changes nothing. */
function play(played: readonly Move[]): { readonly slot: Slot; readonly history: [Slot, number][] } {
  let now = 1_000_000;
  let slot = startSlot(newSlot(), at(now));
  const history: [Slot, number][] = [[slot, now]];
  for (const { kind, afterMs } of played) {
    now += afterMs;
    if (slot.endedAt !== null) break;
    if (kind === 'finish') slot = finishSlot(slot, at(now));
    else if (kind === 'pause' && slot.pausedAt === null) slot = pauseSlot(slot, at(now), 'Projector');
    else if (kind === 'resume' && slot.pausedAt !== null) slot = resumeSlot(slot, at(now));
    if (history.at(-1)?.[0] !== slot) history.push([slot, now]);
  }
  return { slot, history };
}

describe('The five minutes of a demo', () => {
  it('are 300 000 ms for every team and cannot be given otherwise', () => {
    expect(newSlot().durationMs).toBe(300_000);
    expect(DEMO_MS).toBe(300_000);
  });

  it('lose no second: time on stage and pauses make up the whole, to the millisecond', () => {
    fc.assert(
      fc.property(moves, (played) => {
        const { slot } = play([...played, { kind: 'finish', afterMs: 100 }]);
        const { elapsedMs, remainingMs, overtimeMs } = slotClock(slot, 0);
        const paused = slot.pauses.reduce((sum, pause) => sum + ((pause.resumedAt ?? 0) - pause.at), 0);
        expect(elapsedMs + paused).toBe((slot.endedAt ?? 0) - (slot.startedAt ?? 0));
        expect(slot.pausedMs).toBe(paused);
        expect(remainingMs - overtimeMs).toBe(DEMO_MS - elapsedMs);
      }),
    );
  });

  it('are never extended and never taken back: what a document has counted stays counted', () => {
    fc.assert(
      fc.property(moves, (played) => {
        let counted = 0;
        for (const [slot, now] of play(played).history) {
          const { elapsedMs, remainingMs } = slotClock(slot, now);
          expect(elapsedMs).toBeGreaterThanOrEqual(counted);
          expect(remainingMs).toBe(Math.max(0, DEMO_MS - elapsedMs));
          counted = elapsedMs;
        }
      }),
    );
  });

  it('are never below nothing, whenever one looks', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: -1e9, max: 1e12 }), (played, whenever) => {
        const clock = slotClock(play(played).slot, whenever);
        expect(clock.remainingMs).toBeGreaterThanOrEqual(0);
        expect(clock.remainingMs).toBeLessThanOrEqual(DEMO_MS);
        expect(clock.elapsedMs).toBeGreaterThanOrEqual(0);
        expect(clock.overtimeMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stand still during a pause and go on from there', () => {
    const paused = pauseSlot(startSlot(newSlot(), at(0)), at(60_000), 'Sound');
    expect(slotClock(paused, 999_999)).toMatchObject({ phase: 'paused', remainingMs: 240_000 });
    const resumed = resumeSlot(paused, at(100_000));
    expect(slotClock(resumed, 110_000).remainingMs).toBe(230_000);
    expect(resumed.pauses).toEqual([{ reason: 'Sound', at: 60_000, resumedAt: 100_000 }]);
  });

  it('cannot be paused without a reason, started twice, or resumed while running', () => {
    const running = startSlot(newSlot(), at(0));
    expect(() => pauseSlot(running, at(10), '  ')).toThrow(
      expect.objectContaining({ code: 'reason-needed' }),
    );
    expect(() => startSlot(running, at(10))).toThrow(expect.objectContaining({ code: 'already-started' }));
    expect(() => resumeSlot(running, at(10))).toThrow(expect.objectContaining({ code: 'not-paused' }));
    const over = finishSlot(running, at(20));
    expect(() => startSlot(over, at(30))).toThrow(expect.objectContaining({ code: 'demo-already-given' }));
    expect(() => pauseSlot(over, at(30), 'x')).toThrow(expect.objectContaining({ code: 'not-running' }));
  });

  it('keep the true length, also where the demo ran over', () => {
    const over = finishSlot(startSlot(newSlot(), at(0)), at(312_400));
    expect(slotClock(over, 9e9)).toMatchObject({ phase: 'done', elapsedMs: 312_400, overtimeMs: 12_400 });
    expect(lengthText(312_400)).toBe('5:12');
  });

  it.each([
    [0, 'running', '5:00'],
    [240_000, 'warning', '1:00'],
    [285_000, 'danger', '0:15'],
    [299_001, 'danger', '0:01'],
    [300_000, 'time-up', '0:00'],
    [360_000, 'time-up', '0:00'],
  ])('after %i ms are %s and read %s', (afterMs, phase, text) => {
    const clock = slotClock(startSlot(newSlot(), at(0)), afterMs);
    expect([clock.phase, clockText(clock.remainingMs)]).toEqual([phase, text]);
  });
});
