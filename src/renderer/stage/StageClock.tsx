import type { Thresholds } from '#core/demos/show.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, type SlotPhase, slotClock } from '#core/demos/slot-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import classes from './stage.module.css';

const WORDS: Readonly<Record<SlotPhase, string>> = {
  pending: '',
  running: '',
  warning: '',
  danger: '',
  paused: 'Paused',
  'time-up': 'Thank you',
  done: '',
};

/** Five minutes as digits that the last row can read; the end is told by word and shape, not by colour alone. */
export function StageClock({ slot, thresholds }: { readonly slot: Slot; readonly thresholds: Thresholds }) {
  const text = useShowClock((nowMs) => clockText(slotClock(slot, nowMs).remainingMs));
  const phase = useShowClock((nowMs) => slotClock(slot, nowMs, thresholds).phase);
  const reason = phase === 'paused' ? slot.pauses.at(-1)?.reason : undefined;
  return (
    <section className={classes.clock} data-phase={phase} aria-label="Time left">
      <p className={`${classes.digits} numeric`} role="timer">
        {phase === 'time-up' ? 'TIME' : text}
      </p>
      <Minutes slot={slot} />
      <p className={classes.phase} role="status">
        {wordFor(phase, thresholds)}
        {reason ? `: ${reason}` : ''}
      </p>
    </section>
  );
}

/** The warnings say the time that they come at: an event may have its own. */
function wordFor(phase: SlotPhase, { warningMs, dangerMs }: Thresholds): string {
  if (phase === 'warning') return warningMs === 60_000 ? 'Last minute' : lastSeconds(warningMs);
  return phase === 'danger' ? lastSeconds(dangerMs) : WORDS[phase];
}

const lastSeconds = (ms: number) => `${ms / 1000} seconds`;

const MINUTES = [0, 1, 2, 3, 4] as const;

/** Five boxes, one a minute: they empty from the right. */
function Minutes({ slot }: { readonly slot: Slot }) {
  const seconds = useShowClock((nowMs) => Math.ceil(slotClock(slot, nowMs).remainingMs / 1000));
  return (
    <span className={classes.minutes} aria-hidden="true">
      {MINUTES.map((minute) => (
        <span key={minute} className={classes.minute}>
          <span
            className={classes.left}
            style={{ width: `${Math.min(1, Math.max(0, seconds / 60 - minute)) * 100}%` }}
          />
        </span>
      ))}
    </span>
  );
}
