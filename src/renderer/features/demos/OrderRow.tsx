import { Draggable } from '@hello-pangea/dnd';
import { IconGripVertical, IconMicrophone2 } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { isFixed } from '#core/demos/running-order.ts';
import { hasGiven } from '#core/demos/show.ts';
import { isUnderWay } from '#core/demos/slot-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import classes from './RunningOrder.module.css';
import { SlotRecord } from './SlotRecord.tsx';

interface OrderRowProps {
  readonly hackathon: HackathonDocument;
  readonly id: PitchId;
  /** Counted from 0. */
  readonly place: number;
  readonly canMove: boolean;
  readonly onMove: (toPlace: number) => void;
  readonly onLoad: () => void;
}

/** One team in the running order: moved while its demo is to come, its record once it was given. */
export function OrderRow({ hackathon, id, place, canMove, onMove, onLoad }: OrderRowProps) {
  const nameOf = useNameOf();
  const { show, pitches, phase } = hackathon;
  const pitch = pitches[id];
  const slot = show.slots[id];
  const isMovable = canMove && !isFixed(show, id);
  const isOnStage = show.onStage === id && !hasGiven(show, id);
  const whyNotLoad = useWhyNot()('demo.load');
  const isRunning = show.onStage !== null && isUnderWay(show.slots[show.onStage]);
  const canLoad = whyNotLoad === null && phase === 'demos' && !isRunning && !isOnStage && !hasGiven(show, id);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || !isMovable) return;
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
          data-on-stage={isOnStage || undefined}
          data-given={hasGiven(show, id) || undefined}
          data-dragged={state.isDragging || undefined}
        >
          {isMovable ? (
            <button
              type="button"
              {...row.dragHandleProps}
              className={classes.grip}
              aria-label={`Move “${pitch?.title}”, number ${place + 1}. Alt and arrows move it too.`}
              onKeyDown={onKeyDown}
            >
              <IconGripVertical size={15} aria-hidden />
            </button>
          ) : (
            <span className={classes.fixed} />
          )}
          <span className={`${classes.place} numeric`}>{place + 1}</span>
          <div className={classes.what}>
            <p className={classes.title}>{pitch?.title ?? 'A project that is not there any more'}</p>
            {slot?.startedAt ? <SlotRecord slot={slot} /> : null}
          </div>
          <span className={classes.team}>
            {Object.keys(pitch?.members ?? {}).map((member) => (
              <PersonMark key={member} name={nameOf(member)} size={20} />
            ))}
          </span>
          {isOnStage ? <span className={classes.stage}>On stage</span> : null}
          {canLoad ? (
            <IconAction
              label={`Call “${pitch?.title}” to the stage now`}
              icon={<IconMicrophone2 size={15} />}
              onClick={onLoad}
            />
          ) : null}
        </li>
      )}
    </Draggable>
  );
}
