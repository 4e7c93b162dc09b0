import fc from 'fast-check';
import { expect, it } from 'vitest';
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

it('what stands still is looked at once a second', () => {
  expect(nextChangeInMs(() => '4:12', 17)).toBe(1000);
});
