import { Button } from '@mantine/core';
import type { FeedbackFilters, SaidBars } from '#core/feedback/query.ts';
import { finestStep, isFiner, type TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS } from '#core/time.ts';
import classes from './LibraryFilters.module.css';
import { RangeBars } from './RangeBars.tsx';
import { type SaidRangeBar, saidBarList } from './said-bar-list.ts';
import { type DaySpan, isOpen, isWithin, spanOver } from './said-spans.ts';
import type { Closer } from './use-closer.ts';
import type { LibraryView } from './use-library-view.ts';

interface SaidFacetProps {
  readonly said: SaidBars;
  /** The days that were counted: not yet those of `closer` until its counts are there. */
  readonly near: DaySpan;
  readonly filters: FeedbackFilters;
  readonly setFilters: LibraryView['setFilters'];
  readonly closer: Closer;
}

/**
 * When it was said: all there is, or the days that are looked at closer, in steps of which each is wide enough to be
 * met by a pointer. A range that is dragged over is looked at closer at once.
 */
export function SaidFacet({ said, near, filters, setFilters, closer }: SaidFacetProps) {
  const chosen = { from: filters.from, to: filters.to };
  const bars = saidBarList(said, chosen, near);
  const isChosen = !isOpen(chosen);
  const closerTo = (some: readonly SaidRangeBar[]) => closerSpan(some, bars, said.step, near);
  const choose = (range: readonly [number, number] | null, isDragged: boolean) => {
    const some = range ? bars.slice(range[0], range[1] + 1) : [];
    // Letting go of one bar of those that are looked at means all of them, and not all there are.
    setFilters(spanOfBars(some) ?? near);
    const span = isDragged ? closerTo(some) : null;
    if (span) closer.look(span);
  };
  const span = isChosen ? closerTo(bars.filter(({ isIn }) => isIn)) : null;
  // The button that was pressed stays where it is and leads back: the keyboard is not lost.
  const ways = [
    ...(span ? [{ name: 'Look closer', go: () => closer.look(span) }] : []),
    ...(closer.lookWider ? [{ name: 'Look wider', go: closer.lookWider }] : []),
  ];
  return (
    <div>
      <RangeBars
        // Where a range begins is a place among the bars, and none among others.
        key={`${said.step} ${said.bars[0]?.from}`}
        title={bars.length === 0 ? 'When it was said' : `Said by ${said.step}`}
        empty="Nothing in this list has a date. What has one stands here by day, month or year."
        bars={bars}
        isChosen={isChosen}
        markedAs="sound negative"
        onChoose={choose}
      />
      <div className={classes.closer}>
        {ways.map(({ name, go }, at) => (
          <Button key={String(at)} variant="subtle" size="compact-xs" onClick={go}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The days of these bars, where they would show more alone; null where not. */
function closerSpan(
  some: readonly SaidRangeBar[],
  bars: readonly SaidRangeBar[],
  step: TimeStep,
  near: DaySpan,
): DaySpan | null {
  const span = spanOfBars(some);
  if (!span || some.length === bars.length || isWithin(near, span)) return null;
  const { from, to } = span;
  const isOfUnknownLength = from === null || to === null;
  const isMoreExact = isOfUnknownLength || isFiner(finestStep(from / DAY_MS, to / DAY_MS - 1), step);
  return isMoreExact || (some.length > 1 && 2 * some.length <= bars.length) ? span : null;
}

function spanOfBars(bars: readonly SaidRangeBar[]): DaySpan | null {
  const [first, last] = [bars[0], bars.at(-1)];
  return first && last ? spanOver(first.span, last.span) : null;
}
