import { excerptOf, findHits } from '#core/feedback/highlight.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { FeedbackRow } from '#core/feedback/query.ts';
import type { SearchTerms } from '#core/feedback/search-terms.ts';

/** An item as a row of the list: what stands around the first hit, and its facts. */
export function rowOf(item: FeedbackItem, { wanted }: SearchTerms): FeedbackRow {
  const { excerpt, hits } = excerptOf(item.verbatim, wanted);
  return {
    id: item.id,
    batchId: item.batchId,
    source: item.source,
    title: item.title,
    excerpt,
    titleHits: item.title === null ? [] : findHits(item.title, wanted),
    excerptHits: hits,
    saidAt: item.saidAt,
    customer: item.customer,
    company: item.company,
    tags: item.tags,
    area: item.area,
    rating: item.rating,
  };
}
