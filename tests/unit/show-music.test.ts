import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MusicPiece, newMusic } from '#core/demos/music.ts';
import { type MusicNow, musicNow } from '#core/demos/music-now.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { followMusic } from '#renderer/features/demos/sound/follow-music.ts';
import { createMusicPlayer } from '#renderer/features/demos/sound/music-player.ts';
import { useMusicState } from '#renderer/features/demos/sound/music-state.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const BEGAN = 10_000_000;
const pieces = ['one', 'two', 'three'].map((id) =>
  MusicPiece.parse({ id, label: `${id}.mp3`, kind: 'mp3', bytes: 1000 }),
);
const [one, two] = pieces;
if (!one || !two) throw new Error('There are three pieces.');

const move = (document: HackathonDocument, command: ShowCommand, ms: number) =>
  moveShow(document, command, { by: ORGANISER, at: at(BEGAN + ms) });
const called = move(aQuarterOf(['One', 'Two']), { do: 'next' }, 0);

describe('music that is followed', () => {
  let told: string[];
  let clock: { nowMs(): number; rate: number };
  const nowAt = (ms: number, rate = 1) => {
    const startedMs = performance.now();
    clock = { nowMs: () => BEGAN + ms + (performance.now() - startedMs) * rate, rate };
  };
  const follow = (document: HackathonDocument, moments = newMusic().moments) =>
    followMusic(
      (nowMs) => musicNow({ document, music: { pieces, moments }, isRehearsal: false }, nowMs),
      clock,
      ({ kind }) => told.push(`${kind} ${Math.round((clock.nowMs() - BEGAN) / 100) / 10}`),
    );

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    nowAt(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('plays in the changeover, fades before its end, and is asked nothing more', () => {
    follow(called);
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual(['plays 0', 'silent 55']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is at the same moment of the show in a rehearsal, ten times as soon', () => {
    nowAt(0, 10);
    follow(called);
    vi.advanceTimersByTime(5499);
    expect(told).toEqual(['plays 0']);
    vi.advanceTimersByTime(2);
    expect(told.at(-1)).toBe('silent 55');
  });

  it('waits for days for the start that is set', () => {
    const startsAt = at(BEGAN + 3 * 86_400_000);
    const waiting = move(aQuarterOf(['One']), { do: 'set-start', startsAt }, 0);
    follow(waiting, { ...newMusic().moments, before: true });
    vi.advanceTimersByTime(3 * 86_400_000 - 600_001);
    expect(told.some((what) => what.startsWith('plays'))).toBe(false);
    vi.advanceTimersByTime(2);
    expect(told.at(-1)).toMatch(/^plays/u);
  });

  it('is left alone once somebody else follows it', () => {
    const end = follow(called);
    end();
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual(['plays 0']);
  });
});

describe('the player', () => {
  /** What was begun and ended, in order. */
  let heard: string[];
  let latest: { readonly ended: () => void; readonly failed: () => void };
  const begun = () => heard.filter((what) => what.includes(' in ')).map((what) => what.split(' ')[0]);
  let player: ReturnType<typeof createMusicPlayer>;
  const plays = (part: string, turn: number): MusicNow => ({ kind: 'plays', part, turn, untilMs: null });
  const silent = (isAtOnce: boolean): MusicNow => ({ kind: 'silent', isAtOnce, untilMs: null });

  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    useMusicState.setState(useMusicState.getInitialState(), true);
    player = createMusicPlayer(({ id }, fadeInMs, on) => {
      heard.push(`${id} in ${fadeInMs}`);
      latest = on;
      return { end: (inMs) => void heard.push(`${id} out ${inMs}`) };
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins a piece once a part, however often it is told of it', () => {
    player.follow(plays('changeover 1', 0), pieces, 1);
    player.follow(plays('changeover 1', 0), pieces, 1);
    expect(heard).toEqual(['one in 1000']);
    player.follow(plays('changeover 2', 1), pieces, 1);
    expect(heard.slice(1)).toEqual(['one out 400', 'two in 1000']);
  });

  it('fades out over two seconds, is cut for a demo, and fades as quickly as a rehearsal goes', () => {
    player.follow(plays('a', 0), pieces, 1);
    player.follow(silent(false), pieces, 1);
    player.follow(plays('b', 0), pieces, 10);
    player.follow(silent(false), pieces, 10);
    player.follow(plays('c', 0), pieces, 1);
    player.follow(silent(true), pieces, 1);
    expect(heard).toEqual([
      'one in 1000',
      'one out 2000',
      'one in 100',
      'one out 200',
      'one in 1000',
      'one out 60',
    ]);
    expect(useMusicState.getState().playing).toBeNull();
  });

  it('goes on to the next piece, and from the last to the first', () => {
    player.follow(plays('a', 2), pieces, 1);
    for (let n = 0; n < 4; n += 1) {
      vi.advanceTimersByTime(30_000);
      latest.ended();
    }
    expect(begun()).toEqual(['three', 'one', 'two', 'three', 'one']);
  });

  it('does not begin a piece with nothing in it again and again', () => {
    player.follow(plays('a', 0), pieces.slice(0, 1), 1);
    latest.ended();
    expect(begun()).toEqual(['one']);
    expect(useMusicState.getState().playing).toBeNull();
  });

  it('skips what cannot be played, and is silent where nothing can', () => {
    player.follow(plays('a', 0), pieces, 1);
    latest.failed();
    expect(useMusicState.getState().playing).toBe('two');
    latest.failed();
    latest.failed();
    expect(useMusicState.getState().playing).toBeNull();
    expect(begun()).toEqual(['one', 'two', 'three']);
  });

  it('goes on to another piece where the one that plays is taken out', () => {
    player.follow(plays('a', 0), pieces, 1);
    player.follow(plays('a', 0), pieces.slice(1), 1);
    expect(heard).toEqual(['one in 1000', 'one out 400', 'two in 1000']);
  });

  it('tries a piece until it is stopped, another is tried, or somebody’s demo begins', () => {
    player.tryPiece(one);
    expect(useMusicState.getState()).toMatchObject({ playing: 'one', isTrial: true });
    player.follow(silent(false), pieces, 1);
    expect(useMusicState.getState().playing).toBe('one');
    player.tryPiece(two);
    expect(useMusicState.getState().playing).toBe('two');
    player.tryPiece(two);
    expect(useMusicState.getState().playing).toBeNull();
    player.tryPiece(one);
    player.follow(silent(true), pieces, 1);
    expect(useMusicState.getState()).toMatchObject({ playing: null, isTrial: false });
  });

  it('gives what is tried up for the room, and what the room hears for nobody who leaves the list', () => {
    player.tryPiece(two);
    player.follow(plays('a', 0), pieces, 1);
    expect(useMusicState.getState()).toMatchObject({ playing: 'one', isTrial: false });
    player.stopTrying();
    expect(useMusicState.getState().playing).toBe('one');
  });
});
