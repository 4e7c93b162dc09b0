import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnRows } from '#core/demos/drawn-rows.ts';
import { clockText } from '#core/demos/slot-clock.ts';
import { nextChangeInMs } from '#renderer/state/next-change.ts';

it('a countdown is looked at again when its next second begins', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 1_000_000, max: 2_000_000 }),
      (left, now) => {
        const read = (nowMs: number) => clockText(now + left - nowMs);
        const inMs = nextChangeInMs(read, now);
        // Not early by more than the eye of a clock sees, and never late.
        if (left > 0) {
          expect(read(now + inMs)).not.toBe(read(now));
          expect(read(now + inMs - 1)).toBe(read(now));
        } else expect(inMs).toBe(1000);
      },
    ),
  );
});

it('is found as exactly, and with few looks, where the last change is known; also where that misleads', () => {
  const now = 1_500_000;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300_000 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom(1, 10),
      (left, agoMs, speed) => {
        const read = (nowMs: number) => clockText(left - (nowMs - now) * speed);
        const inMs = nextChangeInMs(read, now, now - agoMs);
        expect(read(now + inMs)).not.toBe(read(now));
        if (speed === 1) expect(read(now + inMs - 1)).toBe(read(now));
      },
    ),
  );
  let looks = 0;
  const counted = (nowMs: number) => {
    looks += 1;
    return clockText(now + 60_000 - nowMs);
  };
  expect(nextChangeInMs(counted, now + 0.2, now + 0.1)).toBeLessThanOrEqual(1000);
  expect(looks).toBeLessThanOrEqual(4);
});

it('what stands still is looked at once a second', () => {
  expect(nextChangeInMs(() => '4:12', 17)).toBe(1000);
});

it('a fresh draw shows its rows one after the other, and an old one all of them', () => {
  const shown = (teams: number, afterMs: number) => drawnRows(1_000_000, teams, 1_000_000 + afterMs);
  expect([0, 1499, 1500, 4600, 9000].map((ms) => shown(6, ms))).toEqual([0, 0, 1, 3, 6]);
  expect(shown(6, 86_400_000)).toBe(6);
  // Sixty teams take no longer than an audience is patient.
  expect(shown(60, 24_000)).toBe(60);
  expect(shown(0, 5000)).toBe(0);
  // A window's clock may lag behind the host's.
  expect(shown(6, -40)).toBe(0);
});
