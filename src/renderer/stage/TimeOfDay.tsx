import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import screen from './screen.module.css';
import classes from './TimeOfDay.module.css';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** The time of day by the host's clock, for a wall. */
export function TimeOfDay({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { organisation } = useSnapshot().workspace;
  const minutes = useHostClock((nowMs) => time.format(nowMs));
  const today = useHostClock((nowMs) => day.format(nowMs));
  // Nothing but the shortest zones of history is off by parts of a minute.
  const seconds = useHostClock((nowMs) => String(Math.floor(nowMs / 1000) % 60).padStart(2, '0'));
  return (
    <main className={classes.time}>
      <h1 className={screen.label}>{`${organisation} · Demo day ${hackathon.quarter}`}</h1>
      <p className={classes.clock} role="timer" aria-label="Time of day">
        <span className={`${screen.digits} ${classes.minutes}`}>{minutes}</span>
        <span className={`${screen.digits} ${classes.seconds}`}>{seconds}</span>
      </p>
      <p className={classes.day}>{today}</p>
    </main>
  );
}
