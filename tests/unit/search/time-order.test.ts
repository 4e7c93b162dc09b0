import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extendedOrder, inTimeOrder, timeOrderOf } from '#main/feedback/search/time-order.ts';

const aTime = fc.option(fc.integer({ min: 0, max: 30 }), { nil: Number.NaN });
const someTimes = fc.array(aTime, { maxLength: 60 });

test('rows that come later are put in where they would stand had all been there at once', () => {
  fc.assert(
    fc.property(someTimes, someTimes, (before, after) => {
      const saidAt = Float64Array.from([0, ...before, ...after]);
      const first = timeOrderOf(saidAt, before.length + 1);
      const extended = extendedOrder(first, saidAt, saidAt.length);
      expect(extended).toEqual(timeOrderOf(saidAt, saidAt.length));
    }),
  );
});

test('the first rows of a result are those that all of it begins with, few or many, either way round', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aTime, fc.integer({ min: 0, max: 1 })), { maxLength: 120 }),
      fc.nat(130),
      fc.boolean(),
      (rows, most, isNewestFirst) => {
        const order = timeOrderOf(Float64Array.from([0, ...rows.map(([time]) => time)]), rows.length + 1);
        const passing = Uint8Array.from([0, ...rows.map(([, flag]) => flag)]);
        const count = rows.filter(([, flag]) => flag === 1).length;
        const all = inTimeOrder(order, { passing, count }, isNewestFirst, count);
        const some = inTimeOrder(order, { passing, count }, isNewestFirst, most);
        expect(all).toHaveLength(count);
        expect(some.slice(0, most)).toEqual(all.slice(0, most));
        const times = [...all].map((row) => rows[row - 1]?.[0] ?? Number.NaN);
        const dated = times.filter((time) => !Number.isNaN(time));
        expect(dated).toEqual(dated.toSorted((a, b) => (isNewestFirst ? b - a : a - b)));
        expect(times.slice(dated.length).every(Number.isNaN)).toBe(true);
      },
    ),
  );
});
