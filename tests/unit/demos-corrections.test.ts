import { describe, expect, it } from 'vitest';
import { canUndoStart, mostToGiveMs, mostToTakeMs } from '#core/demos/nudge-rules.ts';
import { rowOrder, runningOrder } from '#core/demos/running-order.ts';
import { sceneOf } from '#core/demos/scene.ts';
import { MOST_LOGGED } from '#core/demos/show-log.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import { moveShow } from '#core/demos/show-machine.ts';
import { newSlot } from '#core/demos/slot.ts';
import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { BreakId, MessageId, PitchId } from '#core/ids.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const by = ORGANISER;
const play = (document: HackathonDocument, ...moves: readonly [number, ShowCommand][]) =>
  moves.reduce((now, [ms, command]) => moveShow(now, command, { by, at: at(ms) }), document);
const refused = (code: string) => expect.objectContaining({ code });
const running = (...titles: string[]) =>
  play(aQuarterOf(titles), [0, { do: 'next' }], [1000, { do: 'start' }]);
const slotOf = (document: HackathonDocument, id = 'a') => document.show.slots[id] ?? newSlot();
const nudge = (ms: number, reason = 'Pressed too early'): ShowCommand => ({ do: 'nudge', ms, reason });

describe('A mistake of the operator', () => {
  it('is put right with a reason that is kept, and never beyond five minutes', () => {
    const early = play(running('a'), [13_000, nudge(10_000)]);
    expect(slotClock(slotOf(early), 13_000).remainingMs).toBe(298_000);
    expect(slotOf(early).nudges).toEqual([{ at: 13_000, ms: 10_000, reason: 'Pressed too early' }]);
    expect(() => play(early, [13_000, nudge(2001)])).toThrow(refused('correction-too-large'));
    expect(() => play(early, [13_000, nudge(1000, ' ')])).toThrow(refused('reason-needed'));
    expect(mostToGiveMs(slotOf(early), 13_000)).toBe(2000);
  });

  it('takes what a team had before the clock ran, a minute in all at most', () => {
    const late = play(running('a'), [1000, nudge(-20_000, 'Started late')]);
    expect(slotClock(slotOf(late), 1000)).toMatchObject({ elapsedMs: 20_000, remainingMs: 280_000 });
    expect(mostToTakeMs(slotOf(late))).toBe(40_000);
    expect(() => play(late, [2000, nudge(-40_001)])).toThrow(refused('correction-too-large'));
    expect(() => play(late, [2000, nudge(0)])).toThrow(refused('correction-too-large'));
  });

  it('as an accidental start is taken back within ten seconds: the team is loaded again, with all its time', () => {
    const back = play(running('a'), [9000, { do: 'undo-start', reason: 'Leaned on the key' }]);
    expect(sceneOf(back)).toEqual({ kind: 'changeover', projectId: 'a' });
    expect(slotOf(back).falseStarts).toEqual([{ startedAt: 1000, at: 9000, reason: 'Leaned on the key' }]);
    expect(back.show.changeovers).toEqual([{ to: 'a', plannedMs: 60_000, startedAt: 0, endedAt: null }]);
    const again = play(back, [20_000, { do: 'start' }]);
    expect(slotClock(slotOf(again), 20_000).remainingMs).toBe(300_000);
    expect(again.show.log.map(({ what }) => what)).toEqual([
      'called',
      'started',
      'start-taken-back',
      'started',
    ]);
  });

  it('as a start is not taken back later, nor after a pause', () => {
    const undo: ShowCommand = { do: 'undo-start', reason: 'Accident' };
    expect(canUndoStart(slotOf(running('a')), 11_000)).toBe(true);
    expect(canUndoStart(slotOf(running('a')), 11_001)).toBe(false);
    expect(() => play(running('a'), [11_001, undo])).toThrow(refused('too-late-to-undo'));
    const paused = play(running('a'), [2000, { do: 'pause', reason: 'Sound' }]);
    expect(() => play(paused, [3000, undo])).toThrow(refused('too-late-to-undo'));
  });

  it('as a start is not taken back once the clock was put right: a nudge would make a late one early', () => {
    const nudged = play(running('a'), [51_000, nudge(50_000)]);
    expect(canUndoStart(slotOf(nudged), 51_000)).toBe(false);
    expect(() => play(nudged, [51_000, { do: 'undo-start', reason: 'Accident' }])).toThrow(
      refused('too-late-to-undo'),
    );
  });
});

