import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdRows, keyOfId, newestRowsOf } from '#main/feedback/search/id-rows.ts';

test('the newest row of each id is found, while rows keep coming', () => {
  const ids = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 9000 });
  fc.assert(
    fc.property(ids, (numbers) => {
      const rows = new IdRows();
      const keys = new Float64Array(numbers.length + 1);
      const newest = new Map<number, number>();
      for (const [at, number] of numbers.entries()) {
        const key = keyOfId(`fi_${number}`);
        expect(rows.newest(key, keys, at + 1)).toBe(newest.get(number) ?? 0);
        keys[at + 1] = key;
        newest.set(number, at + 1);
      }
    }),
    { numRuns: 20 },
  );
});

test('the newest rows of a few ids are found in one pass', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 400 });
  fc.assert(
    fc.property(numbers, numbers, (rows, wanted) => {
      const keys = Float64Array.from([0, ...rows.map((number) => keyOfId(`fi_${number}`))]);
      const newest = newestRowsOf(
        wanted.map((number) => keyOfId(`fi_${number}`)),
        keys,
        keys.length,
      );
      for (const number of wanted) {
        expect(newest.get(keyOfId(`fi_${number}`)) ?? 0).toBe(rows.lastIndexOf(number) + 1);
      }
    }),
  );
});

test('ids that look alike have keys of their own', () => {
  const keys = new Set(Array.from({ length: 50_000 }, (_, number) => keyOfId(`helpdesk:${number}`)));
  expect(keys.size).toBe(50_000);
  for (const key of keys) expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
});
