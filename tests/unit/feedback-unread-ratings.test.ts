import { expect, it } from 'vitest';
import type { UnreadRatings } from '#core/feedback/batch.ts';
import { addUnreadRating } from '#main/feedback/import/unread-ratings.ts';

it('ratings that cannot be read are counted by column, row for row, and the first of each stays known', () => {
  const counted: UnreadRatings[] = [];
  const add = (column: string, rows: number, firstLine: number) =>
    addUnreadRating(counted, { column, rows, firstLine, firstFile: 'reviews.csv' });
  add('score', 2, 3);
  add('stars', 1, 4);
  add('score', 40, 70);
  expect(counted).toMatchObject([
    { column: 'score', rows: 42, firstLine: 3 },
    { column: 'stars', rows: 1, firstLine: 4 },
  ]);
});
