import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeedbackItem } from '#core/feedback/item.ts';
import { isItem } from '#main/feedback/search/item-line.ts';
import { anItem } from '#tests/builders/feedback.ts';

const FULL = anItem({
  title: 'Export',
  customer: 'Zoë',
  company: 'Acme',
  tags: ['slow'],
  area: 'Export',
  rating: 3.5,
  link: 'https://x.example/1',
  sourceId: '17',
  extra: { plan: 'free' },
});
const KEYS = Object.keys(FeedbackItem.shape);

const anything = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'a b',
    'fi_1',
    -1,
    0,
    1.5,
    9e15,
    2 ** 53,
    true,
    [],
    ['a'],
    [1],
    {},
    { a: 'b' },
    { a: 1 },
  ),
  fc.constantFrom('x'.repeat(81), 'x'.repeat(121), 'x'.repeat(501), 'ä', 'a\n', 'a.b:c-d_1'),
  fc.jsonValue(),
);

test('the quick check of a line takes what the schema takes, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), anything, (key, value) => {
      const item = JSON.parse(JSON.stringify({ ...FULL, [key]: value })) as unknown;
      expect(isItem(item)).toBe(FeedbackItem.safeParse(item).success);
    }),
    { numRuns: 3000 },
  );
});

test.each(KEYS)('a line without %s is as good as the schema finds it', (key) => {
  const { [key as keyof FeedbackItem]: _left, ...rest } = FULL;
  expect(isItem(rest)).toBe(FeedbackItem.safeParse(rest).success);
});

test.each([null, 1, 'text', [], [FULL]])('%j is no item', (value) => {
  expect(isItem(value)).toBe(false);
});
