import { breakClock } from '#core/demos/scene.ts';
import type { Break } from '#core/demos/show.ts';
import { clockText } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { nextTitle } from './next-title.ts';
import screen from './screen.module.css';
import classes from './stage.module.css';

interface BreakOnStageProps {
  readonly hackathon: HackathonDocument;
  readonly of: Break;
}

/** A break: what it is, how long it lasts, and who comes after it. */
export function BreakOnStage({ hackathon, of }: BreakOnStageProps) {
  const left = useShowClock((nowMs) => clockText(breakClock(of, nowMs).remainingMs));
  const isOver = left === '0:00';
  const next = nextTitle(hackathon);
  return (
    <main className={classes.calm}>
      <h1 className={classes.calmTitle} dir="auto">
        {of.title}
      </h1>
      <p
        className={`${screen.digits} ${classes.breakDigits}`}
        data-over={isOver || undefined}
        role="timer"
        aria-label={of.title}
      >
        {isOver ? 'We go on' : left}
      </p>
      {next ? <p className={classes.calmDetail}>{`Then: ${next}`}</p> : null}
    </main>
  );
}
