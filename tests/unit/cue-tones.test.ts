import { expect, it } from 'vitest';
import { REHEARSAL_RATE } from '#core/demos/rehearsal.ts';
import { DEFAULT_THRESHOLDS } from '#core/demos/show.ts';
import type { CueKind } from '#core/demos/sound-cues.ts';
import { playCue } from '#renderer/features/demos/sound/cue-tones.ts';

/** The part of an audio context that is used, writing down when its tones begin and end. */
function aContext() {
  const spans: { begin: number; end: number }[] = [];
  const node = { connect: (next: object) => next, disconnect: () => undefined };
  const parameter = {
    value: 0,
    setValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
  };
  const context = {
    destination: {},
    createGain: () => ({ ...node, gain: { ...parameter } }),
    createOscillator() {
      const span = { begin: 0, end: 0 };
      spans.push(span);
      return {
        ...node,
        frequency: { ...parameter },
        start: (at: number) => {
          span.begin = at;
        },
        stop: (at: number) => {
          span.end = at;
        },
      };
    },
  };
  return { context: context as unknown as BaseAudioContext, spans };
}

const lengthOf = (kind: CueKind) => {
  const { context, spans } = aContext();
  playCue(context, kind, 100, 1);
  expect(Math.min(...spans.map(({ begin }) => begin))).toBe(100);
  return Math.max(...spans.map(({ end }) => end)) - 100;
};

it('no sound runs into the next one, in a rehearsal either', () => {
  const { warningMs, dangerMs } = DEFAULT_THRESHOLDS;
  const between = (ms: number) => ms / 1000 / REHEARSAL_RATE;
  expect(lengthOf('warning')).toBeLessThan(between(warningMs - dangerMs));
  expect(lengthOf('last')).toBeLessThan(between(dangerMs));
  expect(lengthOf('time-up')).toBeLessThan(3);
});
