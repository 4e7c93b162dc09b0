import { breakClock, changeoverLeftMs } from '#core/demos/scene.ts';
import { openChangeover } from '#core/demos/show.ts';
import { DEMO_MS } from '#core/demos/slot.ts';
import { clockText, lengthText, type SlotPhase, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { knownScene } from '#renderer/state/known-scene.ts';
import { phaseWord } from './phase-words.ts';

/** What is counted at one moment: `5:00`, what that is, and how urgent it is. */
export interface SpeakerView {
  /** Empty where nothing is counted. */
  readonly digits: string;
  /** How many signs they are at most: their size follows it, and not each digit. */
  readonly signs: number;
  readonly word: string;
  readonly phase: SlotPhase;
}

const NOTHING: SpeakerView = { digits: '', signs: 0, word: '', phase: 'done' };

/** The countdown that concerns the person on stage; pure, so that it can be read off the clock. */
export function speakerView(hackathon: HackathonDocument, nowMs: number): SpeakerView {
  const scene = knownScene(hackathon);
  const { show } = hackathon;
  switch (scene.kind) {
    case 'demo': {
      const { phase, remainingMs, overtimeMs } = slotClock(scene.slot, nowMs, show.thresholds);
      if (phase === 'time-up') {
        const digits = `+${lengthText(overtimeMs)}`;
        return { digits, signs: digits.length, word: 'Time is up', phase };
      }
      return { ...counted(remainingMs, DEMO_MS), word: phaseWord(phase, show.thresholds), phase };
    }
    case 'changeover': {
      const leftMs = changeoverLeftMs(show, nowMs) ?? 0;
      const wholeMs = Math.max(DEMO_MS, openChangeover(show)?.plannedMs ?? 0);
      return leftMs === 0
        ? { ...counted(DEMO_MS, wholeMs), word: 'The stage is yours', phase: 'pending' }
        : { ...counted(leftMs, wholeMs), word: 'Changeover', phase: 'pending' };
    }
    case 'break': {
      const { remainingMs } = breakClock(scene.break, nowMs);
      if (remainingMs === 0) return NOTHING;
      return { ...counted(remainingMs, scene.break.lengthMs), word: scene.break.title, phase: 'pending' };
    }
    default:
      return NOTHING;
  }
}

const counted = (leftMs: number, wholeMs: number) => ({
  digits: clockText(leftMs),
  signs: clockText(wholeMs).length,
});
