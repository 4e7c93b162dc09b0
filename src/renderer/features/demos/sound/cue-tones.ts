import type { CueKind } from '#core/demos/sound-cues.ts';

// The sounds themselves, made of sines: nothing to load, and short enough that none runs into the next one, in
// a rehearsal at ten times the speed either.

interface Tone {
  readonly hz: number;
  /** After the beginning of the sound, in s. */
  readonly at: number;
  /** Until it cannot be heard any more, in s. */
  readonly lasts: number;
  readonly gain: number;
}

const soft = (at: number): Tone[] => [
  { hz: 659.25, at, lasts: 0.9, gain: 0.3 },
  { hz: 1318.5, at, lasts: 0.5, gain: 0.06 },
];
const clear = (at: number): Tone[] => [
  { hz: 523.25, at, lasts: 1.1, gain: 0.32 },
  { hz: 783.99, at, lasts: 1, gain: 0.26 },
  { hz: 1046.5, at, lasts: 0.9, gain: 0.2 },
];

const TONES: Readonly<Record<CueKind, readonly Tone[]>> = {
  warning: soft(0),
  last: [...soft(0), ...soft(0.26)],
  'time-up': [...clear(0), ...clear(0.32)],
};

/** Short enough to be exact, long enough not to click. */
const ATTACK_S = 0.012;
const SILENT = 0.0001;

/** Makes a sound begin at that moment of the context; answers how to take it back. */
export function playCue(
  context: BaseAudioContext,
  kind: CueKind,
  startS: number,
  volume: number,
): () => void {
  const master = context.createGain();
  // Ears hear squares: half the way of the slider is about half as loud.
  master.gain.value = volume ** 2;
  master.connect(context.destination);
  const voices = TONES[kind].map(({ hz, at, lasts, gain }) => {
    const [tone, shape] = [context.createOscillator(), context.createGain()];
    const [begin, end] = [startS + at, startS + at + lasts];
    tone.frequency.value = hz;
    shape.gain.setValueAtTime(SILENT, begin);
    shape.gain.exponentialRampToValueAtTime(gain, begin + ATTACK_S);
    shape.gain.exponentialRampToValueAtTime(SILENT, end);
    tone.connect(shape).connect(master);
    tone.start(begin);
    tone.stop(end);
    return tone;
  });
  return () => {
    for (const tone of voices) tone.stop();
    master.disconnect();
  };
}
