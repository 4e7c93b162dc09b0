import { breakClock, changeoverLeftMs, sceneOf } from '#core/demos/scene.ts';
import { DEMO_MS } from '#core/demos/slot.ts';
import { clockText, lengthText, type SlotPhase, slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { phaseWord } from './phase-words.ts';

/** What is counted at one moment: `5:00`, what that is, and how urgent it is. */
export interface SpeakerView {
  /** Empty where nothing is counted. */
  readonly digits: string;
  readonly word: string;
  readonly phase: SlotPhase;
}

const NOTHING: SpeakerView = { digits: '', word: '', phase: 'done' };

/** The countdown that concerns the person on stage; pure, so that it can be read off the clock. */
export function speakerView(hackathon: HackathonDocument, nowMs: number): SpeakerView {
  const scene = sceneOf(hackathon);
  const { show } = hackathon;
  switch (scene.kind) {
    case 'demo': {
      const { phase, remainingMs, overtimeMs } = slotClock(scene.slot, nowMs, show.thresholds);
      return phase === 'time-up'
        ? { digits: `+${lengthText(overtimeMs)}`, word: 'Time is up', phase }
        : { digits: clockText(remainingMs), word: phaseWord(phase, show.thresholds), phase };
    }
    case 'changeover': {
      const leftMs = changeoverLeftMs(show, nowMs);
      return leftMs === null || leftMs === 0
        ? { digits: clockText(DEMO_MS), word: 'The stage is yours', phase: 'pending' }
        : { digits: clockText(leftMs), word: 'Changeover', phase: 'pending' };
    }
    case 'break': {
      const { remainingMs } = breakClock(scene.break, nowMs);
      return remainingMs === 0
        ? NOTHING
        : { digits: clockText(remainingMs), word: scene.break.title, phase: 'pending' };
    }
    default:
      return NOTHING;
  }
}
