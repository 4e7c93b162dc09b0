import type { Batch } from '#core/feedback/batch.ts';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { everything, writeView } from '../library-view.ts';

/** There is something of it to read that was not there before. */
export function hasNews({ undoneAt, counts }: Batch): boolean {
  return undoneAt === null && counts.created + counts.updated > 0;
}

/** The library filtered to one import. */
export function addressOfBatch({ id }: Pick<Batch, 'id'>): string {
  const view = { ...everything, filters: FeedbackFilters.parse({ batchId: id }) };
  return `/feedback?${new URLSearchParams({ feedback: writeView(view) })}`;
}
