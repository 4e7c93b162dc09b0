import { describe, expect, it } from 'vitest';
import { sessionOf } from '#core/demos/rundown.ts';
import { sceneOf } from '#core/demos/scene.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { BreakId, PitchId } from '#core/ids.ts';
import { readClock } from '#renderer/features/demos/control/read-clock.ts';
import { rowTimes } from '#renderer/features/demos/order/row-times.ts';
import { saySession } from '#renderer/features/demos/say-session.ts';
import { whatFollows } from '#renderer/features/demos/what-follows.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

// What the operator reads, at moments that no test could wait for.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TWO = new Date(2026, 10, 26, 14).getTime();

const play = (document: HackathonDocument, ...moves: readonly [number, ShowCommand][]) =>
  moves.reduce((now, [ms, command]) => moveShow(now, command, { by: ORGANISER, at: at(TWO + ms) }), document);
const coffee: ShowCommand = {
  do: 'add-break',
  id: BreakId.parse('coffee'),
  details: { title: 'Coffee', lengthMs: 10 * MINUTE },
  place: 1,
};
/** Three teams from two o'clock on, coffee after the first. */
const planned = () =>
  play(aQuarterOf(['a', 'b', 'c']), [-MINUTE, coffee], [-MINUTE, { do: 'set-start', startsAt: at(TWO) }]);
const called = () => play(planned(), [-MINUTE, { do: 'next' }]);
const running = () => play(called(), [0, { do: 'start' }]);
const clock = (document: HackathonDocument, ms: number) => {
  const { digits, words, aside, tone } = readClock(document, TWO + ms);
  return `${digits} ${words}${aside ? `, ${aside}` : ''} (${tone})`;
};

describe('The clock of the control view', () => {
  it('counts down to the start, also for hours and days, and says how late it is', () => {
    expect(clock(planned(), -90 * SECOND)).toBe('1:30 Until the start (calm)');
    expect(clock(planned(), -3_725 * SECOND)).toBe('1:02:05 Until the start (calm)');
    expect(clock(planned(), -3_600 * SECOND)).toBe('1:00:00 Until the start (calm)');
    expect(clock(planned(), -51 * 60 * MINUTE)).toBe('2 d 3 h Until the start (calm)');
    expect(clock(planned(), 75 * SECOND)).toBe('0:00 The start has come, 1:15 late (warning)');
    expect(clock(aQuarterOf(['a']), 0)).toBe('5:00 No start is set (still)');
  });

  it('counts the changeover down, and ten seconds after it says that nobody has started', () => {
    expect(clock(called(), -15 * SECOND)).toBe('0:15 Changeover (calm)');
    expect(clock(called(), 4 * SECOND)).toBe('0:00 The changeover is over, 0:04 over (warning)');
    expect(clock(called(), 9.9 * SECOND)).toBe('0:00 The changeover is over, 0:09 over (warning)');
    expect(clock(called(), 10 * SECOND)).toBe('0:00 You forgot to start, 0:10 over (forgotten)');
    expect(clock(called(), 12 * SECOND)).toBe('0:00 You forgot to start, 0:12 over (forgotten)');
  });

  it('says the same where there is no changeover to count', () => {
    const none = play(planned(), [-MINUTE, { do: 'set-changeover', changeoverMs: 0 }], [0, { do: 'next' }]);
    expect(clock(none, 3 * SECOND)).toBe('5:00 Ready to start (still)');
    expect(clock(none, 11 * SECOND)).toBe('0:00 You forgot to start, 0:11 over (forgotten)');
  });

  it('counts a demo down, warns twice, and counts up in words what is over', () => {
    expect(clock(running(), 0)).toBe('5:00 Running (calm)');
    expect(clock(running(), 4.5 * MINUTE)).toBe('0:30 Warning (warning)');
    expect(clock(running(), 4.8 * MINUTE)).toBe('0:12 Last seconds (danger)');
    expect(clock(running(), 5 * MINUTE + 12 * SECOND)).toBe('0:00 Time is up, 0:12 over (danger)');
  });

  it('warns when the event says so', () => {
    const early: ShowCommand = { do: 'set-thresholds', thresholds: { warningMs: 120_000, dangerMs: 30_000 } };
    const document = play(called(), [0, early], [0, { do: 'start' }]);
    expect(clock(document, 3.5 * MINUTE)).toBe('1:30 Warning (warning)');
    expect(clock(document, 4.6 * MINUTE)).toBe('0:24 Last seconds (danger)');
  });

  it('stands while it is paused, with the reason and for how long; also once time is up', () => {
    const paused = play(running(), [MINUTE, { do: 'pause', reason: 'Sound' }]);
    expect(clock(paused, MINUTE + 40 * SECOND)).toBe('4:00 Paused: Sound, for 0:40 (paused)');
    const late = play(running(), [5 * MINUTE + 5 * SECOND, { do: 'pause', reason: 'Sound' }]);
    expect(clock(late, 6 * MINUTE)).toBe('0:00 Paused: Sound, 0:05 over (danger)');
  });

  it('counts a break down, and up once it is over', () => {
    const onBreak = play(running(), [5 * MINUTE, { do: 'finish' }]);
    expect(clock(onBreak, 6 * MINUTE)).toBe('9:00 Until we go on (calm)');
    expect(clock(onBreak, 15 * MINUTE + 30 * SECOND)).toBe('0:00 The break is over, 0:30 over (warning)');
  });

  it('stands when the show is over', () => {
    const one = play(
      aQuarterOf(['a']),
      [0, { do: 'next' }],
      [0, { do: 'start' }],
      [MINUTE, { do: 'finish' }],
    );
    expect(clock(one, 2 * MINUTE)).toBe('0:00 Nothing is left (still)');
  });
});

