import { Draggable } from '@hello-pangea/dnd';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './RunningOrder.module.css';
import type { RowTime } from './row-times.ts';
import { TimeOfRow } from './TimeOfRow.tsx';

interface RowFrameProps {
  readonly id: string;
  readonly title: string;
  /** Counted from 0. */
  readonly place: number;
  /** Of a team among the teams, counted from 1; null for a break. */
  readonly number: number | null;
  readonly time: RowTime | undefined;
  readonly isMovable: boolean;
  readonly isCurrent: boolean;
  readonly isOver: boolean;
  readonly onMove: (toPlace: number) => void;
  readonly children: ReactNode;
}

/** Behind every row; whoever moves it keeps to what can be moved. */
const LAST = Number.MAX_SAFE_INTEGER;

/** What teams and breaks have in common: the grip, the number and the time. */
export function RowFrame({
  id,
  title,
  place,
  number,
  time,
  isMovable,
  isCurrent,
  isOver,
  onMove,
  children,
}: RowFrameProps) {
  const grip = useRef<HTMLButtonElement>(null);
  // Moved by keys it stays under the eye, however long the list is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every move, and only then.
  useEffect(() => {
    if (grip.current && document.activeElement === grip.current) {
      grip.current.closest('li')?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [place]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: LAST }[event.key];
    if (!event.altKey || to === undefined || !isMovable) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <Draggable draggableId={id} index={place} isDragDisabled={!isMovable} disableInteractiveElementBlocking>
      {(row, state) => (
        <li
          ref={row.innerRef}
          {...row.draggableProps}
          className={classes.row}
          aria-current={isCurrent || undefined}
          data-over={isOver || undefined}
          data-dragged={state.isDragging || undefined}
        >
          {isMovable ? (
            <button
              ref={grip}
              type="button"
              {...row.dragHandleProps}
              className={classes.grip}
              aria-label={`Move “${title}”${number === null ? '' : `, number ${number}`}. Alt and arrows move it too.`}
              onKeyDown={onKeyDown}
            >
              <IconGripVertical size={15} aria-hidden />
            </button>
          ) : (
            <span className={classes.fixed} />
          )}
          <span className={`${classes.place} numeric`}>{number}</span>
          <TimeOfRow time={time} />
          {children}
        </li>
      )}
    </Draggable>
  );
}
