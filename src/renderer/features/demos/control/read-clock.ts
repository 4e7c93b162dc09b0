import { startForToday } from '#core/demos/plan.ts';
import { breakClock, type Countdown, changeoverClock, hasForgottenToStart } from '#core/demos/scene.ts';
import { openChangeover, type Show } from '#core/demos/show.ts';
import type { Slot } from '#core/demos/slot.ts';
import { clockText, lengthText, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { knownScene } from '#renderer/state/known-scene.ts';
import { countdownText } from './countdown-text.ts';

/** What the operator's clock shows. It counts down in every scene; what is over is counted up in words. */
export interface ClockReading {
  readonly digits: string;
  /** What runs, in one or two words. */
  readonly words: string;
  /** What is counted up: `0:12 over`, `for 0:40`; null while nothing is. */
  readonly aside: string | null;
  readonly tone: 'still' | 'calm' | 'warning' | 'danger' | 'paused' | 'forgotten';
}

const FIVE_MINUTES = '5:00';

/** Reads the one clock of the control view at `nowMs` (host time). */
export function readClock(document: HackathonDocument, nowMs: number): ClockReading {
  const scene = knownScene(document);
  switch (scene.kind) {
    case 'before':
    case 'between':
      return scene.kind === 'before' ? untilStart(document.show, nowMs) : still('The show was interrupted');
    case 'changeover':
      return changeover(document.show, nowMs);
    case 'demo':
      return demo(scene.slot, document.show, nowMs);
    case 'break':
      return counted(breakClock(scene.break, nowMs), 'Until we go on', 'The break is over');
    case 'after':
      return { digits: '0:00', words: 'Nothing is left', aside: null, tone: 'still' };
  }
}

function still(words: string): ClockReading {
  return { digits: FIVE_MINUTES, words, aside: null, tone: 'still' };
}

function untilStart(show: Show, nowMs: number): ClockReading {
  const { startsAt } = show;
  if (startsAt === null) return still('No start is set');
  const leftMs = startsAt - nowMs;
  if (startForToday(show, nowMs) === null) return still('The start has passed');
  if (leftMs > 0)
    return { digits: countdownText(leftMs), words: 'Until the start', aside: null, tone: 'calm' };
  return {
    digits: '0:00',
    words: 'The start has come',
    aside: `${countdownText(-leftMs)} late`,
    tone: 'warning',
  };
}

function changeover(show: Show, nowMs: number): ClockReading {
  const clock = changeoverClock(show, nowMs);
  const called = openChangeover(show);
  if (hasForgottenToStart(show, nowMs) && called) {
    const sinceMs = nowMs - called.startedAt - called.plannedMs;
    return {
      digits: '0:00',
      words: 'You forgot to start',
      aside: `${lengthText(sinceMs)} over`,
      tone: 'forgotten',
    };
  }
  if (!clock) return still('Ready to start');
  return counted(clock, 'Changeover', 'The changeover is over');
}

function counted({ remainingMs, overtimeMs }: Countdown, words: string, after: string): ClockReading {
  if (remainingMs > 0) return { digits: clockText(remainingMs), words, aside: null, tone: 'calm' };
  return { digits: '0:00', words: after, aside: `${lengthText(overtimeMs)} over`, tone: 'warning' };
}

function demo(slot: Slot, show: Show, nowMs: number): ClockReading {
  const { phase, remainingMs, overtimeMs } = slotClock(slot, nowMs, show.thresholds);
  const digits = clockText(remainingMs);
  const pause = slot.pausedAt === null ? null : slot.pauses.at(-1);
  if (phase === 'time-up') {
    const words = pause ? `Paused: ${pause.reason}` : 'Time is up';
    return { digits, words, aside: `${lengthText(overtimeMs)} over`, tone: 'danger' };
  }
  if (pause) {
    return {
      digits,
      words: `Paused: ${pause.reason}`,
      aside: `for ${lengthText(nowMs - pause.at)}`,
      tone: 'paused',
    };
  }
  if (phase === 'danger') return { digits, words: 'Last seconds', aside: null, tone: 'danger' };
  if (phase === 'warning') return { digits, words: 'Warning', aside: null, tone: 'warning' };
  return { digits, words: 'Running', aside: null, tone: 'calm' };
}
