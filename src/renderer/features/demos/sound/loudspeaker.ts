import { create } from 'zustand';
import type { CueKind } from '#core/demos/sound-cues.ts';
import { soundSettings } from '#renderer/state/sound-settings.ts';
import { playCue } from './cue-tones.ts';

// The one audio context of this window, made when it is first wanted. A browser holds it back until somebody has
// clicked or pressed a key in the page; the desktop does not.

/** What sounds are handed to; tests hand in one that writes them down. */
export interface Loudspeaker {
  /** Begins a sound in so many ms, exactly; the returned function takes it back, unless it has begun. */
  play(kind: CueKind, inMs: number): () => void;
  /** Asks for the right to be heard; harmless where that is given already. */
  wake(): void;
}

/** Whether the browser holds sound back until there is a click. */
export const useHeldBack = create(() => ({ isHeldBack: false }));

/** A context needs a moment to run; before that nothing is said. */
const PATIENCE_MS = 1500;

let context: AudioContext | null = null;

export const loudspeaker: Loudspeaker = {
  play(kind, inMs) {
    const audio = wakeContext();
    const startS = audio.currentTime + Math.max(0, inMs - latencyMs(audio)) / 1000;
    const takeBack = playCue(audio, kind, startS, soundSettings().volume);
    return () => {
      if (audio.currentTime < startS) takeBack();
    };
  },
  wake: () => void wakeContext(),
};

/** The context, asked to run; it may not until somebody clicks. */
export function wakeContext(): AudioContext {
  context ??= makeContext();
  // Refused until somebody clicks; that is what `useHeldBack` says.
  if (context.state !== 'running') void context.resume().catch(() => undefined);
  return context;
}

function makeContext(): AudioContext {
  const made = new AudioContext();
  const look = () => useHeldBack.setState({ isHeldBack: made.state === 'suspended' });
  made.addEventListener('statechange', () => {
    if (made.state === 'running') look();
  });
  setTimeout(look, PATIENCE_MS);
  // Any click or key will do: the operator need not find a button.
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, () => void wakeContext());
  return made;
}

/** What is handed over now is heard so much later. */
function latencyMs({ baseLatency, outputLatency }: AudioContext): number {
  return ((baseLatency || 0) + (outputLatency || 0)) * 1000;
}
