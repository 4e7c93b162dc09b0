// How many ratings of each column could not be read: rows are counted block by block, blocks put together.
import type { UnreadRatings } from '#core/feedback/batch.ts';

/** Rows of one column after those that are counted already; the first of all stays the first. */
export function addUnreadRating(counted: UnreadRatings[], more: UnreadRatings): void {
  const before = counted.find(({ column }) => column === more.column);
  if (before) before.rows += more.rows;
  else counted.push({ ...more });
}
