import type { KeyboardEvent } from 'react';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './RangeBars.module.css';
import { useRangeDrag } from './use-range-drag.ts';

export interface RangeBar {
  readonly key: string;
  /** Said for the bar: "March 2025". */
  readonly label: string;
  /** Written under it where there is room; empty for none. */
  readonly tick: string;
  readonly count: number;
  /** How many of them are of the sort that `markedAs` names; drawn darker at the foot of the bar. */
  readonly marked?: number;
  readonly isIn: boolean;
  /** It does not stand in a row with the others: what is far before or after them. */
  readonly isApart?: boolean;
}

interface RangeBarsProps {
  readonly title: string;
  readonly bars: readonly RangeBar[];
  /** First and last index, inclusive; null to let everything through again. What was dragged over is a range at once. */
  readonly onChoose: (range: readonly [first: number, last: number] | null, isDragged: boolean) => void;
  readonly isChosen: boolean;
  /** What the darker part of a bar is: "sounds negative". */
  readonly markedAs?: string;
}

/**
 * Counts side by side: a click takes one bar, dragging takes all that it passes, Shift with a click or an
 * arrow takes up to there, a second click lets go.
 */
export function RangeBars({ title, bars, onChoose, isChosen, markedAs }: RangeBarsProps) {
  const drag = useRangeDrag(onChoose);
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  const isIn = (index: number) =>
    drag.range ? index >= drag.range[0] && index <= drag.range[1] : (bars[index]?.isIn ?? false);
  const isOnlyOne = (index: number) => isChosen && bars.every((bar, at) => bar.isIn === (at === index));
  const isMarked = bars.some(({ marked = 0 }) => marked > 0);
  const entry = Math.max(0, isChosen ? bars.findIndex((bar) => bar.isIn) : bars.length - 1);
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.title}>
        {title}
        {/* Each bar says it too, with its number. */}
        {isMarked && markedAs ? (
          <span className={classes.marks} aria-hidden="true">
            {markedAs}
          </span>
        ) : null}
      </legend>
      {bars.length === 0 ? <p className={classes.none}>Nothing to choose from</p> : null}
      <div
        className={classes.bars}
        data-chosen={isChosen || drag.range !== null || undefined}
        data-marked={isMarked || undefined}
        hidden={bars.length === 0}
      >
        {bars.map(({ key, label, count, marked = 0, isApart }, index) => (
          <button
            key={key}
            type="button"
            className={classes.bar}
            data-apart={isApart || undefined}
            tabIndex={index === entry ? 0 : -1}
            aria-pressed={(isChosen || drag.range !== null) && isIn(index)}
            aria-label={sayBar(label, count, marked, markedAs)}
            title={sayBar(label, count, marked, markedAs)}
            onPointerDown={(event) => drag.begin(index, event)}
            onPointerEnter={(event) => drag.reach(index, event)}
            onClick={(event) => {
              if (event.shiftKey) drag.extendTo(index);
              else drag.take(index, isOnlyOne(index));
            }}
            onKeyDown={(event) => onBarKey(event, index, drag.extendTo, drag.anchorAt)}
          >
            <span style={{ height: count === 0 ? 0 : `max(2px, ${(100 * count) / tallest}%)` }}>
              {marked > 0 ? <i style={{ height: `${(100 * marked) / count}%` }} /> : null}
            </span>
          </button>
        ))}
      </div>
      <div className={`${classes.ticks} numeric`} aria-hidden="true">
        {bars.map(({ key, tick, isApart }) => (
          <span key={key} data-apart={isApart || undefined}>
            {tick}
          </span>
        ))}
      </div>
    </fieldset>
  );
}

function sayBar(label: string, count: number, marked: number, markedAs: string | undefined): string {
  const part = marked > 0 && markedAs ? `, ${sayNumber(marked)} ${markedAs}` : '';
  return `${label}: ${sayCount(count, 'item')}${part}`;
}

function onBarKey(
  event: KeyboardEvent<HTMLButtonElement>,
  index: number,
  extendTo: (index: number) => void,
  anchorAt: (index: number) => void,
): void {
  const bars = Array.from(event.currentTarget.parentElement?.children ?? []);
  const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: bars.length - 1 }[event.key];
  const bar = bars[to ?? -1];
  if (to === undefined || !(bar instanceof HTMLElement)) return;
  event.preventDefault();
  bar.focus();
  if (event.shiftKey) extendTo(to);
  else anchorAt(to);
}
