import { expect, test } from 'vitest';
import { FeedbackPage, FeedbackRow } from '#core/feedback/query.ts';
import { messageOf, pageOf } from '#main/feedback/search/page-message.ts';

const SPARSE = {
  id: 't:1',
  batchId: 'first',
  source: 'tickets',
  title: null,
  excerpt: 'Paying fails.',
  titleHits: [],
  excerptHits: [],
  saidAt: null,
  customer: null,
  company: null,
  tags: [],
  area: null,
  rating: null,
  isSetAside: false,
  mergedInto: null,
  standsFor: 0,
};
const FULL = {
  id: 't:2',
  batchId: 'second',
  source: 'reviews',
  title: 'Card declined',
  excerpt: '…my card is declined, 支付失败',
  titleHits: [[0, 4]],
  excerptHits: [
    [4, 8],
    [12, 20],
  ],
  saidAt: 1_700_000_000_000,
  customer: 'Ada',
  company: '',
  tags: ['billing', ''],
  area: 'Payments',
  rating: 1.5,
  isSetAside: true,
  mergedInto: 't:1',
  standsFor: 3,
};

test('a page arrives as it was sent, whatever its rows hold', () => {
  const correction = { text: 'declined', words: [{ wrote: 'declind', shown: 'declined' }] };
  for (const rows of [[], [SPARSE], [FULL, SPARSE, FULL]]) {
    const page = FeedbackPage.parse({ total: 7, offset: 2, rows, sort: 'oldest', correction });
    expect(pageOf(structuredClone(messageOf(page)))).toEqual(page);
  }
});

test('no field of a row is forgotten on the way', () => {
  const page = FeedbackPage.parse({ total: 1, offset: 0, rows: [FULL], sort: 'newest' });
  const [row] = pageOf(messageOf(page)).rows;
  expect(Object.keys(row ?? {}).sort()).toEqual(Object.keys(FeedbackRow.shape).sort());
});
