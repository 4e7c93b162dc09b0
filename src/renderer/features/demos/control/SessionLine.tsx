import { sessionOf } from '#core/demos/rundown.ts';
import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { saySession } from '../say-session.ts';
import classes from './NowPanel.module.css';

/** When the session ends against what was announced, in the list of what comes. */
export function SessionLine({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const isOver = sceneOf(hackathon).kind === 'after';
  const words = useShowClock((nowMs) => saySession(sessionOf(hackathon, nowMs), isOver));
  return (
    <div className={classes.coming}>
      <dt>Session</dt>
      <dd className="numeric">{words ?? '–'}</dd>
    </div>
  );
}
