import { IconBell } from '@tabler/icons-react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { ClockAside, ClockDigits } from './ClockDigits.tsx';
import { type ClockReading, readClock } from './read-clock.ts';
import classes from './ShowClock.module.css';

/** The one clock of the control view. What is drawn every second is apart. */
export function ShowClock({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const words = useShowClock((nowMs) => readClock(hackathon, nowMs).words);
  const tone = useShowClock<ClockReading['tone']>((nowMs) => readClock(hackathon, nowMs).tone);
  return (
    <div className={classes.clock} data-tone={tone}>
      <ClockDigits hackathon={hackathon} />
      <div className={classes.says}>
        {/* Only what changes seldom is said aloud; the count beside it would never be quiet. */}
        <p className={classes.words} role="status" title={words}>
          {tone === 'forgotten' ? <IconBell className={classes.bell} aria-hidden /> : null}
          {words}
        </p>
        <ClockAside hackathon={hackathon} />
      </div>
    </div>
  );
}
