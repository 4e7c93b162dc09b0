import type { MusicPiece } from '#core/demos/music.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import type { MusicTrouble } from './music-state.ts';

type Wording = ReturnType<typeof wordingOf>;

/** `MP3 · 2:31 · 3.4 MB`; how long it is where that is known. */
export function sayPiece({ kind, bytes }: MusicPiece, seconds: number | undefined): string {
  const length = seconds === undefined ? [] : [lengthText(seconds * 1000)];
  return [kind === 'ogg' ? 'Ogg' : kind.toUpperCase(), ...length, saySize(bytes)].join(' · ');
}

/** Never "0.0 MB". */
export function saySize(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why a piece cannot be heard, and what to do. */
export function sayTroubleOf(trouble: MusicTrouble): string {
  return trouble === 'missing'
    ? 'Its file is not in the workspace any more. Take it out, or add it again.'
    : 'It cannot be played here. Take it out, or save it as MP3 or Ogg and add that.';
}

/** As the program would refuse it, said before a large file is handed over. */
export function tooLarge(name: string): Wording {
  return wordingOf({ code: 'music-too-large', message: '', details: { name } });
}
