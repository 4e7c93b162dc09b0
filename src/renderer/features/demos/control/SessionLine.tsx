import { sessionOf } from '#core/demos/rundown.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { sayHour } from '#renderer/ui/say.ts';
import { saySession } from '../say-session.ts';

/** What time it is, and when the session ends against what was announced. */
export function SessionLine({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const time = useHostClock(sayHour);
  const words = useShowClock((nowMs) => saySession(sessionOf(hackathon, nowMs)));
  return (
    <>
      <span className="numeric">{`${hackathon.quarter} · It is ${time}`}</span>
      {words ? <span className="numeric">{` · ${words}`}</span> : null}
    </>
  );
}
