import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackFilters, RatingFacet } from '#core/feedback/query.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { RangeBars } from './RangeBars.tsx';
import classes from './RatingFacets.module.css';
import { ratingBars } from './rating-bars.ts';

/** More would push everything else out of sight; they are one press away. */
const A_FEW = 2;

interface RatingFacetsProps {
  readonly facets: readonly RatingFacet[];
  readonly filters: FeedbackFilters;
  /** Whether there is more than one source, rated or not, or one is filtered by: each says whose ratings these are. */
  readonly isNamed: boolean;
  readonly setFilters: (changes: Partial<FeedbackFilters>) => void;
}

/**
 * How items are rated, each source by itself: 5 is the best of stars and the middle from 0 to 10, and in one row
 * of bars they would be the same. To choose a rating is to choose its source.
 */
export function RatingFacets({ facets, filters, isNamed, setFilters }: RatingFacetsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { minRating, maxRating, sources } = filters;
  const isChosen = minRating !== null || maxRating !== null;
  const sourceFor = useBroughtSource(sources, isChosen);
  const shown = showsAll ? facets : facets.slice(0, A_FEW);
  return (
    <div className={classes.facets} data-several={isNamed || undefined}>
      {shown.map(({ source, ratings }) => {
        const bars = ratingBars(ratings, filters);
        return (
          <RangeBars
            key={source}
            title={isNamed ? `Rated in ${source}` : 'Rating'}
            bars={bars}
            isChosen={isChosen}
            onChoose={(range) =>
              setFilters({
                minRating: range ? (bars[range[0]]?.rating ?? null) : null,
                maxRating: range ? (bars[range[1]]?.rating ?? null) : null,
                ...(isNamed && { sources: [...sourceFor(source, range !== null)] }),
              })
            }
          />
        );
      })}
      {shown.length < facets.length ? (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-xs"
          onClick={() => setShowsAll(true)}
        >
          Ratings of {sayCount(facets.length - shown.length, 'more source')}
        </Button>
      ) : null}
    </div>
  );
}

/** The sources to filter by once a rating of one is taken or let go: its own, and then those of before again. */
function useBroughtSource(sources: readonly string[], isChosen: boolean) {
  const [before, setBefore] = useState<readonly string[] | null>(null);
  return (source: string, isTaken: boolean): readonly string[] => {
    const isAlone = sources.length === 1 && sources[0] === source;
    if (!isTaken) return isAlone && before !== null ? before : sources;
    // What is taken after another one changes the range only: the sources of before are still those.
    if (!isAlone || !isChosen) setBefore(isAlone ? null : sources);
    return [source];
  };
}