describe('The session in words', () => {
  const said = (document: HackathonDocument, ms: number) =>
    saySession(sessionOf(document, TWO + ms), sceneOf(document).kind === 'after');

  it('is on time, behind or ahead, with the minute that was announced', () => {
    // 5, coffee 10, 1 + 5, 1 + 5: it ends at 14:27.
    expect(said(planned(), -MINUTE)).toBe('On time: ends 14:27');
    expect(said(running(), 9 * MINUTE)).toBe('4 min behind: ends 14:31 instead of 14:27');
    const early = play(running(), [3 * MINUTE, { do: 'finish' }]);
    expect(said(early, 3 * MINUTE)).toBe('2 min ahead: ends 14:25 instead of 14:27');
  });

  it('says so in the past once it is over', () => {
    const one = play(
      aQuarterOf(['a']),
      [-MINUTE, { do: 'set-start', startsAt: at(TWO) }],
      [-MINUTE, { do: 'next' }],
      [0, { do: 'start' }],
      [7 * MINUTE, { do: 'finish' }],
    );
    expect(said(one, 90 * MINUTE)).toBe('2 min behind: ended 14:07 instead of 14:05');
  });

  it('says when it ends where nobody has said when it begins, and nothing where there is nobody', () => {
    expect(said(aQuarterOf(['a']), 0)).toBe('Ends 14:06 as things stand');
    expect(said(aQuarterOf([]), 0)).toBeNull();
  });
});

describe('The rows of the running order', () => {
  it('have true times once they began, else the expected ones with what was announced', () => {
    const document = play(running(), [8 * MINUTE, { do: 'finish' }]);
    const times = rowTimes(document, TWO + 8 * MINUTE);
    expect(times).toMatchObject({
      a: { at: '14:00', isTrue: true, late: 0, planned: null },
      coffee: { at: '14:08', isTrue: true, late: 3, planned: '14:05' },
      b: { at: '14:19', isTrue: false, late: 3, planned: '14:16' },
    });
  });

  it('tell what follows, breaks and teams that are not ready with it', () => {
    const document = play(called(), [0, { do: 'set-ready', id: PitchId.parse('b'), isReady: false }]);
    expect(whatFollows(document).map(({ id, isBreak, isNotReady }) => ({ id, isBreak, isNotReady }))).toEqual(
      [
        { id: 'coffee', isBreak: true, isNotReady: false },
        { id: 'c', isBreak: false, isNotReady: false },
        { id: 'b', isBreak: false, isNotReady: true },
      ],
    );
  });
});
