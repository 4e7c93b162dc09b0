import { rundown } from '#core/demos/rundown.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';

/** `14:05`, here. */
export const sayHour = (ms: number) => hour.format(ms);
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

export interface ComingRow {
  readonly id: string;
  readonly title: string;
  /** When it is expected to begin: `14:05`. */
  readonly at: string;
}

/**
 * Teams and breaks to come, with the times that are expected from what really happened so far. Answers text, so
 * that it can be read off the clock: the same text is not drawn again.
 */
export function comingText(hackathon: HackathonDocument, nowMs: number): string {
  const rows = rundown(hackathon, nowMs).filter(
    ({ kind, state }) => kind !== 'changeover' && state === 'to-come',
  );
  return rows.map(({ id, start }) => `${id} ${sayHour(start)}`).join('\n');
}

/** The rows of that text. */
export function comingRows({ pitches, show }: HackathonDocument, text: string): ComingRow[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [id = '', at = ''] = line.split(' ');
    return { id, at, title: pitches[id]?.title ?? show.breaks[id]?.title ?? '' };
  });
}

/** When the session is expected to end; empty where nothing is to come. */
export function endText(hackathon: HackathonDocument, nowMs: number): string {
  const last = rundown(hackathon, nowMs).at(-1);
  return last && last.state !== 'done' ? `We end at about ${sayHour(last.end)}` : '';
}
