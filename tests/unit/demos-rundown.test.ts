import { describe, expect, it } from 'vitest';
import { type RundownRow, rundown, sessionOf } from '#core/demos/rundown.ts';
import { hasForgottenToStart, loadedSince } from '#core/demos/scene.ts';
import { Show } from '#core/demos/show.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import { moveShow } from '#core/demos/show-machine.ts';
import { recordOf } from '#core/demos/show-record.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { BreakId, PitchId } from '#core/ids.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const MINUTE = 60_000;
const TWO = Date.UTC(2026, 10, 26, 14);
const clock = (minutes: number) => TWO + minutes * MINUTE;

const play = (document: HackathonDocument, ...moves: readonly [number, ShowCommand][]) =>
  moves.reduce(
    (now, [minutes, command]) => moveShow(now, command, { by: ORGANISER, at: at(clock(minutes)) }),
    document,
  );
const coffee: ShowCommand = {
  do: 'add-break',
  id: BreakId.parse('coffee'),
  details: { title: 'Coffee', lengthMs: 10 * MINUTE },
  place: 2,
};
/** Three teams from two o'clock, coffee after the second, a minute for each changeover. */
const planned = () =>
  play(aQuarterOf(['a', 'b', 'c']), [-60, coffee], [-60, { do: 'set-start', startsAt: at(TWO) }]);
const minute = (ms: number | null) => (ms === null ? null : (ms - TWO) / MINUTE);
const said = (rows: readonly RundownRow[]) =>
  rows.map((row) => `${row.kind} ${row.id} ${minute(row.start)}-${minute(row.end)} ${row.state}`);

