import { describe, expect, it } from 'vitest';
import { finishDemo, loadNext, startDemo } from '#core/demos/show-rules.ts';
import { HackathonDates, type Quarter } from '#core/hackathon/hackathon.ts';
import { changeDates, moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { PHASES } from '#core/hackathon/phase.ts';
import { proposeDates, proposeQuarter, quarterAfter, quarterOf } from '#core/hackathon/quarter-dates.ts';
import { CalendarDate } from '#core/time.ts';
import { aHackathon, aQuarterOf, at, ORGANISER, someDates } from '#tests/builders/hackathon.ts';

const moved = { by: ORGANISER, at: at(500) };
const day = (text: string) => CalendarDate.parse(text);

describe('The phases of a hackathon', () => {
  it('are gone through one at a time, and every move is on record', () => {
    const closed = aHackathon('closed');
    expect(closed.phaseLog.map(({ phase }) => phase)).toEqual(PHASES);
    expect(closed.phaseLog.every(({ by }) => by === ORGANISER)).toBe(true);
  });

  it('may go back one step, and say so in the record', () => {
    const back = moveToPhase(aHackathon('building'), 'open', moved);
    expect(back.phase).toBe('open');
    expect(back.phaseLog.at(-1)).toEqual({ phase: 'open', ...moved });
  });

  it.each([
    ['draft', 'building'],
    ['open', 'demos'],
    ['demos', 'open'],
    ['open', 'open'],
  ] as const)('cannot jump from %s to %s', (from, to) => {
    expect(() => moveToPhase(aHackathon(from), to, moved)).toThrow(
      expect.objectContaining({ code: 'phase-not-reachable' }),
    );
  });

  it('are not left while a demo is running, so that no clock runs on unseen', () => {
    const running = startDemo(loadNext(aQuarterOf(['a']), at(1000)), at(2000));
    for (const phase of ['wrap-up', 'building'] as const) {
      expect(() => moveToPhase(running, phase, moved)).toThrow(
        expect.objectContaining({ code: 'still-running' }),
      );
    }
    expect(moveToPhase(finishDemo(running, at(3000)), 'wrap-up', moved).phase).toBe('wrap-up');
  });
});

describe('The days of a hackathon', () => {
  it('are refused when building would begin before pitches open', () => {
    expect(() => changeDates(aHackathon(), { ...someDates, buildingOn: day('2026-11-01') })).toThrow(
      expect.objectContaining({ code: 'dates-out-of-order' }),
    );
  });

  it('may fall on one day', () => {
    const oneDay = { ...someDates, demosOn: someDates.buildingOn };
    expect(changeDates(aHackathon(), oneDay).dates).toEqual(oneDay);
  });
});

describe('What is proposed for a new hackathon', () => {
  it('is the quarter of today, or the first after it that is free', () => {
    expect(quarterOf(day('2026-11-22'))).toBe('2026-Q4');
    expect(quarterOf(day('2026-01-01'))).toBe('2026-Q1');
    expect(quarterAfter('2026-Q4' as Quarter)).toBe('2027-Q1');
    expect(proposeQuarter(day('2026-11-22'), [])).toBe('2026-Q4');
    expect(proposeQuarter(day('2026-11-22'), ['2026-Q4', '2027-Q1'])).toBe('2027-Q2');
  });

  it('begins on a Monday of the second month, with demos on a Thursday', () => {
    const dates = proposeDates('2027-Q1' as Quarter, day('2026-11-22'));
    expect(dates).toEqual({
      opensOn: '2027-02-01',
      buildingOn: '2027-02-15',
      demosOn: '2027-02-18',
      wrapUpOn: '2027-02-19',
      closesOn: '2027-03-04',
    });
  });

  it('never begins in the past', () => {
    const dates = HackathonDates.parse(proposeDates('2026-Q4' as Quarter, day('2026-11-24')));
    expect(dates.opensOn).toBe('2026-11-30');
    expect(changeDates(aHackathon(), dates).dates).toEqual(dates);
  });
});
