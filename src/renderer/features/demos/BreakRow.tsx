import { Draggable } from '@hello-pangea/dnd';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { isFixed } from '#core/demos/running-order.ts';
import { breakOf, type RowId } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import classes from './RunningOrder.module.css';

interface BreakRowProps {
  readonly hackathon: HackathonDocument;
  readonly id: RowId;
  readonly place: number;
  readonly canMove: boolean;
  readonly onMove: (toPlace: number) => void;
}

/** A break among the teams, moved as they are. */
export function BreakRow({ hackathon: { show }, id, place, canMove, onMove }: BreakRowProps) {
  const found = breakOf(show, id);
  const isMovable = canMove && !isFixed(show, id);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(place + by);
  };
  return (
    <Draggable draggableId={id} index={place} isDragDisabled={!isMovable} disableInteractiveElementBlocking>
      {(row, state) => (
        <li
          ref={row.innerRef}
          {...row.draggableProps}
          className={classes.row}
          data-given={(found?.endedAt ?? null) !== null || undefined}
          data-dragged={state.isDragging || undefined}
        >
          {isMovable ? (
            <button
              type="button"
              {...row.dragHandleProps}
              className={classes.grip}
              aria-label={`Move “${found?.title}”, number ${place + 1}. Alt and arrows move it too.`}
              onKeyDown={onKeyDown}
            >
              <IconGripVertical size={15} aria-hidden />
            </button>
          ) : (
            <span className={classes.fixed} />
          )}
          <span className={`${classes.place} numeric`}>{place + 1}</span>
          <div className={classes.what}>
            <p className={classes.title}>{found?.title}</p>
            <p className={`${classes.record} numeric`}>{`${(found?.lengthMs ?? 0) / 60_000} min`}</p>
          </div>
        </li>
      )}
    </Draggable>
  );
}
