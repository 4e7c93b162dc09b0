import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, changesBetween } from '#main/store/changes.ts';

const leaf = fc.oneof(
  fc.integer(),
  fc.constantFrom('a', 'b'),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.nat(3)),
);
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4');
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', maxDepth: 3 }, leaf, fc.dictionary(key, tie('node'))),
})).node;
const document = fc.dictionary(key, tree);

test('the changes between two documents lead there and back, for any two documents', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const changes = changesBetween(before, after);
      expect(applyChanges(before, changes, 'redo')).toEqual(after);
      expect(applyChanges(after, changes, 'undo')).toEqual(before);
    }),
  );
});

test('taking changes back leaves the documents that were given as they are', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const copies = structuredClone([before, after]);
      applyChanges(after, changesBetween(before, after), 'undo');
      expect([before, after]).toEqual(copies);
    }),
  );
});

test('removed records come back in their old order', () => {
  const before = { a: 1, b: 2, c: 3, d: 4 };
  const changes = changesBetween(before, { c: 3 });
  expect(Object.keys(applyChanges({ c: 3 }, changes, 'undo'))).toEqual(['a', 'b', 'c', 'd']);
  expect(Object.keys(applyChanges({ c: 3, x: 9 }, changes, 'undo'))).toEqual(['a', 'b', 'c', 'd', 'x']);
});

test('any records that were removed together come back in their old order', () => {
  const keys = fc.uniqueArray(
    fc.string({ minLength: 1 }).map((name) => `k${name}`),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(keys, fc.array(fc.nat(11)), (names, gone) => {
      const before = Object.fromEntries(names.map((name, index) => [name, index]));
      const after = Object.fromEntries(Object.entries(before).filter(([, index]) => !gone.includes(index)));
      const changes = changesBetween(before, after);
      expect(Object.keys(applyChanges(after, changes, 'undo'))).toEqual(names);
    }),
  );
});

test('an array is one value, and the order of keys is no change', () => {
  expect(changesBetween({ a: [1, 2] }, { a: [1, 3] })).toEqual([
    { path: ['a'], before: [1, 2], after: [1, 3], follows: null },
  ]);
  expect(changesBetween({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([]);
});

test('a place that holds something else by now is refused, whether changed, removed or its record gone', () => {
  const changes = changesBetween({ r: { name: 'old' } }, { r: { name: 'new' } });
  for (const now of [{ r: { name: 'other' } }, { r: {} }, {}, { r: 'text' }]) {
    expect(() => applyChanges(now, changes, 'undo')).toThrow('changed since');
  }
  expect(applyChanges({ r: { name: 'new', more: 1 } }, changes, 'undo')).toEqual({
    r: { name: 'old', more: 1 },
  });
});
