import { type PointerEvent, useRef, useState } from 'react';

type Range = readonly [first: number, last: number];

export interface RangeDrag {
  /** What the pointer has passed so far; null while nothing is dragged. */
  readonly range: Range | null;
  readonly begin: (index: number, event: PointerEvent) => void;
  readonly reach: (index: number, event: PointerEvent) => void;
  /** A click: one alone, or nothing when it was that already. */
  readonly take: (index: number, isTaken: boolean) => void;
  /** From where one began to here. */
  readonly extendTo: (index: number) => void;
  /** Where the next range begins. */
  readonly anchorAt: (index: number) => void;
}

/** Choosing neighbours in a row by dragging over them, or from a first to a last one. */
export function useRangeDrag(onChoose: (range: Range | null, isDragged: boolean) => void): RangeDrag {
  const anchor = useRef(0);
  const reached = useRef<number | null>(null);
  const [range, setRange] = useState<Range | null>(null);
  const upTo = (index: number): Range => [Math.min(anchor.current, index), Math.max(anchor.current, index)];
  const finish = () => {
    const last = reached.current;
    reached.current = null;
    setRange(null);
    // A pointer that never left its bar is a click, which the bar itself takes.
    if (last !== null && last !== anchor.current) onChoose(upTo(last), true);
  };
  return {
    range,
    begin(index, event) {
      if (event.button !== 0 || event.shiftKey) return;
      // A finger is held by the bar that it touched first, unless that lets go.
      if (event.currentTarget.hasPointerCapture?.(event.pointerId)) {
        event.currentTarget.releasePointerCapture(event.pointerId);
      }
      anchor.current = index;
      reached.current = index;
      window.addEventListener('pointerup', finish, { once: true });
    },
    reach(index, { buttons }) {
      // Let go where no event came from: outside the window, or taken over by scrolling.
      if (buttons === 0) reached.current = null;
      if (reached.current === null) return;
      reached.current = index;
      setRange(upTo(index));
    },
    take(index, isTaken) {
      anchor.current = index;
      onChoose(isTaken ? null : [index, index], false);
    },
    extendTo: (index) => onChoose(upTo(index), false),
    anchorAt: (index) => {
      anchor.current = index;
    },
  };
}
