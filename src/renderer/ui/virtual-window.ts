// Arithmetic of a list with rows of one height. Engines stop laying out somewhere above 33 million
// pixels, so beyond `maxHeightPx` the scroll bar stands for more than it measures and rows are placed
// relative to what is in view.

export const maxHeightPx = 30_000_000;

export interface ListShape {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of what one sees of the list, in px. */
  readonly viewHeight: number;
}

/** Height that is laid out, at most `maxHeightPx`. */
export function laidOutHeight({ count, rowHeight }: ListShape): number {
  return Math.min(count * rowHeight, maxHeightPx);
}

// How many px of list one px of scrolling stands for: 1 until the cap is reached.
function stretch(shape: ListShape): number {
  const scrollable = laidOutHeight(shape) - shape.viewHeight;
  if (scrollable <= 0) return 1;
  return Math.max(1, (shape.count * shape.rowHeight - shape.viewHeight) / scrollable);
}

/** First and last row (inclusive) to draw at a scroll position; null for an empty list. */
export function rowsInView(
  shape: ListShape,
  scrollTop: number,
  overscan: number,
): { readonly first: number; readonly last: number } | null {
  if (shape.count === 0) return null;
  const top = scrollTop * stretch(shape);
  const first = Math.floor(top / shape.rowHeight) - overscan;
  const last = Math.ceil((top + shape.viewHeight) / shape.rowHeight) - 1 + overscan;
  return {
    first: Math.min(Math.max(0, first), shape.count - 1),
    last: Math.max(0, Math.min(shape.count - 1, last)),
  };
}

/** Where a row is laid out, in px from the top of the list. */
export function rowTop(shape: ListShape, scrollTop: number, index: number): number {
  return index * shape.rowHeight - scrollTop * stretch(shape) + scrollTop;
}

/** The scroll position that brings a row wholly into view with the least movement. */
export function scrollToRow(shape: ListShape, scrollTop: number, index: number): number {
  const factor = stretch(shape);
  const top = scrollTop * factor;
  const rowStart = index * shape.rowHeight;
  const rowEnd = rowStart + shape.rowHeight;
  if (rowStart < top) return rowStart / factor;
  if (rowEnd > top + shape.viewHeight) return (rowEnd - shape.viewHeight) / factor;
  return scrollTop;
}

/** How far below the top of what one sees a row stands, in px; negative above it. */
export function distanceFromTop(shape: ListShape, scrollTop: number, index: number): number {
  return rowTop(shape, scrollTop, index) - scrollTop;
}

/** The scroll position at which a row stands so far below the top of what one sees, as far as the list goes. */
export function scrollToPlace(shape: ListShape, index: number, fromTop: number): number {
  const wanted = (index * shape.rowHeight - fromTop) / stretch(shape);
  return Math.min(Math.max(0, wanted), Math.max(0, laidOutHeight(shape) - shape.viewHeight));
}

/** Where a key takes the active row; null for a key that does not move it. */
export function moveActive(key: string, active: number, shape: ListShape): number | null {
  const page = Math.max(1, Math.floor(shape.viewHeight / shape.rowHeight) - 1);
  const to: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: shape.count - 1,
  };
  const wanted = to[key];
  if (wanted === undefined || shape.count === 0) return null;
  return Math.min(shape.count - 1, Math.max(0, wanted));
}
