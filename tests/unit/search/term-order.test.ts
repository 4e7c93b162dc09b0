import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentBuilder } from '#main/feedback/search/words/segment-builder.ts';
import { termsInOrder } from '#main/feedback/search/words/term-order.ts';
import { textOf } from '#main/feedback/search/words/term-table.ts';

const ALPHABETS = ['ab', 'abcdefgh', 'аб', '漢字', '👍👎', 'aé~\u007f', '\u0001\u0003az'];
const aTerm = fc.oneof(
  ...ALPHABETS.map((letters) =>
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
  ),
);

function inOrder(texts: Iterable<string>): string[] {
  const builder = new SegmentBuilder();
  for (const text of texts) builder.termOf(text);
  const { terms } = builder;
  return Array.from(termsInOrder(terms), (number) =>
    textOf(terms.units.subarray(terms.starts[number], terms.starts[number + 1])),
  );
}

test('terms of any script stand in the order in which text is compared', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aTerm, { maxLength: 300 }), (texts) => {
      expect(inOrder(texts)).toEqual(texts.toSorted());
    }),
  );
});

test('many terms that are alike for long are put in order, too', () => {
  const long = 'x'.repeat(100_000);
  const texts = Array.from({ length: 40 }, (_, at) => `${long}${(at * 7) % 40}`);
  expect(inOrder(texts)).toEqual(texts.toSorted());
});
