import type { SlotClock } from '#core/demos/slot-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import classes from './MinuteBoxes.module.css';

const MINUTES = [0, 1, 2, 3, 4] as const;

interface MinuteBoxesProps {
  readonly clock: (nowMs: number) => SlotClock;
}

/** Five boxes, one a minute: they empty from the right. Says without digits or colours how much is left. */
export function MinuteBoxes({ clock }: MinuteBoxesProps) {
  const seconds = useShowClock((nowMs) => Math.ceil(clock(nowMs).remainingMs / 1000));
  const phase = useShowClock((nowMs) => clock(nowMs).phase);
  return (
    <span className={classes.minutes} data-phase={phase} aria-hidden="true">
      {MINUTES.map((minute) => (
        <span key={minute} className={classes.minute}>
          <span
            className={classes.left}
            style={{ width: `${Math.min(1, Math.max(0, seconds / 60 - minute)) * 100}%` }}
          />
        </span>
      ))}
    </span>
  );
}
