import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MusicPiece } from '#core/demos/music.ts';
import { checkPieces } from '#renderer/features/demos/sound/check-pieces.ts';

let lookedAt: string[];

/** An element that never says anything of its file. */
class SilentAudio extends EventTarget {
  preload = '';
  set src(address: string) {
    lookedAt.push(address.split('/').at(-1) ?? '');
  }
  readonly removeAttribute = () => undefined;
  readonly load = () => undefined;
}

beforeEach(() => {
  lookedAt = [];
  vi.useFakeTimers();
  vi.stubGlobal('Audio', SilentAudio);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const aPiece = (letter: string) =>
  MusicPiece.parse({ id: letter.repeat(64), label: `${letter}.wav`, kind: 'wav', bytes: 1 });

test('a piece that says nothing of itself keeps no other from being looked at', async () => {
  const pieces = [aPiece('a'), aPiece('b')];
  checkPieces(pieces);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(lookedAt).toEqual([pieces[0]?.id]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(lookedAt).toEqual(pieces.map(({ id }) => id));
});
