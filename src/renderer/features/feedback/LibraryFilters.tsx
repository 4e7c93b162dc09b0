import { memo } from 'react';
import type { FacetCount, FeedbackFilters } from '#core/feedback/query.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { FacetList } from '#renderer/ui/FacetList.tsx';
import { DateSpan } from './DateSpan.tsx';
import classes from './LibraryFilters.module.css';
import { RatingFacets } from './RatingFacets.tsx';
import { SaidFacet } from './SaidFacet.tsx';
import { SentimentFacet } from './SentimentFacet.tsx';
import { TagFacet } from './TagFacet.tsx';
import { type Closer, useCloser } from './use-closer.ts';
import { type CountedFacets, useFacets } from './use-facets.ts';
import type { LibraryView } from './use-library-view.ts';
import { withChosen } from './with-chosen.ts';

interface LibraryFiltersProps {
  readonly library: LibraryView;
  /** The search whose items are in the list; null before there are any. */
  readonly listed: LibrarySearch | null;
  /** Another search is asked for. */
  readonly isBehind: boolean;
}

/** What the library can be filtered by, with how many items each choice would leave. */
export function LibraryFilters({ library, listed, isBehind }: LibraryFiltersProps) {
  const { filters } = library.view;
  const closer = useCloser(filters);
  const counted = useFacets(listed, isBehind, closer.near);
  const sources = useSources(counted?.facets.sources);
  if (!counted) return <div className={classes.filters} />;
  return (
    <Choices
      counted={counted}
      filters={filters}
      setFilters={library.setFilters}
      closer={closer}
      isOfMany={sources.size > 1}
    />
  );
}

/** Those of the library, whichever of them what is searched for leaves, and those that no import is of. */
function useSources(counted: readonly FacetCount[] = []): ReadonlySet<string> {
  const batches = Object.values(useSnapshot().batches.batches);
  const imported = batches.filter(({ undoneAt }) => undoneAt === null).map(({ source }) => source);
  return new Set([...imported, ...counted.map(({ value }) => value)]);
}

interface ChoicesProps {
  readonly counted: CountedFacets;
  readonly filters: FeedbackFilters;
  readonly setFilters: LibraryView['setFilters'];
  readonly closer: Closer;
  /** Whether the library has more than one source. */
  readonly isOfMany: boolean;
}

/** Stays as it is while one types, and is drawn when the new counts are there. */
const Choices = memo(function Choices({ counted, filters, setFilters, closer, isOfMany }: ChoicesProps) {
  const { facets, near } = counted;
  return (
    <div className={classes.filters}>
      <SaidFacet said={facets.said} near={near} filters={filters} setFilters={setFilters} closer={closer} />
      <DateSpan from={filters.from} to={filters.to} onChange={setFilters} />
      {facets.ratings.length > 0 ? (
        <RatingFacets
          facets={facets.ratings}
          filters={filters}
          isNamed={isOfMany || filters.sources.length > 0}
          setFilters={setFilters}
        />
      ) : null}
      {facets.sentiments.length > 0 ? (
        <SentimentFacet
          options={withChosen(facets.sentiments, filters.sentiments)}
          selected={filters.sentiments}
          onChange={(sentiments) => setFilters({ sentiments })}
        />
      ) : null}
      {LISTS.map(([key, title]) => {
        const options = withChosen(facets[key], filters[key]);
        if (options.length === 0) return null;
        if (key === 'tags') {
          const choose = (tags: string[]) => setFilters({ tags });
          return <TagFacet key={key} counted={counted} chosen={filters.tags} onChange={choose} />;
        }
        return (
          <FacetList
            key={key}
            title={title}
            options={options}
            selected={filters[key]}
            onChange={(chosen) => setFilters({ [key]: chosen })}
          />
        );
      })}
    </div>
  );
});

const LISTS = [
  ['areas', 'Area'],
  ['tags', 'Tag'],
  ['sources', 'Source'],
] as const;
