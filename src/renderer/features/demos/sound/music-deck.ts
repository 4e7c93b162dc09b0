import { musicAddress } from '#contract/music-file.ts';
import type { MusicPiece } from '#core/demos/music.ts';
import { wakeContext } from './loudspeaker.ts';

// One piece being played: a media element, which reads the file as it goes, through a gain that fades. Each piece
// has its own, so that one fades out while the next one begins.

export interface Deck {
  /** Fades out in so many ms, and lets the file go. */
  end(inMs: number): void;
}

interface DeckOptions {
  readonly piece: MusicPiece;
  readonly fadeInMs: number;
  /** Where the sound goes. */
  readonly output: AudioNode;
  readonly onEnded: () => void;
  readonly onTrouble: () => void;
}

/** Begins a piece as soon as the browser lets it be heard, unless it has been ended by then. */
export function openDeck({ piece, fadeInMs, output, onEnded, onTrouble }: DeckOptions): Deck {
  const audio = wakeContext();
  const element = new Audio();
  const gain = audio.createGain();
  audio.createMediaElementSource(element).connect(gain).connect(output);
  gain.gain.value = 0;
  const over = new AbortController();
  const on = (target: EventTarget, type: string, run: () => void) =>
    target.addEventListener(type, run, { signal: over.signal });
  const begin = () => {
    // A refusal says that there was no click yet: then the context does not run either, and begins this again.
    if (audio.state === 'running') element.play().catch(() => undefined);
  };
  const fade = (to: number, inMs: number) => {
    const { currentTime } = audio;
    gain.gain.cancelScheduledValues(currentTime);
    gain.gain.setValueAtTime(gain.gain.value, currentTime);
    gain.gain.linearRampToValueAtTime(to, currentTime + inMs / 1000);
  };
  on(element, 'playing', () => fade(1, fadeInMs));
  on(element, 'ended', onEnded);
  on(element, 'error', onTrouble);
  on(audio, 'statechange', begin);
  element.src = musicAddress(piece.id);
  begin();
  return {
    end(inMs) {
      over.abort();
      fade(0, inMs);
      setTimeout(() => {
        element.pause();
        // Without this it would go on loading.
        element.removeAttribute('src');
        element.load();
        gain.disconnect();
      }, inMs);
    },
  };
}
