import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { readClock } from './read-clock.ts';
import classes from './ShowClock.module.css';

/** What a second changes in the control view, and all that it draws. */
export function ClockDigits({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const digits = useShowClock((nowMs) => readClock(hackathon, nowMs).digits);
  return (
    <p
      className={`${classes.digits} numeric`}
      data-long={digits.length > 5 || undefined}
      data-wide={digits.length === 5 || undefined}
      role="timer"
      aria-label="Time left"
    >
      {digits}
    </p>
  );
}

/** What is counted up beside them. */
export function ClockAside({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const aside = useShowClock((nowMs) => readClock(hackathon, nowMs).aside);
  return <p className={`${classes.aside} numeric`}>{aside ?? ''}</p>;
}