describe('A demo stopped before its team was done', () => {
  it('keeps its true length and the reason, and the next team is loaded', () => {
    const stopped = play(running('a', 'b'), [61_000, { do: 'stop', reason: 'The laptop died' }]);
    expect(slotOf(stopped)).toMatchObject({ endedAt: 61_000, stoppedBecause: 'The laptop died' });
    expect(slotClock(slotOf(stopped), 9e9).elapsedMs).toBe(60_000);
    expect(stopped.show.onStage).toBe('b');
    expect(() => play(running('a'), [2000, { do: 'stop', reason: '' }])).toThrow(refused('reason-needed'));
  });
});

describe('A team that is not ready', () => {
  const b = PitchId.parse('b');
  const notReady = (isReady = false): ShowCommand => ({ do: 'set-ready', id: b, isReady });

  it('comes last, and where it was once it is ready', () => {
    const without = play(aQuarterOf(['a', 'b', 'c', 'd']), [0, notReady()]);
    expect(runningOrder(without)).toEqual(['a', 'c', 'd', 'b']);
    expect(runningOrder(play(without, [1, notReady(true)]))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes next once it is ready, where its place has passed', () => {
    const without = play(aQuarterOf(['a', 'b', 'c', 'd']), [0, notReady()], [1, { do: 'next' }]);
    const afterA = play(without, [2, { do: 'start' }], [3, { do: 'finish' }]);
    expect(afterA.show.onStage).toBe('c');
    expect(runningOrder(play(afterA, [4, notReady(true)]))).toEqual(['a', 'c', 'b', 'd']);
  });

  it('stays before a break that the day ends with, and is left out of a draw', () => {
    const party = { title: 'Party', lengthMs: 60_000 };
    const id = BreakId.parse('party');
    const day = play(
      aQuarterOf(['a', 'b', 'c']),
      [0, { do: 'add-break', id, details: party }],
      [0, notReady()],
    );
    expect(rowOrder(day)).toEqual(['a', 'c', 'b', 'party']);
    for (const seed of ['1', '2', '3', '4']) {
      expect(rowOrder(play(day, [1, { do: 'draw', seed }])).slice(2)).toEqual(['b', 'party']);
    }
  });

  it('is so too when it was called and passed over; all of it is in the log', () => {
    const ready: ShowCommand = { do: 'set-ready', id: b, isReady: true };
    const day = play(
      aQuarterOf(['a', 'b']),
      [0, notReady()],
      [1, ready],
      [2, { do: 'next' }],
      [3, { do: 'next' }],
    );
    expect(day.show.onStage).toBe('b');
    expect(day.show.notReady).toMatchObject({ a: { place: 0 } });
    const end = play(
      day,
      [4, { do: 'start' }],
      [5, { do: 'finish' }],
      [6, { do: 'start' }],
      [7, { do: 'finish' }],
    );
    expect(end.show.log.map(({ what, row }) => `${what} ${row}`)).toEqual([
      'not-ready b',
      'ready b',
      'called a',
      'passed-over a',
      'called b',
      'started b',
      'finished b',
      'called a',
      'started a',
      'finished a',
      'show-over null',
    ]);
  });

  it('cannot be the one on stage', () => {
    const called = play(aQuarterOf(['b']), [0, { do: 'next' }]);
    expect(() => play(called, [1, notReady()])).toThrow(refused('on-stage-now'));
  });
});

describe('Breaks', () => {
  const id = BreakId.parse('coffee');
  const details = { title: 'Coffee', lengthMs: 600_000 };
  const withCoffee = () => play(aQuarterOf(['a', 'b', 'c']), [0, { do: 'add-break', id, details, place: 1 }]);

  it('keep their place when the teams are drawn, and a draw stays what it is when they move', () => {
    const drawn = play(withCoffee(), [1, { do: 'draw', seed: 'x' }]);
    expect(rowOrder(drawn)[1]).toBe('coffee');
    const [first = id, , second = id, third = id] = rowOrder(drawn);
    const moved = play(drawn, [2, { do: 'set-order', order: [first, second, id, third] }]);
    expect(moved.show.draw?.seed).toBe('x');
  });

  it('that have begun stay on record', () => {
    const inBreak = play(withCoffee(), [0, { do: 'next' }], [1, { do: 'start' }], [2, { do: 'finish' }]);
    expect(sceneOf(inBreak)).toMatchObject({ kind: 'break', break: { id: 'coffee' } });
    expect(() => play(inBreak, [3, { do: 'remove-break', id }])).toThrow(refused('demo-already-given'));
    expect(rowOrder(play(withCoffee(), [1, { do: 'remove-break', id }]))).toEqual(['a', 'b', 'c']);
  });
});

describe('The screens', () => {
  it('show prepared messages and go dark, each kept with its moment', () => {
    const id = MessageId.parse('first-1');
    const shown = play(
      running('a'),
      [5000, { do: 'show-message', id }],
      [6000, { do: 'set-blackout', isDark: true }],
    );
    expect(shown.show).toMatchObject({
      shownMessage: { text: 'Please speak up', at: 5000 },
      blackoutAt: 6000,
    });
    const hidden = play(shown, [7000, { do: 'hide-message' }], [8000, { do: 'set-blackout', isDark: false }]);
    expect(hidden.show.log.slice(-4).map(({ what, at: ms, note }) => [what, ms, note])).toEqual([
      ['message-shown', 5000, 'Please speak up'],
      ['blackout-on', 6000, ''],
      ['message-hidden', 7000, 'Please speak up'],
      ['blackout-off', 8000, ''],
    ]);
    const gone: ShowCommand = { do: 'show-message', id: MessageId.parse('gone') };
    expect(() => play(shown, [9000, gone])).toThrow(refused('no-such-message'));
  });
});

describe('What an organiser arranges', () => {
  it('warns alike for every team, in order, and never differently while one watches the clock', () => {
    const thresholds = { warningMs: 90_000, dangerMs: 20_000 };
    const set: ShowCommand = { do: 'set-thresholds', thresholds };
    const document = play(aQuarterOf(['a']), [0, set], [0, { do: 'next' }], [0, { do: 'start' }]);
    const phase = (ms: number) => slotClock(slotOf(document), ms, document.show.thresholds).phase;
    expect([209_999, 210_000, 280_000].map(phase)).toEqual(['running', 'warning', 'danger']);
    expect(() => play(document, [1, set])).toThrow(refused('still-running'));
    const upside: ShowCommand = { do: 'set-thresholds', thresholds: { warningMs: 15_000, dangerMs: 15_000 } };
    expect(() => play(aQuarterOf(['a']), [0, upside])).toThrow(refused('thresholds-out-of-order'));
  });

  it('leaves the announced start alone once the show has begun', () => {
    const begun = play(aQuarterOf(['a']), [0, { do: 'next' }]);
    expect(() => play(begun, [1, { do: 'set-start', startsAt: at(5) }])).toThrow(refused('show-has-begun'));
  });

  it('leaves nothing running when the quarter leaves its demos', () => {
    const called = play(aQuarterOf(['a']), [0, { do: 'next' }]);
    const left = moveToPhase(called, 'wrap-up', { by, at: at(5000) });
    expect(left.show).toMatchObject({ onStage: null, changeovers: [{ startedAt: 0, endedAt: 5000 }] });
  });

  it('has a log that does not grow without end', () => {
    let document = running('a');
    for (let ms = 0; ms < MOST_LOGGED + 10; ms += 1) {
      document = play(document, [2000 + ms, { do: 'set-blackout', isDark: ms % 2 === 0 }]);
    }
    expect(document.show.log).toHaveLength(MOST_LOGGED);
    expect(document.show.log.at(-1)).toMatchObject({ what: 'blackout-off', by });
  });
});
