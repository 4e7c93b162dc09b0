import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './RangeBars.module.css';

export interface RangeBar {
  readonly key: string;
  /** Said for the bar: "March 2025". */
  readonly label: string;
  /** Written under it where there is room; empty for none. */
  readonly tick: string;
  readonly count: number;
  readonly isIn: boolean;
}

interface RangeBarsProps {
  readonly title: string;
  readonly bars: readonly RangeBar[];
  /** First and last index, inclusive; null to let everything through again. */
  readonly onChoose: (range: readonly [first: number, last: number] | null) => void;
  readonly isChosen: boolean;
}

/** Counts side by side: a click takes one bar, Shift takes up to it, a second click lets go. */
export function RangeBars({ title, bars, onChoose, isChosen }: RangeBarsProps) {
  const anchor = useRef(0);
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  const choose = (index: number, event: MouseEvent) => {
    const isOnlyOne = isChosen && bars.every(({ isIn }, at) => isIn === (at === index));
    if (event.shiftKey) {
      onChoose([Math.min(anchor.current, index), Math.max(anchor.current, index)]);
      return;
    }
    anchor.current = index;
    onChoose(isOnlyOne ? null : [index, index]);
  };
  const entry = Math.max(0, isChosen ? bars.findIndex(({ isIn }) => isIn) : bars.length - 1);
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.title}>{title}</legend>
      {bars.length === 0 ? <p className={classes.none}>Nothing to choose from</p> : null}
      <div className={classes.bars} data-chosen={isChosen || undefined}>
        {bars.map(({ key, label, count, isIn }, index) => (
          <button
            key={key}
            type="button"
            className={classes.bar}
            tabIndex={index === entry ? 0 : -1}
            aria-pressed={isChosen && isIn}
            aria-label={`${label}: ${sayCount(count, 'item')}`}
            title={`${label}: ${sayCount(count, 'item')}`}
            onClick={(event) => choose(index, event)}
            onKeyDown={moveFocus}
          >
            <span style={{ height: count === 0 ? 0 : `max(2px, ${(100 * count) / tallest}%)` }} />
          </button>
        ))}
      </div>
      <div className={`${classes.ticks} numeric`} aria-hidden="true">
        {bars.map(({ key, tick }) => (
          <span key={key}>{tick}</span>
        ))}
      </div>
    </fieldset>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const next = {
    ArrowLeft: event.currentTarget.previousElementSibling,
    ArrowRight: event.currentTarget.nextElementSibling,
  }[event.key];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
