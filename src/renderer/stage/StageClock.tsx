import type { Thresholds } from '#core/demos/show.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, type SlotClock, slotClock } from '#core/demos/slot-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { MinuteBoxes } from './MinuteBoxes.tsx';
import { phaseWord } from './phase-words.ts';
import screen from './screen.module.css';
import classes from './stage.module.css';

/** Five minutes as digits that the last row can read; the end is told by word and shape, not by colour alone. */
export function StageClock({ slot, thresholds }: { readonly slot: Slot; readonly thresholds: Thresholds }) {
  const clock = (nowMs: number) => slotClock(slot, nowMs, thresholds);
  const phase = useShowClock((nowMs) => clock(nowMs).phase);
  const reason = phase === 'paused' ? slot.pauses.at(-1)?.reason : undefined;
  return (
    <section className={classes.clock} data-phase={phase} aria-label="Time left">
      <StageDigits clock={clock} />
      <MinuteBoxes clock={clock} />
      <p className={classes.phase} role="status">
        {phaseWord(phase, thresholds)}
        {reason ? `: ${reason}` : ''}
      </p>
    </section>
  );
}

/** What is drawn every second. */
function StageDigits({ clock }: { readonly clock: (nowMs: number) => SlotClock }) {
  const text = useShowClock((nowMs) => {
    const { phase, remainingMs } = clock(nowMs);
    return phase === 'time-up' ? 'TIME' : clockText(remainingMs);
  });
  return (
    <p className={`${screen.digits} ${classes.digits}`} role="timer">
      {text}
    </p>
  );
}
