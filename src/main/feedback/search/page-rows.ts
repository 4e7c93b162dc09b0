import { excerptOf, findHits } from '#core/feedback/highlight.ts';
import type { FeedbackRow } from '#core/feedback/query.ts';
import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';
import type { ItemId } from '#core/ids.ts';
import type { ShownItem } from './kept-items.ts';
import type { OverlayEntry } from './search-calls.ts';

/** What people wrote beside an item. */
interface Beside {
  readonly overlay: OverlayEntry | undefined;
  /** False also where it was merged into one whose import is undone. */
  readonly isMerged: boolean;
  /** How many others it is shown in place of. */
  readonly standsFor: number;
}

/** What is marked in the rows of a page. */
export interface Marked {
  readonly inText: readonly SearchTerm[];
  readonly inTitle: readonly SearchTerm[];
}

export function markedBy({ wanted, fields }: SearchTerms): Marked {
  const ofTitles = fields.flatMap((field) =>
    field.field === 'title' && !field.isUnwanted ? [field.term] : [],
  );
  return { inText: wanted, inTitle: [...wanted, ...ofTitles] };
}

/** An item as a row of the list: what stands around the first hit, and its facts as people left them. */
export function rowOf(
  item: ShownItem,
  { inText, inTitle }: Marked,
  { overlay, isMerged, standsFor }: Beside,
): FeedbackRow {
  const { excerpt, hits } = excerptOf(item.verbatim, inText, item.isPlain);
  return {
    id: item.id,
    batchId: item.batchId,
    source: item.source,
    title: item.title,
    excerpt,
    titleHits:
      item.title === null ? [] : findHits(item.title, inTitle, Number.POSITIVE_INFINITY, item.isTitlePlain),
    excerptHits: hits,
    saidAt: item.saidAt,
    customer: item.customer,
    company: item.company,
    tags: overlay?.tags ?? item.tags,
    area: overlay?.area === undefined ? item.area : overlay.area,
    rating: item.rating,
    isSetAside: overlay?.isSetAside ?? false,
    mergedInto: (isMerged ? (overlay?.mergedInto ?? null) : null) as ItemId | null,
    standsFor,
  };
}
