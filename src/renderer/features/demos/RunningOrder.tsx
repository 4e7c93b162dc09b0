import { DragDropContext, Droppable } from '@hello-pangea/dnd';
import { useState } from 'react';
import { isTeam, orderAfterMove, refuseSettingOrder, rowOrder } from '#core/demos/running-order.ts';
import { breakOf, RowId } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { BreakRow } from './BreakRow.tsx';
import { DrawLine } from './DrawLine.tsx';
import { OrderRow } from './OrderRow.tsx';
import classes from './RunningOrder.module.css';

interface RunningOrderProps {
  readonly hackathon: HackathonDocument;
  readonly onLoad: (id: PitchId) => void;
}

/** The order of demos: dragged, or moved with Alt and the arrows, or drawn. Demos given show how long they took. */
export function RunningOrder({ hackathon, onLoad }: RunningOrderProps) {
  const { order, move, said } = useOrder(hackathon);
  const whyNot = useWhyNot()('demo.setOrder', () => refuseSettingOrder(hackathon));
  return (
    <Section title="Running order" count={order.length}>
      <DrawLine hackathon={hackathon} />
      {order.length === 0 ? (
        <p className={classes.none}>
          No project has a team yet. A pitch comes here once an engineer joins it.
        </p>
      ) : null}
      <DragDropContext
        onDragEnd={({ draggableId, destination }) => {
          if (destination) move(RowId.parse(draggableId), destination.index);
        }}
      >
        <Droppable droppableId="running-order">
          {(list) => (
            <ol ref={list.innerRef} {...list.droppableProps} className={classes.list}>
              {order.map((id, place) =>
                isTeam(hackathon.show, id) ? (
                  <OrderRow
                    key={id}
                    hackathon={hackathon}
                    id={id}
                    place={place}
                    canMove={whyNot === null}
                    onMove={(to) => move(id, to)}
                    onLoad={() => onLoad(id)}
                  />
                ) : (
                  <BreakRow
                    key={id}
                    hackathon={hackathon}
                    id={id}
                    place={place}
                    canMove={whyNot === null}
                    onMove={(to) => move(id, to)}
                  />
                ),
              )}
              {list.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Section>
  );
}

/** The order as it is, or as it was just moved while that is on its way to the disk. */
function useOrder(hackathon: HackathonDocument) {
  const command = useCommand();
  const [wish, setWish] = useState<readonly RowId[] | null>(null);
  const [said, setSaid] = useState('');
  // A second move may come before the first is on disk: it builds on what is seen.
  const seen = wish ? { ...hackathon, show: { ...hackathon.show, order: [...wish] } } : hackathon;
  const current = rowOrder(seen);
  const move = async (id: RowId, toPlace: number) => {
    const order = orderAfterMove(seen, id, toPlace);
    if (order.every((one, place) => one === current[place])) return;
    setWish(order);
    const title = hackathon.pitches[id]?.title ?? breakOf(hackathon.show, id)?.title ?? '';
    if (await command('demo.setOrder', { quarter: hackathon.quarter, order })) {
      setSaid(`${title}, now ${order.indexOf(id) + 1} of ${order.length}`);
    }
    // Unless another move has been made meanwhile.
    setWish((newest) => (newest === order ? null : newest));
  };
  return { order: current, said, move: (id: RowId, to: number) => void move(id, to) };
}
