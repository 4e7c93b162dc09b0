import { DragDropContext, Droppable, useMouseSensor, useTouchSensor } from '@hello-pangea/dnd';
import { useRef, useState } from 'react';
import { isTeam, refuseSettingOrder } from '#core/demos/running-order.ts';
import { type Break, RowId } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { BreakDialog } from './BreakDialog.tsx';
import { BreakRow } from './BreakRow.tsx';
import { DrawLine } from './DrawLine.tsx';
import { OrderRow } from './OrderRow.tsx';
import classes from './RunningOrder.module.css';
import { useCurrentInView } from './use-current-in-view.ts';
import { useOrder } from './use-order.ts';
import { useRowTimes } from './use-row-times.ts';

interface RunningOrderProps {
  readonly hackathon: HackathonDocument;
  readonly onLoad: (id: PitchId) => void;
}

/** For the sheet of keys: the rows themselves take them, as the one that has the focus is moved. */
const MOVES = [
  { keys: 'alt+arrowup', label: 'Move the row at whose grip you are up' },
  { keys: 'alt+arrowdown', label: 'Move it down' },
  { keys: 'alt+home', label: 'Move it to the first free place' },
  { keys: 'alt+end', label: 'Move it to the last' },
].map((shortcut) => ({ ...shortcut, run: () => undefined, needsFocus: true }));

/** By hand alone: its keyboard would lift a row by Space, which is the show's. */
const SENSORS = [useMouseSensor, useTouchSensor];

/** The order of demos: dragged, or moved with Alt and the arrows, or drawn; with when each began or will begin. */
export function RunningOrder({ hackathon, onLoad }: RunningOrderProps) {
  const { order, seen, move, said } = useOrder(hackathon);
  const teams = order.filter((id) => isTeam(hackathon.show, id));
  const times = useRowTimes(seen);
  const [edited, edit] = useState<Break | 'new' | null>(null);
  const list = useRef<HTMLOListElement | null>(null);
  useCurrentInView(list, hackathon);
  const canSet = useWhyNot()('demo.setOrder', () => refuseSettingOrder(hackathon)) === null;
  useShortcuts('Running order', canSet ? MOVES : []);
  return (
    <section aria-label="Running order" data-anchor="order" tabIndex={-1}>
      <DrawLine hackathon={hackathon} onAddBreak={() => edit('new')} />
      {order.length === 0 ? (
        <p className={classes.none}>
          No project has a team yet. A pitch comes here once an engineer joins it.
        </p>
      ) : null}
      <DragDropContext
        enableDefaultSensors={false}
        sensors={SENSORS}
        dragHandleUsageInstructions="Alt and arrows move the row."
        onDragEnd={({ draggableId, destination }) => {
          if (destination) move(RowId.parse(draggableId), destination.index);
        }}
      >
        <Droppable droppableId="running-order">
          {(zone) => (
            <ol
              ref={(element) => {
                zone.innerRef(element);
                list.current = element;
              }}
              {...zone.droppableProps}
              className={classes.list}
              aria-label="Running order"
            >
              {order.map((id, place) => {
                const row = {
                  hackathon,
                  place,
                  time: times[id],
                  canSet,
                  onMove: (to: number) => move(id, to),
                };
                return isTeam(hackathon.show, id) ? (
                  <OrderRow
                    key={id}
                    {...row}
                    id={id}
                    number={teams.indexOf(id) + 1}
                    onLoad={() => onLoad(id)}
                  />
                ) : (
                  <BreakRow key={id} {...row} id={id} onEdit={edit} />
                );
              })}
              {zone.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <BreakDialog hackathon={hackathon} edited={edited} onClose={() => edit(null)} />
    </section>
  );
}
