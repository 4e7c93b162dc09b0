import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedbackItem } from '#core/feedback/item.ts';
import { type ItemContent, identityOf } from '#core/feedback/item-identity.ts';
import type { Instant } from '#core/time.ts';
import { ItemLines } from '#main/feedback/import/item-lines.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'Plain words, long enough that nobody asks JSON to look at them again.',
    '"',
    '\\',
    '\u2028',
    '\n\0',
  ),
);
const text = fc.option(words);
const content: fc.Arbitrary<ItemContent> = fc.record({
  source: words,
  sourceId: text,
  verbatim: words.map((word) => `${word} and a good many words more, as in a real text`),
  title: text,
  saidAt: fc.option(fc.integer({ min: 0, max: 2e12 }).map((ms) => ms as Instant)),
  customer: text,
  company: text,
  tags: fc.array(words, { maxLength: 3 }),
  area: text,
  rating: fc.option(fc.constantFrom(0, 1, 4.5, -3, 100_000)),
  link: text,
  extra: fc.dictionary(words, words, { maxKeys: 3, noNullPrototype: true }),
});

function bothWays(lines: ItemLines, made: ItemContent, email: string | null) {
  const identity = lines.identify(made, email);
  expect(identity).toEqual(identityOf(made, email, shortHash));
  return { ...identity, ...made, line: 7 };
}

describe('the lines of a batch', () => {
  it('have the identity that the same item has everywhere else, and hold it to the letter', () => {
    const lines = new ItemLines();
    fc.assert(
      fc.property(content, text, (made, email) => {
        const item = bothWays(lines, made, email);
        const line = lines.lineOf(item, 'b1');
        expect(line).toBe(`${JSON.stringify(inOrder({ ...item, batchId: 'b1' }))}\n`);
      }),
    );
  });

  it('are those of the item that is asked for, not of the one identified last', () => {
    const lines = new ItemLines();
    fc.assert(
      fc.property(content, content, (first, second) => {
        const item = bothWays(lines, first, null);
        bothWays(lines, second, null);
        expect(JSON.parse(lines.lineOf(item, 'b1'))).toEqual({ ...item, batchId: 'b1' });
      }),
      { numRuns: 30 },
    );
  });

  it('leave out no field that an item has', () => {
    const [made] = fc.sample(content, 1);
    if (!made) throw new Error('Nothing was made.');
    const lines = new ItemLines();
    const line = JSON.parse(lines.lineOf({ ...lines.identify(made, null), ...made, line: 1 }, 'b1'));
    expect(Object.keys(line).sort()).toEqual(Object.keys(FeedbackItem.shape).sort());
  });
});

/** The order in which batches are written; known-items.ts relies on its start. */
function inOrder({ id, contentHash, batchId, ...rest }: Record<string, unknown>) {
  const order = ['source', 'sourceId', 'verbatim', 'title', 'saidAt', 'customer', 'company', 'tags', 'area'];
  const values = [...order, 'rating', 'link', 'extra', 'line'].map((key) => [key, rest[key]] as const);
  return { id, contentHash, batchId, ...Object.fromEntries(values) };
}
