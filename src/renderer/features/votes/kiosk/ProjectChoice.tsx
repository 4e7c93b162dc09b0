import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import type { Prize } from '#core/votes/prize.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { sayRank } from './choosing.ts';
import classes from './kiosk-ballot.module.css';

interface ProjectChoiceProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly id: PitchId;
  /** In the running order, counted from 0. */
  readonly place: number;
  /** Among what is chosen, from 0; −1 where it is not. */
  readonly rank: number;
  readonly isOwn: boolean;
  /** As many are chosen as may be. */
  readonly isFull: boolean;
  readonly onLook: () => void;
  readonly onPress: () => void;
}

/** A project on a ballot, large enough for a finger. One's own team stands there and says why it is not a choice. */
export function ProjectChoice(props: ProjectChoiceProps) {
  const { hackathon, prize, id, place, rank, isOwn, isFull, onLook, onPress } = props;
  const nameOf = useNameOf();
  const pitch = hackathon.pitches[id];
  const isChosen = rank >= 0;
  const isOut = isOwn || (isFull && !isChosen);
  return (
    <li>
      <button
        type="button"
        className={classes.project}
        aria-pressed={isChosen}
        aria-disabled={isOut || undefined}
        onFocus={onLook}
        onPointerEnter={onLook}
        onClick={onPress}
      >
        <span className={`${classes.demo} numeric`}>{place + 1}</span>
        <span className={classes.projectWords}>
          <span className={classes.projectTitle}>{pitch?.title}</span>
          <span className={classes.projectTeam}>
            {isOwn
              ? 'Your own team. Nobody votes for their own team.'
              : Object.keys(pitch?.members ?? {})
                  .map(nameOf)
                  .join(', ')}
          </span>
        </span>
        {isChosen ? <span className={classes.rank}>{sayRank(prize, rank)}</span> : null}
      </button>
    </li>
  );
}