describe('The rundown', () => {
  it('plans every slot from the start that the organiser set: first team, changeover, break and all', () => {
    const rows = rundown(planned(), clock(-60));
    expect(said(rows)).toEqual([
      'changeover a -1-0 to-come',
      'demo a 0-5 to-come',
      'changeover b 5-6 to-come',
      'demo b 6-11 to-come',
      'break coffee 11-21 to-come',
      'changeover c 21-22 to-come',
      'demo c 22-27 to-come',
    ]);
    expect(rows.map(({ plannedStart, start }) => plannedStart === start)).not.toContain(false);
    expect(sessionOf(planned(), clock(-60))).toMatchObject({
      plannedStart: clock(0),
      plannedEnd: clock(27),
      end: clock(27),
      lateMs: 0,
    });
  });

  it('is behind no start whose day has gone by, before the show or after it began', () => {
    const aMonth = 31 * 24 * 60;
    expect(sessionOf(planned(), clock(aMonth))).toMatchObject({ plannedEnd: null, lateMs: null });
    const begun = play(planned(), [aMonth, { do: 'next' }]);
    expect(sessionOf(begun, clock(aMonth))).toMatchObject({ plannedStart: clock(aMonth + 1), lateMs: 0 });
    // On the same day it is.
    expect(sessionOf(planned(), clock(60)).lateMs).toBe(61 * MINUTE);
  });

  it('projects what is to come from what really happened, also while a clock stands', () => {
    const late = play(
      planned(),
      [2, { do: 'next' }],
      [4, { do: 'start' }],
      [6, { do: 'pause', reason: 'Sound' }],
    );
    expect(said(rundown(late, clock(8))).slice(0, 4)).toEqual([
      'changeover a 2-4 done',
      'demo a 4-11 now',
      'changeover b 11-12 to-come',
      'demo b 12-17 to-come',
    ]);
    expect(rundown(late, clock(8)).map(({ lateMs }) => minute((lateMs ?? 0) + TWO))).toEqual([
      3, 4, 6, 6, 6, 6, 6,
    ]);
    expect(sessionOf(late, clock(8))).toMatchObject({
      plannedEnd: clock(27),
      end: clock(33),
      lateMs: 6 * MINUTE,
    });
  });

  it('gains what a team leaves, and loses what another takes beyond its five minutes', () => {
    const early = play(planned(), [-1, { do: 'next' }], [0, { do: 'start' }], [3, { do: 'finish' }]);
    expect(sessionOf(early, clock(3)).lateMs).toBe(-2 * MINUTE);
    const over = play(planned(), [-1, { do: 'next' }], [0, { do: 'start' }]);
    expect(sessionOf(over, clock(7)).lateMs).toBe(2 * MINUTE);
    expect(rundown(over, clock(7))[1]).toMatchObject({ kind: 'demo', start: clock(0), end: clock(7) });
  });

  it('keeps the plan as it was announced when the order changes during the show', () => {
    const moved = play(
      planned(),
      [-1, { do: 'next' }],
      [0, { do: 'set-ready', id: PitchId.parse('b'), isReady: false }],
    );
    const [, , row] = rundown(moved, clock(0)).filter(({ kind }) => kind === 'demo');
    expect(row).toMatchObject({ id: 'b', plannedStart: clock(6) });
  });

  it('has a changeover for each time that a team was called', () => {
    const passed = play(planned(), [-1, { do: 'next' }], [1, { do: 'next' }], [2, { do: 'start' }]);
    const rows = rundown(passed, clock(3));
    expect(said(rows).slice(0, 3)).toEqual([
      'changeover a -1-1 done',
      'changeover b 1-2 done',
      'demo b 2-7 now',
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.filter(({ kind, id }) => kind === 'changeover' && id === 'a')).toHaveLength(2);
  });

  it('ends where the show ended, and expects nothing more of a quarter that is over', () => {
    let document = play(aQuarterOf(['a']), [0, { do: 'next' }], [1, { do: 'start' }], [5, { do: 'finish' }]);
    document = { ...document, phase: 'wrap-up' };
    expect(said(rundown(document, clock(900)))).toEqual(['changeover a 0-1 done', 'demo a 1-5 done']);
    expect(sessionOf(document, clock(900))).toMatchObject({
      start: clock(1),
      end: clock(5),
      lateMs: -MINUTE,
    });
  });

  it('has ended where the only team that is left was passed over, however late it is by now', () => {
    const given = play(
      aQuarterOf(['a', 'b']),
      [0, { do: 'next' }],
      [1, { do: 'start' }],
      [5, { do: 'finish' }],
      [7, { do: 'next' }],
    );
    expect(minute(sessionOf(given, clock(900)).end)).toBe(7);
    expect(recordOf(given, clock(900)).isOver).toBe(true);
    const ready = play(given, [900, { do: 'set-ready', id: PitchId.parse('b'), isReady: true }]);
    expect(minute(sessionOf(ready, clock(900)).end)).toBe(906);
  });

  it('is empty while no team is there', () => {
    expect(rundown(aQuarterOf([]), clock(0))).toEqual([]);
    expect(sessionOf(aQuarterOf([]), clock(0))).toMatchObject({ start: null, end: null, lateMs: null });
  });
});

describe('A show', () => {
  it('goes from a demo into the break behind it, and on from there by hand', () => {
    const inBreak = play(
      planned(),
      ...(
        [
          [0, 'next'],
          [1, 'start'],
          [6, 'finish'],
          [7, 'start'],
          [12, 'finish'],
        ] as const
      ).map(([minutes, what]): [number, ShowCommand] => [minutes, { do: what }]),
    );
    expect(inBreak.show.onStage).toBeNull();
    expect(inBreak.show.breaks.coffee).toMatchObject({ startedAt: clock(12), endedAt: null });
    const on = play(inBreak, [30, { do: 'next' }]);
    expect(on.show.breaks.coffee).toMatchObject({ endedAt: clock(30) });
    expect(on.show.onStage).toBe('c');
    expect(on.show.log.map(({ what }) => what).slice(-4)).toEqual([
      'finished',
      'break-began',
      'break-ended',
      'called',
    ]);
  });

  it('reminds of a forgotten start once a slot has been loaded for ten seconds: after its changeover, or at once where there is none', () => {
    const called = play(planned(), [0, { do: 'next' }]);
    expect(loadedSince(called.show)).toBe(clock(1));
    expect(hasForgottenToStart(called.show, clock(1) + 9_900)).toBe(false);
    expect(hasForgottenToStart(called.show, clock(1) + 10_000)).toBe(true);
    const none = play(aQuarterOf(['a']), [0, { do: 'set-changeover', changeoverMs: 0 }], [0, { do: 'next' }]);
    expect(loadedSince(none.show)).toBe(clock(0));
    expect(hasForgottenToStart(none.show, clock(0) + 9_900)).toBe(false);
    expect(hasForgottenToStart(none.show, clock(0) + 10_000)).toBe(true);
  });

  it('reminds of no start while a demo or a break runs, or nothing is loaded', () => {
    const called = play(planned(), [0, { do: 'next' }]);
    const running = play(called, [1.1, { do: 'start' }]);
    const inBreak = play(running, [6, { do: 'finish' }], [7, { do: 'start' }], [12, { do: 'finish' }]);
    expect(inBreak.show.breaks.coffee).toMatchObject({ startedAt: clock(12) });
    for (const { show } of [planned(), running, inBreak]) {
      expect(loadedSince(show)).toBeNull();
      expect(hasForgottenToStart(show, clock(90))).toBe(false);
    }
  });

  it('counts the ten seconds anew where a start was taken back, and not before the changeover is over', () => {
    const takeBack: ShowCommand = { do: 'undo-start', reason: 'Leaned on the key' };
    const late = play(planned(), [0, { do: 'next' }], [3, { do: 'start' }], [3.1, takeBack]);
    expect(hasForgottenToStart(late.show, clock(3.1) + 9_900)).toBe(false);
    expect(hasForgottenToStart(late.show, clock(3.1) + 10_000)).toBe(true);
    const early = play(planned(), [0, { do: 'next' }], [0.2, { do: 'start' }], [0.3, takeBack]);
    expect(loadedSince(early.show)).toBe(clock(1));
  });

  it('opens as it was written before it had breaks, plans, messages and a log', () => {
    const { order, draw, changeoverMs, onStage } = aQuarterOf(['a']).show;
    const slot = { durationMs: 300_000, startedAt: 1, pausedAt: null, pausedMs: 0, endedAt: 2, pauses: [] };
    const old = { order, draw, changeoverMs, onStage, changeoverAt: 5, slots: { a: slot } };
    const show = Show.parse(old);
    expect(show).toMatchObject({ breaks: {}, changeovers: [], log: [], plan: null });
    expect(show.slots.a).toMatchObject({ nudges: [], falseStarts: [], stoppedBecause: null });
    // Also in the middle of a changeover, which was not on record then.
    const called = {
      ...aQuarterOf(['a', 'b']),
      show: Show.parse({ ...old, onStage: 'b', order: ['a', 'b'] }),
    };
    expect(said(rundown(called, clock(0))).at(-1)).toBe('demo b 0-5 to-come');
    expect(play(called, [0, { do: 'start' }]).show.slots.b?.startedAt).toBe(clock(0));
  });
});
