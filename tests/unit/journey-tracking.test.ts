import { describe, expect, it } from 'vitest';
import { PersonId, PitchId } from '#core/ids.ts';
import { nextPhase } from '#core/journey/next-phase.ts';
import { trackPitch } from '#core/journey/pitch-tracking.ts';
import { trackProblem } from '#core/journey/problem-tracking.ts';
import { unclaimedPain } from '#core/journey/unclaimed-pain.ts';
import { markTold } from '#core/shipments/shipment-rules.ts';
import { CalendarDate } from '#core/time.ts';
import { aHackathon, aQuarterOf, at } from '#tests/builders/hackathon.ts';
import { factsOf, problemsOf, withShipment } from '#tests/builders/shipments.ts';

const problems = problemsOf({ 'problem-1': ['i1', 'i2'], 'problem-2': ['i3'], 'problem-3': ['i4', 'i5'] });
const facts = factsOf([
  ['i1', 'Ann', '2026-10-01'],
  ['i2', 'Bob', '2026-10-02'],
  ['i3', 'Cleo', '2026-10-03'],
  ['i4', 'Dan', '2026-10-04'],
  ['i5', 'Eve', '2026-10-05'],
]);
const A = PitchId.parse('A');

function done(steps: readonly { readonly name: string; readonly isDone: boolean }[]): string[] {
  return steps.filter(({ isDone }) => isDone).map(({ name }) => name);
}

describe('The tracking line', () => {
  it('has only been heard while nobody has picked the problem', () => {
    const problem = problems.problems['problem-2'];
    if (!problem) throw new Error('The builder made no problem.');
    expect(done(trackProblem(problem, { hackathons: [], problems, facts }))).toEqual(['heard']);
  });

  it('is promised once a team carries it, and delivered once that counts', () => {
    const building = aQuarterOf(['A'], 'building');
    const track = (hackathon: typeof building) => {
      const pitch = hackathon.pitches[A];
      return pitch ? done(trackPitch(hackathon, pitch, { problems, facts })) : [];
    };
    expect(track(building)).toEqual(['heard', 'picked', 'promised']);
    expect(track(withShipment(building, 'A', { evidence: [] }))).toEqual(['heard', 'picked', 'promised']);
    const shipped = withShipment(building, 'A');
    expect(track(shipped)).toEqual(['heard', 'picked', 'promised', 'delivered']);
    const by = { by: PersonId.parse('engineer-of-A'), at: at(9) };
    expect(track(markTold(shipped, A, ['ann\n'], by))).not.toContain('told');
    expect(track(markTold(shipped, A, ['ann\n', 'bob\n'], by))).toContain('told');
  });

  it('never says that a benefit was measured while nothing measures it', () => {
    const shipped = withShipment(aQuarterOf(['A'], 'closed'), 'A');
    const pitch = shipped.pitches[A];
    expect(pitch && done(trackPitch(shipped, pitch, { problems, facts }))).not.toContain('measured');
  });
});

describe('The board of unclaimed pain', () => {
  const board = (hackathons: Parameters<typeof unclaimedPain>[1]) =>
    unclaimedPain(problems, hackathons, facts).map(({ problem, letGoIn }) => [problem.id, letGoIn]);

  it('holds what nobody has picked, most customers first', () => {
    expect(board([aQuarterOf(['A'], 'building')])).toEqual([
      ['problem-3', null],
      ['problem-2', null],
    ]);
  });

  it('gets back what a closed quarter picked and did not ship, after what nobody ever picked', () => {
    expect(board([aQuarterOf(['A'], 'closed')]).at(-1)).toEqual(['problem-1', '2026-Q4']);
    expect(board([aQuarterOf(['A'], 'wrap-up')])).toHaveLength(2);
    expect(board([withShipment(aQuarterOf(['A'], 'closed'), 'A')])).toHaveLength(2);
  });
});

describe('What comes next in a quarter', () => {
  const on = (today: string) => nextPhase(aHackathon('building'), CalendarDate.parse(today));

  it('is counted in days, today being none', () => {
    expect(on('2026-11-24')).toEqual({ phase: 'demos', on: '2026-11-26', inDays: 2 });
    expect(on('2026-11-26')?.inDays).toBe(0);
  });

  it('may be overdue, and is nothing after the end', () => {
    expect(on('2026-11-29')?.inDays).toBe(-3);
    expect(nextPhase(aHackathon('closed'), CalendarDate.parse('2026-12-24'))).toBeNull();
  });
});
