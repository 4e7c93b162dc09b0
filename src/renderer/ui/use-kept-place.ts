import { useLayoutEffect, useRef } from 'react';
import { distanceFromTop, type ListShape, rowsInView, scrollToPlace } from './virtual-window.ts';

/**
 * Where the rows become higher or lower, what one looks at stays where it is: the active row if it is in view, and
 * otherwise the first that is.
 */
export function useKeptPlace(
  shape: ListShape,
  scrollTop: number,
  activeIndex: number,
  scrollTo: (scrollTop: number) => void,
): void {
  const drawn = useRef({ shape, scrollTop, activeIndex });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { shape, scrollTop, activeIndex };
    if (before.shape.rowHeight === shape.rowHeight) return;
    const inView = rowsInView(before.shape, before.scrollTop, 0);
    if (!inView) return;
    const isActiveInView = activeIndex >= inView.first && activeIndex <= inView.last;
    const kept = isActiveInView ? activeIndex : inView.first;
    scrollTo(scrollToPlace(shape, kept, distanceFromTop(before.shape, before.scrollTop, kept)));
  });
}
