import { excerptOf, findHits } from '#core/feedback/highlight.ts';
import type { FeedbackRow } from '#core/feedback/query.ts';
import type { FieldTerm, SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';
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

/** An item as a row of the list: what stands around the first hit, and its facts as people left them. */
export function rowOf(
  item: ShownItem,
  { wanted, fields }: SearchTerms,
  { overlay, isMerged, standsFor }: Beside,
): FeedbackRow {
  const { excerpt, hits } = excerptOf(item.verbatim, wanted, item.isPlain);
  return {
    id: item.id,
    batchId: item.batchId,
    source: item.source,
    title: item.title,
    excerpt,
    titleHits: item.title === null ? [] : findHits(item.title, [...wanted, ...titleTerms(fields)]),
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

function titleTerms(fields: readonly FieldTerm[]): SearchTerm[] {
  return fields.flatMap((field) => (field.field === 'title' && !field.isUnwanted ? [field.term] : []));
}
