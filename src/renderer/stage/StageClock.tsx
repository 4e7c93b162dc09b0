import type { Thresholds } from '#core/demos/show.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, type SlotClock, slotClock } from '#core/demos/slot-clock.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { MinuteBoxes } from './MinuteBoxes.tsx';
import { phaseWord } from './phase-words.ts';
import screen from './screen.module.css';
import classes from './stage.module.css';

/** With the word before it, as wide as the digits. */
const SHORT_REASON = 26;

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
        {reason ? <Reason words={reason} /> : null}
      </p>
    </section>
  );
}

/** As large as the word before it while both have one line; somebody's own words may need two small ones. */
function Reason({ words }: { readonly words: string }) {
  if (words.length <= SHORT_REASON) return `: ${words}`;
  return (
    <>
      <span className="visually-hidden">: </span>
      <span className={classes.reason} dir="auto">
        {words}
      </span>
    </>
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
