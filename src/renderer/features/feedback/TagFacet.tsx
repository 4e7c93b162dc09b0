import { useState } from 'react';
import { MOST_TAGS } from '#core/feedback/query.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { FacetList } from '#renderer/ui/FacetList.tsx';
import { ZONE_HERE } from '#renderer/ui/say.ts';
import type { CountedFacets } from './use-facets.ts';
import { withChosen } from './with-chosen.ts';

interface TagFacetProps {
  readonly counted: CountedFacets;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** The tags to filter by: the most frequent with the other counts, all of them once somebody wants them. */
export function TagFacet({ counted, chosen, onChange }: TagFacetProps) {
  const [wantsAll, setWantsAll] = useState(false);
  const { tags } = counted.facets;
  const hasMore = tags.length === MOST_TAGS;
  // A rare one that is chosen has a count, too.
  const isNeeded = wantsAll || chosen.some((tag) => !tags.some(({ value }) => value === tag));
  const { text, filters } = counted.search;
  const of = { text, filters: { ...filters, tags: [] }, zone: ZONE_HERE };
  const all = useQuery('feedback.labels', hasMore && isNeeded ? { of } : null, counted).value?.tags;
  return (
    <FacetList
      title="Tag"
      options={withChosen(hasMore ? (all ?? tags) : tags, chosen)}
      selected={chosen}
      onChange={onChange}
      {...(hasMore && !all && { onAll: () => setWantsAll(true) })}
    />
  );
}
