import { isFixed } from '#core/demos/running-order.ts';
import { hasGiven } from '#core/demos/show.ts';
import { isUnderWay } from '#core/demos/slot-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RowFrame } from './RowFrame.tsx';
import classes from './RunningOrder.module.css';
import type { RowTime } from './row-times.ts';
import { SlotRecord } from './SlotRecord.tsx';
import { TeamMenu } from './TeamMenu.tsx';

interface OrderRowProps {
  readonly hackathon: HackathonDocument;
  readonly id: PitchId;
  /** Counted from 0. */
  readonly place: number;
  /** Among the teams, counted from 1. */
  readonly number: number;
  readonly time: RowTime | undefined;
  readonly canSet: boolean;
  readonly onMove: (toPlace: number) => void;
  readonly onLoad: () => void;
}

/** One team in the running order: moved while its demo is to come, its record once it was given. */
export function OrderRow({ hackathon, id, place, number, time, canSet, onMove, onLoad }: OrderRowProps) {
  const nameOf = useNameOf();
  const { show, pitches } = hackathon;
  const pitch = pitches[id];
  const title = pitch?.title ?? 'A project that is not there any more';
  const slot = show.slots[id];
  const isCurrent = show.onStage === id && !hasGiven(show, id);
  return (
    <RowFrame
      id={id}
      title={title}
      place={place}
      number={number}
      time={time}
      isMovable={canSet && !isFixed(show, id)}
      isCurrent={isCurrent}
      isOver={hasGiven(show, id)}
      onMove={onMove}
    >
      <div className={classes.what}>
        <p className={classes.title} title={title} dir="auto">
          {title}
        </p>
        {slot?.startedAt || slot?.falseStarts.length ? <SlotRecord slot={slot} /> : null}
        {isCurrent ? <p className={classes.stage}>{isUnderWay(slot) ? 'On stage' : 'Called'}</p> : null}
        {show.notReady[id] ? <p className={classes.stage}>Not ready: comes last</p> : null}
      </div>
      <span className={classes.team}>
        {Object.keys(pitch?.members ?? {}).map((member) => (
          <PersonMark key={member} name={nameOf(member)} size={20} />
        ))}
      </span>
      {canSet && !isFixed(show, id) ? (
        <TeamMenu hackathon={hackathon} id={id} title={title} onLoad={onLoad} />
      ) : (
        <span className={classes.noMenu} />
      )}
    </RowFrame>
  );
}
