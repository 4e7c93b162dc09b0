// biome-ignore-all lint/a11y/useSemanticElements: a table cannot place its rows by transform.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { useKeptPlace } from './use-kept-place.ts';
import { useScrollView } from './use-scroll-view.ts';
import { useSettled } from './use-settled.ts';
import classes from './VirtualList.module.css';
import { type RowState, VirtualRow, type VirtualRowProps } from './VirtualRow.tsx';
import { laidOutHeight, moveActive, rowsInView, rowTop, scrollToRow } from './virtual-window.ts';

export interface VirtualListProps {
  /** What the list holds: "Feedback". */
  readonly label: string;
  readonly count: number;
  /**
   * Draws one row, or its placeholder while the page that it is on has not come. While it is the same function,
   * a row is drawn again only where it has become another's, active or selected.
   */
  readonly renderRow: (index: number, state: RowState) => ReactNode;
  /** -1 when no row is active. */
  readonly activeIndex: number;
  readonly onActive: (index: number) => void;
  /** The rows that are drawn, both inclusive: ask for the pages that hold them. */
  readonly onRange?: (first: number, last: number) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (index: number) => void;
  /** A plain click opens too: for a list beside an inspector. */
  readonly opensOnClick?: boolean;
  readonly isSelected?: (index: number) => boolean;
  /** Space, a click on the box before the row, or a click with Ctrl or ⌘. */
  readonly onToggle?: (index: number) => void;
  /** Shift with arrows, or with a click: both inclusive. */
  readonly onSelectRange?: (from: number, to: number) => void;
  /** Ctrl or ⌘ A. */
  readonly onSelectAll?: () => void;
  readonly rowHeight?: number;
  /** The rows are still those of what was asked before. */
  readonly isBusy?: boolean;
  /** What the rows are of: another begins at its first row, in the place of the one before. */
  readonly content?: string;
}

const overscan = 8;

/** A list of any length, drawn as far as it is in view; all of it reachable from the keyboard. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, activeIndex, onRange, isSelected, onToggle, renderRow, content } = props;
  const { rowHeight = 36, isBusy = false } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { scrollTop, viewHeight, scrollTo } = useScrollView(box, content);
  const shape = { count, rowHeight, viewHeight };
  const range = rowsInView(shape, scrollTop, overscan);
  const first = range?.first ?? 0;
  const last = range?.last ?? -1;
  const inView = rowsInView(shape, scrollTop, 0) ?? { first, last };
  const isSettled = useSettled(content);
  const actions = useRowActions(props);

  useKeptPlace(shape, scrollTop, activeIndex, scrollTo);
  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);

  // Follows the active row wherever it was moved from; scrolling by hand, and rows of another height, move nothing back.
  const newestHeight = useRef(rowHeight);
  newestHeight.current = rowHeight;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` begins at the active row.
  useEffect(() => {
    const element = box.current;
    if (!element || activeIndex < 0) return;
    const shape = { count, rowHeight: newestHeight.current, viewHeight };
    element.scrollTop = scrollToRow(shape, element.scrollTop, activeIndex);
  }, [activeIndex, count, viewHeight, content]);

  useFocusOnMove(box, activeIndex);
  const firstKey = useFirstKey(first, last);
  const isActiveDrawn = activeIndex >= first && activeIndex <= last;
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-busy={isBusy}
      aria-multiselectable={isSelected !== undefined}
      aria-activedescendant={isActiveDrawn ? `${id}-${activeIndex}` : undefined}
      tabIndex={0}
      className={classes.list}
      onKeyDown={(event) => onListKey(event, props, shape)}
    >
      <div role="rowgroup" className={classes.height} style={{ height: laidOutHeight(shape) }}>
        {indexes(first, last).map((index) => (
          <VirtualRow
            key={firstKey + index - first}
            id={`${id}-${index}`}
            index={index}
            top={rowTop(shape, scrollTop, index)}
            height={rowHeight}
            isActive={index === activeIndex}
            isSelected={isSelected?.(index) ?? false}
            canSelect={isSelected !== undefined}
            hasCheck={onToggle !== undefined}
            isLater={!isSettled && (index < inView.first || index > inView.last)}
            renderRow={renderRow}
            {...actions}
          />
        ))}
      </div>
    </div>
  );
}

/** What a row does where it is clicked: functions that stay the same. */
function useRowActions(list: VirtualListProps): Pick<VirtualRowProps, 'onClick' | 'onOpen'> {
  const newest = useRef(list);
  newest.current = list;
  return useMemo(
    () => ({
      onClick: (event, index) => onRowClick(event, newest.current, index),
      onOpen: (index) => newest.current.onOpen?.(index),
    }),
    [],
  );
}

/**
 * J from the place as a whole marks a row: the list takes the focus too, or Enter would not open what is
 * marked. What has the focus by itself, such as a field or a button, keeps it.
 */
function useFocusOnMove(box: RefObject<HTMLDivElement | null>, activeIndex: number): void {
  const before = useRef(activeIndex);
  useEffect(() => {
    const hasMoved = before.current !== activeIndex;
    before.current = activeIndex;
    if (hasMoved && activeIndex >= 0 && isFocusFree()) box.current?.focus({ preventScroll: true });
  }, [box, activeIndex]);
}

/** Nothing that a key could mean has it: after a click on a place in the rail, or on a shelf, Enter opens the row. */
function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === document.body || focused?.matches('main, nav *, input[type="radio"]') === true;
}

/**
 * Rows that stay in view keep their elements. Where none stays, all elements are used anew for the rows that
 * come: changing words is quicker than making elements.
 */
function useFirstKey(first: number, last: number): number {
  const drawn = useRef({ first, last, key: 0 });
  const before = drawn.current;
  const isNear = first <= before.last && last >= before.first;
  drawn.current = { first, last, key: isNear ? before.key + first - before.first : before.key };
  return drawn.current.key;
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function onRowClick(event: MouseEvent, list: VirtualListProps, index: number): void {
  const isOnCheck = event.target instanceof Element && event.target.closest('[data-check]') !== null;
  if (event.shiftKey && list.onSelectRange) list.onSelectRange(Math.max(0, list.activeIndex), index);
  else if ((isOnCheck || event.ctrlKey || event.metaKey) && list.onToggle) list.onToggle(index);
  else if (list.opensOnClick) list.onOpen?.(index);
  list.onActive(index);
}

function onListKey(
  event: KeyboardEvent,
  list: VirtualListProps,
  shape: { count: number; rowHeight: number; viewHeight: number },
): void {
  if (event.target !== event.currentTarget) return;
  const moved = moveActive(event.key, list.activeIndex, shape);
  if (moved !== null) {
    if (event.shiftKey) list.onSelectRange?.(Math.max(0, list.activeIndex), moved);
    list.onActive(moved);
  } else if (event.key === ' ' && list.onToggle && list.activeIndex >= 0) list.onToggle(list.activeIndex);
  else if (event.key === 'Enter' && list.onOpen && list.activeIndex >= 0) list.onOpen(list.activeIndex);
  else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && list.onSelectAll) list.onSelectAll();
  else return;
  event.preventDefault();
}
