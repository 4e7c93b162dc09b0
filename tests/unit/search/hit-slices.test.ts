import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHits } from '#core/feedback/highlight.ts';
import { hitsBySlice, SLICE_LENGTH } from '#core/feedback/hit-slices.ts';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';

function found(text: string, searched: string, most?: number) {
  const search = hitsBySlice(text, parseSearchTerms(searched).wanted, most);
  let pauses = 0;
  for (;;) {
    const { done, value } = search.next();
    if (done) return { hits: value, pauses };
    pauses += 1;
  }
}

const whole = (text: string, searched: string) => findHits(text, parseSearchTerms(searched).wanted);

describe('the hits of a long text', () => {
  test('are looked for with pauses, each after a few words', () => {
    const text = 'the parcel came late, die Tür blieb zu. '.repeat(10_000);
    const { hits, pauses } = found(text, 'tür');
    expect(hits).toEqual(whole(text, 'tür'));
    expect(pauses).toBeGreaterThanOrEqual(Math.floor(text.length / (SLICE_LENGTH + 10)) - 1);
  });

  test('are found where a slice ends between the words of a phrase', () => {
    for (let shift = 0; shift < 14; shift += 1) {
      const text = `${' '.repeat(SLICE_LENGTH - shift)}late parcel again`;
      expect(found(text, '"late parcel"').hits).toEqual(whole(text, '"late parcel"'));
    }
  });

  test('are one where those of a phrase overlap across the end of a slice', () => {
    for (let shift = 0; shift < 20; shift += 1) {
      const text = `${' '.repeat(SLICE_LENGTH - shift)}late late late late again`;
      expect(found(text, '"late late"').hits).toEqual(whole(text, '"late late"'));
    }
  });

  test('are whole words where a slice would end in one', () => {
    for (let shift = 0; shift < 10; shift += 1) {
      expect(found(`${' '.repeat(SLICE_LENGTH - shift)}translate again`, 'late').hits).toEqual([]);
    }
  });

  test('are none of no words, and not looked for', () => {
    expect(found('late '.repeat(50_000), '')).toEqual({ hits: [], pauses: 0 });
  });

  test('are the same as of a short one, in whatever script', () => {
    const word = fc.constantFrom('late', 'Türe', '荷物', '🚚', ' ', '\n', 'ถึงช้า', 'e\u0301', 'latelate');
    const searched = fc.constantFrom('late', 'ture', '荷物', '🚚', '"late late"', 'ถึง', 'lat*');
    const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join('').repeat(3000));
    fc.assert(
      fc.property(text, searched, (long, wanted) => {
        expect(found(long, wanted).hits).toEqual(whole(long, wanted));
      }),
      { numRuns: 15 },
    );
  });

  test('are looked for no further than so many', () => {
    const { hits, pauses } = found('late '.repeat(400_000), 'late', 501);
    expect(hits).toHaveLength(501);
    expect(pauses).toBe(0);
  });
});
