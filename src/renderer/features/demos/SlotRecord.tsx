import type { Slot } from '#core/demos/show.ts';
import { lengthText, slotClock } from '#core/demos/slot-clock.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './RunningOrder.module.css';

/** How long a demo really took, against its five minutes, and why its clock stood. */
export function SlotRecord({ slot }: { readonly slot: Slot }) {
  const { elapsedMs, overtimeMs } = slotClock(slot, 0);
  return (
    <div className={classes.record}>
      {slot.endedAt === null ? null : (
        <p className="numeric">
          {`${lengthText(elapsedMs)} of 5:00`}
          {overtimeMs >= 1000 ? (
            <span className={classes.over}>{`, ${lengthText(overtimeMs)} over`}</span>
          ) : null}
        </p>
      )}
      {slot.pauses.map(({ reason, at, resumedAt }) => (
        <p key={at}>
          {'Paused'}
          {resumedAt === null ? '' : <span className="numeric"> {lengthText(resumedAt - at)}</span>}
          {`: ${reason}, `}
          <WhenText at={at} withTime />
        </p>
      ))}
    </div>
  );
}
