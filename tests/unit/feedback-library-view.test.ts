import { expect, test } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { isFiltered, readView, writeView } from '#renderer/features/feedback/library-view.ts';

test('what the library is filtered by reads back from the address as it was written', () => {
  const view = {
    text: '"no signal" -bus & pier',
    filters: FeedbackFilters.parse({
      from: Date.UTC(2025, 2),
      to: Date.UTC(2025, 5),
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
