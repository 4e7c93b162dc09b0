import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackFilters, MonthCount } from '#core/feedback/query.ts';
import classes from './LibraryFilters.module.css';
import { spanOfMonths } from './library-view.ts';
import { type MonthSpan, monthBars } from './month-bars.ts';
import { RangeBars } from './RangeBars.tsx';
import type { LibraryView } from './use-library-view.ts';

interface SaidFacetProps {
  readonly months: readonly MonthCount[];
  readonly filters: FeedbackFilters;
  readonly setFilters: LibraryView['setFilters'];
}

/** When it was said, month by month: all there are, or those chosen alone, each wide enough to be met by a pointer. */
export function SaidFacet({ months, filters, setFilters }: SaidFacetProps) {
  const [closer, setCloser] = useState<MonthSpan | null>(null);
  const near = closer && isWithin(filters, closer) ? closer : null;
  const bars = monthBars(months, filters, near);
  const isChosen = filters.from !== null || filters.to !== null;
  const chosen = bars.filter(({ isIn }) => isIn);
  const [first, last] = [chosen[0]?.key, chosen.at(-1)?.key];
  const canLookCloser = isChosen && chosen.length > 1 && 2 * chosen.length <= bars.length;
  const choose = (range: readonly [number, number] | null) => {
    const [from, to] = [bars[range?.[0] ?? -1]?.key, bars[range?.[1] ?? -1]?.key];
    if (from !== undefined && to !== undefined) setFilters(spanOfMonths(from, to));
    // Letting go of one month of those that are looked at means all of them, and not all there are.
    else setFilters(near ? spanOfMonths(near.first, near.last) : { from: null, to: null });
  };
  const lookCloser = () => {
    if (first === undefined || last === undefined) return;
    setCloser({ first, last });
    // Whole months, as the bars are: else what is chosen would stand out of them.
    setFilters(spanOfMonths(first, last));
  };
  return (
    <div>
      <RangeBars
        // Where a range begins is a place among the bars, and none among others.
        key={near ? 'closer' : 'all'}
        title="Said"
        bars={bars}
        isChosen={isChosen}
        markedAs="sound negative"
        onChoose={choose}
      />
      {near || canLookCloser ? (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.closer ?? ''}
          onClick={near ? () => setCloser(null) : lookCloser}
        >
          {near ? 'Show all months' : 'Look closer'}
        </Button>
      ) : null}
    </div>
  );
}

function isWithin({ from, to }: FeedbackFilters, { first, last }: MonthSpan): boolean {
  const span = spanOfMonths(first, last);
  return from !== null && to !== null && from >= span.from && to <= span.to;
}
