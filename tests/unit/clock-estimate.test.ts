import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSlot } from '#core/demos/slot.ts';
import { clockText, slotClock } from '#core/demos/slot-clock.ts';
import { startSlot } from '#core/demos/slot-rules.ts';
import { afterHeard, afterMeasured, type ClockEstimate } from '#renderer/state/clock-estimate.ts';
import { at } from '#tests/builders/hackathon.ts';

const MINUTE = 60_000;
const HOST = Date.UTC(2026, 10, 26, 14);

/** How a window hears of the host: how long a question and an answer are on their way, and by what a message is late. */
const aWindow = fc.record({
  skewMs: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  thereMs: fc.double({ min: 0, max: 6, noNaN: true }),
  backMs: fc.double({ min: 0, max: 6, noNaN: true }),
  messages: fc.array(
    fc.record({ sentMs: fc.integer({ min: 0, max: 5 * MINUTE }), lateMs: fc.integer({ min: 0, max: 3000 }) }),
    { maxLength: 20 },
  ),
});
type Hearing = {
  skewMs: number;
  thereMs: number;
  backMs: number;
  messages: { sentMs: number; lateMs: number }[];
};

/** The host's time as a window believes it, `ms` after it opened, with every message that came by then. */
function believedMs({ skewMs, thereMs, backMs, messages }: Hearing, ms: number): number {
  const own = (after: number) => after + skewMs;
  let known: ClockEstimate = afterMeasured(null, {
    hostMs: Math.round(HOST + thereMs),
    askedMs: own(0),
    answeredMs: own(thereMs + backMs),
  });
  const come = messages
    .map(({ sentMs, lateMs }) => ({ hostMs: HOST + sentMs, heardAt: sentMs + lateMs }))
    .filter(({ heardAt }) => heardAt <= ms)
    .sort((a, b) => a.heardAt - b.heardAt);
  for (const { hostMs, heardAt } of come) known = afterHeard(known, { hostMs, heardMs: own(heardAt) });
  return known.offsetMs + own(ms);
}

const moment = fc.integer({ min: 100, max: 5 * MINUTE });

describe('The clock of a window', () => {
  it('is within 50 ms of the truth at any moment of five minutes, however late messages come', () => {
    fc.assert(
      fc.property(aWindow, moment, (hearing, ms) => {
        expect(Math.abs(believedMs(hearing, ms) - (HOST + ms))).toBeLessThan(50);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the second of another window within a frame, whatever their own clocks say', () => {
    const slot = startSlot(newSlot(), at(HOST));
    const shown = (hearing: Hearing, ms: number) =>
      clockText(slotClock(slot, believedMs(hearing, ms)).remainingMs);
    fc.assert(
      fc.property(aWindow, aWindow, moment, (one, other, ms) => {
        const apart = Math.abs(believedMs(one, ms) - believedMs(other, ms));
        expect(apart).toBeLessThan(1000 / 60);
        // So where they show different seconds, they showed the same a frame ago or will in a frame.
        const frame = 1000 / 60;
        const around = [ms - frame, ms, ms + frame].map((near) => shown(other, Math.max(100, near)));
        expect(around).toContain(shown(one, ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('follows a host whose clock was set, by the next answer', () => {
    const known = afterMeasured(null, { hostMs: HOST, askedMs: 0, answeredMs: 4 });
    for (const byMs of [60 * MINUTE, -60 * MINUTE, -24 * 60 * MINUTE]) {
      const next = afterMeasured(known, {
        hostMs: HOST + 10_000 + byMs,
        askedMs: 10_000,
        answeredMs: 10_004,
      });
      expect(next.offsetMs + 10_002).toBe(HOST + 10_000 + byMs);
    }
  });

  it('keeps the better of two answers', () => {
    const good = afterMeasured(null, { hostMs: HOST, askedMs: 0, answeredMs: 2 });
    expect(afterMeasured(good, { hostMs: HOST + 500, askedMs: 400, answeredMs: 700 })).toBe(good);
    expect(afterMeasured(good, { hostMs: HOST + 501, askedMs: 500, answeredMs: 501 })).not.toBe(good);
  });
});
