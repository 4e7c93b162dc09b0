import { expect, test } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { isFiltered, readView, spanOfMonths, writeView } from '#renderer/features/feedback/library-view.ts';
import { monthBars } from '#renderer/features/feedback/month-bars.ts';

test('what the library is filtered by reads back from the address as it was written', () => {
  const view = {
    text: '"no signal" -bus & pier',
    filters: FeedbackFilters.parse({
      ...spanOfMonths('2025-03', '2025-05'),
      tags: ['a&b', 'ünï=c'],
      areas: ['Booking'],
      sources: ['forum'],
      minRating: 0,
      maxRating: 2,
      batchId: 'batch-1',
      sentiments: ['negative', 'unjudged'],
    }),
    sort: 'relevance' as const,
  };
  expect(readView(writeView(view))).toEqual(view);
});

test('an address that was mistyped filters by nothing instead of failing', () => {
  expect(isFiltered(readView('from=tomorrow&min=lots&batch=&sort=loudest&sounds=sad'))).toBe(false);
});

test('the months of a filter end where the next month begins, in December too', () => {
  expect(spanOfMonths('2025-12')).toEqual({ from: Date.UTC(2025, 11), to: Date.UTC(2026, 0) });
});

test('months in which nobody said anything stand between the others as empty bars', () => {
  const months = [
    { value: '2025-11', count: 4, negative: 0 },
    { value: '2026-02', count: 1, negative: 0 },
  ];
  const bars = monthBars(months, { from: Date.UTC(2026, 0), to: null });
  expect(bars.map(({ key, count, isIn }) => [key, count, isIn])).toEqual([
    ['2025-11', 4, false],
    ['2025-12', 0, false],
    ['2026-01', 0, true],
    ['2026-02', 1, true],
  ]);
});
