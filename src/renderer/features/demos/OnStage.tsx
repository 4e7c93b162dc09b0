import { breakClock, changeoverLeftMs, type Scene } from '#core/demos/scene.ts';
import type { Break, Thresholds } from '#core/demos/show.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, lengthText, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ShowControl.module.css';
import type { ShowControls } from './use-show.ts';

interface OnStageProps {
  readonly hackathon: HackathonDocument;
  readonly show: ShowControls;
}

/** Now and next, with the time of the one on stage. */
export function OnStage({ hackathon, show: { scene, onStage, next } }: OnStageProps) {
  return (
    <>
      <div className={classes.now}>
        <p className={classes.word}>{NOW[scene.kind]}</p>
        <p className={classes.title}>
          {scene.kind === 'break'
            ? scene.break.title
            : ((onStage ?? next)?.title ?? 'No project has a team yet')}
        </p>
        <TeamNames pitch={scene.kind === 'break' ? null : (onStage ?? next)} />
      </div>
      {scene.kind === 'demo' ? (
        <DemoClock slot={scene.slot} thresholds={hackathon.show.thresholds} />
      ) : scene.kind === 'break' ? (
        <BreakClock of={scene.break} />
      ) : (
        <ChangeoverClock hackathon={hackathon} isLoaded={scene.kind === 'changeover'} />
      )}
      {onStage || scene.kind === 'break' ? (
        <p className={classes.next}>{next ? `Next: ${next.title}` : 'This is the last team.'}</p>
      ) : null}
    </>
  );
}

const NOW: Readonly<Record<Scene['kind'], string>> = {
  before: 'First',
  changeover: 'Coming to the stage',
  demo: 'On stage',
  break: 'Break',
  between: 'Next',
  after: 'Over',
};

function TeamNames({ pitch }: { readonly pitch: Pitch | null }) {
  const nameOf = useNameOf();
  if (!pitch) return null;
  return <p className={classes.team}>{Object.keys(pitch.members).map(nameOf).join(', ')}</p>;
}

function BreakClock({ of }: { readonly of: Break }) {
  const left = useShowClock((nowMs) => clockText(breakClock(of, nowMs).remainingMs));
  const over = useShowClock((nowMs) => lengthText(breakClock(of, nowMs).overtimeMs));
  return (
    <div className={classes.clock} data-phase="pending">
      <p className={`${classes.digits} numeric`} role="timer" aria-label="Time left">
        {left}
      </p>
      <p className={classes.phase} role="status">
        {left === '0:00' ? `The break is over, ${over} ago` : 'Break'}
      </p>
    </div>
  );
}

function DemoClock({ slot, thresholds }: { readonly slot: Slot; readonly thresholds: Thresholds }) {
  const text = useShowClock((nowMs) => clockText(slotClock(slot, nowMs).remainingMs));
  const phase = useShowClock((nowMs) => slotClock(slot, nowMs, thresholds).phase);
  const over = useShowClock((nowMs) => lengthText(slotClock(slot, nowMs).overtimeMs));
  const reason = slot.pausedAt === null ? null : slot.pauses.at(-1)?.reason;
  return (
    <div className={classes.clock} data-phase={phase}>
      <p className={`${classes.digits} numeric`} role="timer" aria-label="Time left">
        {phase === 'time-up' ? '0:00' : text}
      </p>
      <p className={classes.phase} role="status">
        {phase === 'time-up' ? 'Time is up' : WORDS[phase]}
        {reason ? `: ${reason}` : ''}
        {phase === 'time-up' ? <span className="numeric">{`, ${over} over`}</span> : null}
      </p>
    </div>
  );
}

const WORDS: Readonly<Partial<Record<string, string>>> = {
  running: 'Running',
  warning: 'Warning',
  danger: 'Last seconds',
  paused: 'Paused',
};

function ChangeoverClock({
  hackathon,
  isLoaded,
}: {
  readonly hackathon: HackathonDocument;
  readonly isLoaded: boolean;
}) {
  const { show } = hackathon;
  const left = useShowClock((nowMs) => {
    const leftMs = isLoaded ? changeoverLeftMs(show, nowMs) : null;
    return leftMs === null ? null : clockText(leftMs);
  });
  return (
    <div className={classes.clock} data-phase="pending">
      <p className={`${classes.digits} numeric`}>5:00</p>
      <p className={classes.phase} role="status">
        {left === null
          ? isLoaded
            ? 'Ready to start'
            : `Changeover: ${sayCount(show.changeoverMs / 1000, 'second')}`
          : left === '0:00'
            ? 'The changeover is over'
            : `Changeover, ${left} left`}
      </p>
    </div>
  );
}
