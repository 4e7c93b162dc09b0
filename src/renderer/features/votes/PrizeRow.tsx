import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import { removePrize } from '#core/votes/prize-rules.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import classes from './Votes.module.css';
import { METHOD_WORDS, sayVoters } from './vote-words.ts';

interface PrizeRowProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  /** Counted from 0. */
  readonly place: number;
  readonly onEdit: () => void;
  readonly onMove: (toPlace: number) => void;
}

/** One prize: what it weighs, how it is voted on and by whom, and whether it asks for production. */
export function PrizeRow({ hackathon, prize, place, onEdit, onMove }: PrizeRowProps) {
  const command = useCommand();
  const asks = useWhyNot();
  const { quarter, voting } = hackathon;
  const mayOrder = asks('prize.setOrder') === null;
  const mayRemove = asks('prize.remove', () => removePrize(hackathon, prize.id)) === null;
  const mayChange = asks('prize.change') === null;
  const isLast = place === voting.prizes.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || !mayOrder) return;
    event.preventDefault();
    onMove(place + by);
  };
  const askToRemove = () =>
    askToConfirm({
      question: `Remove “${prize.title}”?`,
      detail: 'Nobody votes on it then. Undo brings it back.',
      verb: 'Remove',
      onConfirm: () => void command('prize.remove', { quarter, prizeId: prize.id }),
    });
  return (
    <li className={classes.prize} onKeyDown={onKeyDown}>
      <span className={`${classes.number} numeric`}>{place + 1}</span>
      <div className={classes.what}>
        <p className={classes.title}>{prize.title}</p>
        <p className={classes.weighs}>{prize.weighs}</p>
        <p className={classes.facts}>
          <span>{METHOD_WORDS[prize.method]}</span>
          <span>{sayVoters(prize.voters)}</span>
          {prize.shippedOnly ? <span className={classes.shippedOnly}>Shipped projects only</span> : null}
        </p>
      </div>
      <div className={classes.rowActions}>
        {mayOrder ? (
          <>
            <IconAction
              label={`Move “${prize.title}” up`}
              icon={<IconArrowUp size={15} />}
              disabled={place === 0}
              onClick={() => onMove(place - 1)}
            />
            <IconAction
              label={`Move “${prize.title}” down`}
              icon={<IconArrowDown size={15} />}
              disabled={isLast}
              onClick={() => onMove(place + 1)}
            />
          </>
        ) : null}
        {mayChange && !voting.reveals[prize.id] ? (
          <IconAction label={`Change “${prize.title}”`} icon={<IconPencil size={15} />} onClick={onEdit} />
        ) : null}
        {mayRemove ? (
          <IconAction
            label={`Remove “${prize.title}”`}
            icon={<IconTrash size={15} />}
            onClick={askToRemove}
          />
        ) : null}
      </div>
    </li>
  );
}
