import { expect, test } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { orderAfter } from '#renderer/features/feedback/library-order.ts';
import { isFiltered, readView, writeView } from '#renderer/features/feedback/library-view.ts';

const orders = { words: 'relevance', rest: 'newest' } as const;

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
  expect(readView(writeView(view), orders)).toEqual(view);
});

test('an address that was mistyped filters by nothing instead of failing', () => {
  expect(isFiltered(readView('from=tomorrow&min=lots&batch=&sort=loudest&sounds=sad', orders))).toBe(false);
});

test('a search for words reads back in its own order, and all else newest first where nothing is written', () => {
  const { filters } = readView('', orders);
  for (const text of ['refund', 'title:refund', 'tag:billing', '-spam', '']) {
    for (const sort of ['newest', 'oldest'] as const) {
      expect(readView(writeView({ text, filters, sort }), orders)).toEqual({ text, filters, sort });
    }
  }
  expect(readView('text=refund', orders).sort).toBe('relevance');
  expect(readView('text=refund', { words: 'oldest' }).sort).toBe('oldest');
  expect(readView('text=tag:billing', { words: 'oldest' }).sort).toBe('newest');
  // As a view may have been kept: what nothing can be ranked by was shown newest first.
  expect(readView(writeView({ text: '-spam', filters, sort: 'relevance' }), orders).sort).toBe('newest');
});

test('the order follows the field: there are words to match or there are none', () => {
  const after = (before: string, sort: 'newest' | 'oldest' | 'relevance', text: string) =>
    orderAfter({ text: before, sort }, text, { words: 'relevance', rest: 'oldest' });
  expect(after('', 'oldest', 'r')).toBe('relevance');
  expect(after('r', 'relevance', 're')).toBe('relevance');
  expect(after('r', 'relevance', '')).toBe('oldest');
  expect(after('rating:<3 ', 'oldest', 'rating:<3 d')).toBe('relevance');
  expect(after('tag', 'relevance', 'tag:')).toBe('oldest');
  // What a view was kept with stays while its words are changed, and goes with them.
  expect(after('refund', 'newest', 'refund late')).toBe('newest');
  expect(after('', 'newest', 'tag:billing')).toBe('newest');
});
