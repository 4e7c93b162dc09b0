import { IconBell } from '@tabler/icons-react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { type ClockReading, readClock } from './read-clock.ts';
import classes from './ShowClock.module.css';

/** The one clock of the control view. */
export function ShowClock({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const digits = useShowClock((nowMs) => readClock(hackathon, nowMs).digits);
  const words = useShowClock((nowMs) => readClock(hackathon, nowMs).words);
  const aside = useShowClock((nowMs) => readClock(hackathon, nowMs).aside);
  const tone = useShowClock<ClockReading['tone']>((nowMs) => readClock(hackathon, nowMs).tone);
  return (
    <div className={classes.clock} data-tone={tone}>
      <p
        className={`${classes.digits} numeric`}
        data-long={digits.length > 5 || undefined}
        role="timer"
        aria-label="Time left"
      >
        {digits}
      </p>
      <div className={classes.says}>
        {/* Only what changes seldom is said aloud; the count beside it would never be quiet. */}
        <p className={classes.words} role="status" title={words}>
          {tone === 'forgotten' ? <IconBell className={classes.bell} aria-hidden /> : null}
          {words}
        </p>
        <p className={`${classes.aside} numeric`}>{aside ?? ''}</p>
      </div>
    </div>
  );
}
