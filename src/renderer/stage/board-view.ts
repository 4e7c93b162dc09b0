import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { sayHour } from './coming-rows.ts';
import { speakerView } from './speaker-view.ts';

/** What stands large on the board for the back of the room, which is never empty while a show is on. */
interface BoardView {
  readonly text: string;
  /** An hour and words are wider than digits that count, and do not count. */
  readonly kind: 'countdown' | 'hour' | 'words';
  readonly signs: number;
  readonly word: string;
  readonly phase: string;
}

/** Read off the clock. Nobody but the speaker and the operator reads by how much time is up. */
export function boardView(hackathon: HackathonDocument, nowMs: number): BoardView {
  const scene = sceneOf(hackathon);
  const { phase, digits, signs, word } = speakerView(hackathon, nowMs);
  if (phase === 'time-up') return { text: 'TIME', kind: 'countdown', signs: 4, word: '', phase };
  if (digits !== '') {
    const said = scene.kind === 'break' ? '' : word;
    return { text: digits, kind: 'countdown', signs, word: said, phase };
  }
  // The words of the stage.
  if (scene.kind === 'break')
    return { text: 'We go on', kind: 'words', signs: 4, word: 'The break is over', phase };
  const { startsAt } = hackathon.show;
  if (scene.kind === 'before' && startsAt !== null && startsAt > nowMs)
    return { text: sayHour(startsAt), kind: 'hour', signs: 4, word: '', phase };
  return { text: 'Soon', kind: 'words', signs: 4, word: '', phase };
}

/** The same as one text, so that the same is not drawn again. */
export function boardText(hackathon: HackathonDocument, nowMs: number): string {
  const { text, kind, word, phase } = boardView(hackathon, nowMs);
  return [text, kind, word, phase].join('\n');
}
