import type { FeedbackSort } from '#core/feedback/query.ts';
import { isRankable, parseSearchTerms } from '#core/feedback/search-terms.ts';
import { type FeedbackOrders, useUi } from '#renderer/state/ui-store.ts';

// In which order the library stands. A search for words has its own, the best match first until somebody chooses
// otherwise, and so has all else, the newest first; which of the two holds follows what stands in the field.

/** Whether the field has words by which one item can match better than another. */
export function hasWords(text: string): boolean {
  return isRankable(parseSearchTerms(text));
}

/** As it was chosen last for a search like this one. */
export function orderOf(text: string, orders: FeedbackOrders): FeedbackSort {
  return hasWords(text) ? orders.words : orders.rest;
}

/** As it is shown: nothing is the best match of no words. */
export function orderHeld({
  text,
  sort,
}: {
  readonly text: string;
  readonly sort: FeedbackSort;
}): FeedbackSort {
  return sort === 'relevance' && !hasWords(text) ? 'newest' : sort;
}

/** As the rows stand: where none matches better than another, the best match is the newest. */
export function orderShown(sort: FeedbackSort, order: FeedbackSort | null): FeedbackSort {
  return sort === 'relevance' && order === 'newest' ? 'newest' : sort;
}

/** Once other words stand in the field: as before, unless there are words now and were none, or none any more. */
export function orderAfter(
  before: { readonly text: string; readonly sort: FeedbackSort },
  text: string,
  orders: FeedbackOrders,
): FeedbackSort {
  return hasWords(before.text) === hasWords(text) ? before.sort : orderOf(text, orders);
}

/** For the next search like this one, also after a restart. */
export function rememberOrder(text: string, sort: FeedbackSort): void {
  useUi.setState(({ feedbackOrders }) => ({
    feedbackOrders: hasWords(text)
      ? { ...feedbackOrders, words: sort }
      : { ...feedbackOrders, rest: sort === 'oldest' ? 'oldest' : 'newest' },
  }));
}
