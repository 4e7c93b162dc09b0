import type { Slot } from '#core/demos/slot.ts';
import { lengthText, slotClock } from '#core/demos/slot-clock.ts';
import { sayExactly, sayHour } from '#renderer/ui/say.ts';
import classes from './RunningOrder.module.css';

/** How long a demo really took, against its five minutes, and everything that was done to its clock. */
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
          {resumedAt === null ? (
            'Paused since '
          ) : (
            <span className="numeric">{`Paused ${lengthText(resumedAt - at)} at `}</span>
          )}
          <HourText at={at} />
          {`: ${reason}`}
        </p>
      ))}
      {slot.nudges.map(({ at, ms, reason }) => (
        <p
          key={at}
          className="numeric"
        >{`Put right by ${ms > 0 ? '+' : '−'}${Math.abs(ms) / 1000} s: ${reason}`}</p>
      ))}
      {slot.falseStarts.map(({ at, reason }) => (
        <p key={at}>{`Start taken back: ${reason}`}</p>
      ))}
      {slot.stoppedBecause ? <p>{`Stopped: ${slot.stoppedBecause}`}</p> : null}
    </div>
  );
}

/** On the day itself nobody asks for the date. */
function HourText({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={sayExactly(at)} className="numeric">
      {sayHour(at)}
    </time>
  );
}
