import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SoundSettings } from '#core/demos/room.ts';
import { moveShow } from '#core/demos/show-machine.ts';
import { cuesToCome } from '#core/demos/sound-cues.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Loudspeaker } from '#renderer/features/demos/sound/loudspeaker.ts';
import { scheduleCues } from '#renderer/features/demos/sound/schedule-cues.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const BEGAN = 10_000_000;
type Command = Parameters<typeof moveShow>[1];
const move = (document: HackathonDocument, command: Command, ms: number) =>
  moveShow(document, command, { by: ORGANISER, at: at(BEGAN + ms) });

/** Its demo was started at BEGAN. */
const running = [{ do: 'next' }, { do: 'start' }].reduce(
  (document, command) => move(document, command as Command, 0),
  aQuarterOf(['One', 'Two']),
);
const paused = (ms: number) => move(running, { do: 'pause', reason: 'Projector' }, ms);

describe('the sounds to come', () => {
  const kinds = (document: HackathonDocument, ms: number) =>
    cuesToCome(document, BEGAN + ms).map(({ kind, atMs }) => `${kind} ${atMs - BEGAN}`);

  it('are a minute, a quarter of a minute before the end, and at the end', () => {
    expect(kinds(running, 0)).toEqual(['warning 240000', 'last 285000', 'time-up 300000']);
    const thresholds = { warningMs: 90_000, dangerMs: 30_000 };
    const own = { ...running, show: { ...running.show, thresholds } };
    expect(kinds(own, 0)).toEqual(['warning 210000', 'last 270000', 'time-up 300000']);
  });

  it('are none whose moment is past', () => {
    expect(kinds(running, 240_000)).toEqual(['last 285000', 'time-up 300000']);
    expect(kinds(running, 299_999)).toEqual(['time-up 300000']);
    expect(kinds(running, 300_000)).toEqual([]);
    expect(kinds(running, 400_000)).toEqual([]);
  });

  it('wait while the clock stands, and come later by as much', () => {
    expect(kinds(paused(100_000), 150_000)).toEqual([]);
    const resumed = move(paused(100_000), { do: 'resume' }, 160_000);
    expect(kinds(resumed, 160_000)).toEqual(['warning 300000', 'last 345000', 'time-up 360000']);
  });

  it('are none outside of a demo', () => {
    expect(cuesToCome(aQuarterOf(['One']), BEGAN)).toEqual([]);
  });
});

describe('the sounds of a show', () => {
  const settings = SoundSettings.parse({ volume: 1 });
  const heard = new Map<string, number>();
  let begun: string[];
  let clock: { nowMs(): number; rate: number };

  /** Writes down what is heard, and when by the clock of the show. */
  const loudspeaker: Loudspeaker = {
    play(kind, inMs) {
      const timer = setTimeout(() => begun.push(`${kind} ${Math.round(clock.nowMs() - BEGAN)}`), inMs);
      return () => clearTimeout(timer);
    },
    wake: () => undefined,
  };
  const showAt = (ms: number, rate = 1) => {
    const startedMs = performance.now();
    clock = { nowMs: () => BEGAN + ms + (performance.now() - startedMs) * rate, rate };
  };
  const schedule = (document: HackathonDocument, changes: Partial<SoundSettings> = {}) =>
    scheduleCues(document, { ...settings, ...changes }, clock, loudspeaker, heard);

  beforeEach(() => {
    vi.useFakeTimers();
    begun = [];
    heard.clear();
    showAt(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are heard once each, at their moments', () => {
    schedule(running);
    vi.advanceTimersByTime(400_000);
    expect(begun).toEqual(['warning 240000', 'last 285000', 'time-up 300000']);
  });

  it('are heard once, however often they are scheduled anew around their moment', () => {
    let takeBack = schedule(running);
    vi.advanceTimersByTime(238_000);
    for (let step = 0; step < 200; step += 1) {
      vi.advanceTimersByTime(23);
      takeBack();
      takeBack = schedule(running);
    }
    vi.advanceTimersByTime(100_000);
    expect(begun).toEqual(['warning 240000', 'last 285000', 'time-up 300000']);
  });

  it('are taken back by a pause in the last moment, and come when the clock is there again', () => {
    const takeBack = schedule(running);
    vi.advanceTimersByTime(239_700);
    takeBack();
    schedule(paused(239_700));
    vi.advanceTimersByTime(10_300);
    schedule(move(paused(239_700), { do: 'resume' }, 250_000));
    vi.advanceTimersByTime(100_000);
    expect(begun).toEqual(['warning 250300', 'last 295300', 'time-up 310300']);
  });

  it('are not made up for, where the machine slept through their moment', () => {
    schedule(running);
    vi.advanceTimersByTime(100_000);
    // Timers stood still, and the host has gone on.
    const { nowMs } = clock;
    clock.nowMs = () => nowMs() + 200_500;
    vi.advanceTimersByTime(300_000);
    expect(begun).toEqual([]);
  });

  it('are as many as were asked for', () => {
    schedule(running, { warnings: 'first' });
    vi.advanceTimersByTime(400_000);
    expect(begun).toEqual(['warning 240000', 'time-up 300000']);
    begun = [];
    showAt(0);
    schedule(running, { warnings: 'none' });
    vi.advanceTimersByTime(400_000);
    expect(begun).toEqual(['time-up 300000']);
    begun = [];
    showAt(0);
    schedule(running, { isOn: false });
    vi.advanceTimersByTime(400_000);
    expect(begun).toEqual([]);
  });

  it('keep to the clock of a rehearsal', () => {
    showAt(0, 10);
    schedule(running);
    vi.advanceTimersByTime(40_000);
    expect(begun).toEqual(['warning 240000', 'last 285000', 'time-up 300000']);
  });
});
