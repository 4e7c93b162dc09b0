import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { recordCsv } from '#core/demos/record-csv.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import { recordOf } from '#core/demos/show-record.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { BreakId, MessageId, PitchId } from '#core/ids.ts';
import { aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const TWO = Date.UTC(2026, 10, 26, 14);
const play = (document: HackathonDocument, ...moves: readonly [number, ShowCommand][]) =>
  moves.reduce(
    (now, [seconds, command]) => moveShow(now, command, { by: ORGANISER, at: at(TWO + seconds * 1000) }),
    document,
  );
const utc = { time: (ms: number) => new Date(ms).toISOString().slice(11, 19), zone: () => 'UTC+00:00' };

function withTitle(document: HackathonDocument, id: string, title: string): HackathonDocument {
  const pitch = document.pitches[id];
  return pitch ? { ...document, pitches: { ...document.pitches, [id]: { ...pitch, title } } } : document;
}

/** Two demos: one paused, corrected and over time, one stopped early. */
const given = () =>
  play(
    withTitle(aQuarterOf(['a', 'b']), 'b', '=HYPERLINK("x")'),
    [-3600, { do: 'set-start', startsAt: at(TWO) }],
    [-30, { do: 'next' }],
    [30, { do: 'start' }],
    [34, { do: 'undo-start', reason: 'Pressed too early' }],
    [40, { do: 'start' }],
    [50, { do: 'nudge', ms: 5000, reason: 'The microphone was off' }],
    [60, { do: 'pause', reason: 'Projector; cable' }],
    [100, { do: 'resume' }],
    [110, { do: 'show-message', id: MessageId.parse('first-1') }],
    [397, { do: 'finish' }],
    [460, { do: 'start' }],
    [520, { do: 'stop', reason: 'The laptop died' }],
  );

describe('The record of a show', () => {
  it('has every changeover and demo with plan, truth and what happened', () => {
    const { rows } = recordOf(given(), TWO + 9_999_999);
    expect(rows.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'changeover a',
      'demo a',
      'changeover =HYPERLINK("x")',
      'demo =HYPERLINK("x")',
    ]);
    expect(rows[1]).toMatchObject({
      plannedStart: TWO,
      start: TWO + 40_000,
      lateMs: 40_000,
      lengthMs: 357_000,
      countedMs: 312_000,
      overMs: 12_000,
      pausedMs: 40_000,
      messages: [{ at: TWO + 110_000, text: 'Please speak up' }],
      falseStarts: [{ reason: 'Pressed too early' }],
      nudges: [{ ms: 5000, reason: 'The microphone was off' }],
    });
    expect(rows[3]).toMatchObject({ stoppedBecause: 'The laptop died', countedMs: 60_000, overMs: 0 });
  });

  it('adds up: what demos, changeovers and pauses took is the whole session', () => {
    const record = recordOf(given(), TWO + 9_999_999);
    expect(record).toMatchObject({
      isOver: true,
      demos: 2,
      over: 1,
      overMs: 12_000,
      stopped: 1,
      pausedMs: 40_000,
    });
    expect(record.changeoverMs).toBe(70_000 + 63_000);
    const whole = record.rows.reduce((sum, { lengthMs }) => sum + (lengthMs ?? 0), 0);
    expect(whole).toBe((record.session.end ?? 0) - (TWO - 30_000));
  });

  it('says nothing of what has not begun', () => {
    expect(recordOf(aQuarterOf(['a']), TWO).rows).toEqual([]);
    const called = play(aQuarterOf(['a']), [0, { do: 'next' }]);
    expect(recordOf(called, TWO + 5000).rows).toMatchObject([
      { kind: 'changeover', state: 'now', lengthMs: null },
    ]);
  });

  it('is written as CSV that no sheet takes for a formula, with every reason', () => {
    const csv = recordCsv('2026-Q4', recordOf(given(), TWO + 9_999_999), utc);
    const [head, , demo, , stopped] = csv.split('\r\n');
    expect(head?.split(',').length).toBe(20);
    expect(demo).toBe(
      '2026-Q4,2,demo,a,14:00:00,14:05:00,14:00:40,14:06:37,UTC+00:00,40,300,357,312,12,40,' +
        '"Projector; cable (40 s)","start taken back: Pressed too early; given 5 s: The microphone was off",,Please speak up,finished',
    );
    expect(stopped).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(stopped).toContain('The laptop died');
    expect(csv.startsWith('\ufeff')).toBe(true);
  });

  it('says of a changeover whether its team came, was passed over, or gave way to another', () => {
    const day = play(
      aQuarterOf(['a', 'b', 'c']),
      [0, { do: 'next' }],
      [60, { do: 'next' }],
      [120, { do: 'load', id: PitchId.parse('c') }],
      [180, { do: 'start' }],
      [480, { do: 'finish' }],
      [540, { do: 'start' }],
      [600, { do: 'stop', reason: 'The laptop died' }],
    );
    const { rows } = recordOf(day, TWO + 9_999_999);
    expect(rows.map(({ kind, id, outcome }) => `${kind} ${id}: ${outcome}`)).toEqual([
      'changeover a: passed-over',
      'changeover b: came-to-nothing',
      'changeover c: demo-began',
      'demo c: finished',
      'changeover b: demo-began',
      'demo b: stopped',
      'changeover a: runs',
    ]);
  });

  it('fills every column of every row of its CSV, also of breaks and of what still runs', () => {
    const coffee = { title: 'Coffee; "black"', lengthMs: 600_000 };
    const day = play(
      aQuarterOf(['a', 'b']),
      [-60, { do: 'add-break', id: BreakId.parse('coffee'), details: coffee, place: 1 }],
      [0, { do: 'next' }],
      [60, { do: 'start' }],
      [120, { do: 'pause', reason: '@SUM(A1), said "twice"\non two lines' }],
      [130, { do: 'finish' }],
      [500, { do: 'next' }],
    );
    const read = parse(recordCsv('2026-Q4', recordOf(day, TWO + 510_000), utc), { bom: true });
    expect(read.map((cells: string[]) => cells.length)).toEqual([20, 20, 20, 20, 20]);
    const [, , demo, rest, running] = read as string[][];
    expect(demo?.[15]).toBe('\'@SUM(A1), said "twice"\non two lines (10 s)');
    expect([rest?.[2], rest?.[3], rest?.[8], rest?.[19]]).toEqual([
      'break',
      'Coffee; "black"',
      'UTC+00:00',
      'over',
    ]);
    expect([running?.[7], running?.[19]]).toEqual(['', 'not over yet']);
  });
});
