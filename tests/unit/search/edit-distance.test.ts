import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '#core/feedback/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('how far two words are apart', () => {
  test.each([
    ['export', 'export', 0],
    ['exprot', 'export', 1],
    ['exort', 'export', 1],
    ['exxport', 'export', 1],
    ['axport', 'export', 1],
    ['xeprot', 'export', 2],
    ['import', 'export', 2],
    ['impart', 'export', null],
    ['', 'ab', 2],
  ])('%j and %j: %j', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });

  test('is the same both ways, and a lower limit only cuts it off', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (one, other, limit) => {
        const distance = editDistance(one, other, 7);
        expect(editDistance(other, one, 7)).toBe(distance);
        expect(editDistance(one, other, limit)).toBe(
          distance !== null && distance <= limit ? distance : null,
        );
        expect(distance === 0).toBe(one === other);
      }),
    );
  });
});
