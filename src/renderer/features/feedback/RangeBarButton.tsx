import type { KeyboardEvent } from 'react';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './RangeBars.module.css';
import type { RangeDrag } from './use-range-drag.ts';

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

interface RangeBarButtonProps {
  readonly bar: RangeBar;
  /** Its place among the others. */
  readonly index: number;
  /** The count of the tallest of them. */
  readonly tallest: number;
  readonly markedAs: string;
  /** The one of them that Tab comes to. */
  readonly isEntry: boolean;
  readonly isPressed: boolean;
  /** It alone is chosen: pressed again, it lets go. */
  readonly isOnlyOne: boolean;
  readonly drag: RangeDrag;
}

/** One of the bars, which can be taken, dragged over and reached from its neighbours. */
export function RangeBarButton(props: RangeBarButtonProps) {
  const { bar, index, tallest, markedAs, isEntry, isPressed, isOnlyOne, drag } = props;
  const { count, marked = 0 } = bar;
  const said = sayBar(bar, markedAs);
  return (
    <button
      type="button"
      className={classes.bar}
      data-apart={bar.isApart || undefined}
      tabIndex={isEntry ? 0 : -1}
      aria-pressed={isPressed}
      aria-label={said}
      title={said}
      onPointerDown={(event) => drag.begin(index, event)}
      onPointerEnter={(event) => drag.reach(index, event)}
      onClick={(event) => {
        if (event.shiftKey) drag.extendTo(index);
        else drag.take(index, isOnlyOne);
      }}
      onKeyDown={(event) => onBarKey(event, index, drag)}
    >
      <span style={{ height: count === 0 ? 0 : `max(2px, ${(100 * count) / tallest}%)` }}>
        {marked > 0 ? <i style={{ height: `${(100 * marked) / count}%` }} /> : null}
      </span>
    </button>
  );
}

function sayBar({ label, count, marked = 0 }: RangeBar, markedAs: string): string {
  const part = marked > 0 && markedAs ? `, ${sayNumber(marked)} ${markedAs}` : '';
  return `${label}: ${sayCount(count, 'item')}${part}`;
}

function onBarKey(
  event: KeyboardEvent<HTMLButtonElement>,
  index: number,
  { extendTo, anchorAt }: RangeDrag,
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
