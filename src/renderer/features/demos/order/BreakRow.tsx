import { Menu } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { isFixed } from '#core/demos/running-order.ts';
import { type Break, breakOf, type RowId } from '#core/demos/show.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { RowFrame } from './RowFrame.tsx';
import { RowMenu } from './RowMenu.tsx';
import classes from './RunningOrder.module.css';
import type { RowTime } from './row-times.ts';

interface BreakRowProps {
  readonly hackathon: HackathonDocument;
  readonly id: RowId;
  readonly place: number;
  readonly time: RowTime | undefined;
  readonly canSet: boolean;
  readonly onMove: (toPlace: number) => void;
  readonly onEdit: (found: Break) => void;
}

/** A break among the teams, moved as they are; its name and length can change until it is over. */
export function BreakRow({ hackathon, id, place, time, canSet, onMove, onEdit }: BreakRowProps) {
  const command = useCommand();
  const { quarter, show } = hackathon;
  const found = breakOf(show, id);
  if (!found) return null;
  const { title, lengthMs, startedAt, endedAt } = found;
  const isOver = endedAt !== null;
  const planned = `${lengthMs / 60_000} min`;
  return (
    <RowFrame
      id={id}
      title={title}
      place={place}
      number={null}
      time={time}
      isMovable={canSet && !isFixed(show, id)}
      isCurrent={startedAt !== null && !isOver}
      isOver={isOver}
      onMove={onMove}
    >
      <div className={classes.what}>
        <p className={classes.title} title={title} dir="auto">
          {title}
        </p>
        <p className={`${classes.record} numeric`}>
          {startedAt !== null && isOver
            ? `Break, ${lengthText(endedAt - startedAt)} of ${planned}`
            : `Break, ${planned}`}
        </p>
      </div>
      {canSet && !isOver ? (
        <RowMenu title={title}>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onEdit(found)}>
            Change name or length
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            disabled={startedAt !== null}
            onClick={() => void command('demo.removeBreak', { quarter, breakId: found.id })}
          >
            Remove
          </Menu.Item>
        </RowMenu>
      ) : (
        <span className={classes.noMenu} />
      )}
    </RowFrame>
  );
}
