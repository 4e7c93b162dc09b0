import { describe, expect, test } from 'vitest';
import { EvidenceFact } from '#core/feedback/query.ts';
import { ItemId, PersonId, PitchId, ProblemId } from '#core/ids.ts';
import { trackProblem } from '#core/journey/problem-tracking.ts';
import { withdrawPitch } from '#core/pitches/pitch-rules.ts';
import { evidenceOldestFirst, evidenceSummary } from '#core/problems/evidence-summary.ts';
import { noProblems, type Problem, type ProblemsDocument } from '#core/problems/problem.ts';
import { filterBoard, problemBoard, sortBoard } from '#core/problems/problem-board.ts';
import { createProblem } from '#core/problems/problem-rules.ts';
import { aQuarterOf, at } from '#tests/builders/hackathon.ts';

const fact = (itemId: string, customerKey: string, saidAt: number | null) =>
  EvidenceFact.parse({ itemId, saidAt, customer: customerKey, company: null, customerKey });

const factsOf = (...facts: EvidenceFact[]) => new Map(facts.map((one) => [one.itemId, one]));

const EXPORTS = ['a1', 'a2', 'a3'];
const LOGINS = ['b1'];
const facts = factsOf(
  fact('a1', 'tern', 300),
  fact('a2', 'tern', 100),
  fact('a3', 'puffin', null),
  fact('b1', 'gull', 50),
);

function problems(): ProblemsDocument {
  const make = (document: ProblemsDocument, id: string, want: string, itemIds: string[]) =>
    createProblem(
      document,
      { statement: { when: 'the month ends', want, soThat: 'go home' }, areaId: null, benefitId: null },
      itemIds.map((itemId) => ItemId.parse(itemId)),
      { id: ProblemId.parse(id), by: PersonId.parse('ada'), at: at(1) },
    );
  return make(make(noProblems(), 'problem-1', 'export my bookings', EXPORTS), 'problem-2', 'log in', LOGINS);
}

const exportsProblem = () => problems().problems['problem-1'] as Problem;
const board = (hackathons = [aQuarterOf(['exports'])]) =>
  problemBoard(Object.values(problems().problems), hackathons, facts);
const numbers = (rows: readonly { problem: Problem }[]) => rows.map(({ problem }) => problem.number);
const everything = { unclaimedOnly: false, areaIds: [], text: '' };

describe('the evidence of a problem', () => {
  test('counts a customer who complained twice once, and tells since when', () => {
    expect(evidenceSummary(exportsProblem(), facts)).toEqual({
      customers: 2,
      votes: 0,
      items: 3,
      missing: 0,
      firstSaidAt: 100,
      lastSaidAt: 300,
    });
  });

  test('counts votes beside the customers and not among them', () => {
    const [first, ...others] = [...facts.values()];
    const voted = factsOf(...others, EvidenceFact.parse({ ...first, votes: [1000, 1000, 2000] }));
    expect(evidenceSummary(exportsProblem(), voted)).toMatchObject({ customers: 2, votes: 3 });
  });

  test('counts items of an undone import as missing, not as customers', () => {
    const known = factsOf(fact('a1', 'tern', 300));
    expect(evidenceSummary(exportsProblem(), known)).toMatchObject({ customers: 1, items: 1, missing: 2 });
  });

  test('is read oldest first, with what has no date at the end', () => {
    expect(evidenceOldestFirst(exportsProblem(), facts)).toEqual(['a2', 'a1', 'a3']);
  });
});

describe('the board of problems', () => {
  test('puts first what most customers voice', () => {
    expect(numbers(sortBoard(board(), 'most-customers'))).toEqual([1, 2]);
  });

  test('puts first what has waited longest', () => {
    expect(numbers(sortBoard(board(), 'longest-waiting'))).toEqual([2, 1]);
  });

  test('shows only the unclaimed on request: problem 1 has been picked', () => {
    expect(numbers(filterBoard(board(), { ...everything, unclaimedOnly: true }, {}))).toEqual([2]);
  });

  test('counts a problem whose pitch was withdrawn as unclaimed again', () => {
    const [id, engineer] = [PitchId.parse('exports'), PersonId.parse('engineer-of-exports')];
    const withdrawn = withdrawPitch(aQuarterOf(['exports'], 'open'), id, engineer, at(900));
    const rows = filterBoard(board([withdrawn]), { ...everything, unclaimedOnly: true }, {});
    expect(numbers(rows)).toEqual([1, 2]);
  });

  test('finds a problem by its tracking number and by its words', () => {
    expect(numbers(filterBoard(board(), { ...everything, text: 'si-0002' }, {}))).toEqual([2]);
    expect(numbers(filterBoard(board(), { ...everything, text: 'BOOKINGS export' }, {}))).toEqual([1]);
  });
});

describe('the tracking line of a problem', () => {
  test('starts at its oldest complaint and follows the pitch that picked it', () => {
    const hackathons = [aQuarterOf(['exports'])];
    const steps = trackProblem(exportsProblem(), { hackathons, problems: problems(), facts });
    expect(steps.filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual([
      'heard',
      'picked',
      'promised',
    ]);
    expect(steps[0]?.at).toBe(100);
  });
});
