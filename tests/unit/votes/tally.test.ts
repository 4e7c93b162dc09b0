import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonId, PitchId, PrizeId } from '#core/ids.ts';
import { Ballot } from '#core/votes/ballot.ts';
import type { Prize, VotingMethod } from '#core/votes/prize.ts';
import { ballotsFor, podiumOf, tally } from '#core/votes/tally.ts';
import type { Standing } from '#core/votes/voting.ts';
import { aPrize } from '#tests/builders/votes.ts';

const TEAMS = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => PitchId.parse(text));
const prize = (method: VotingMethod): Prize => ({ ...aPrize('p', { method }), id: PrizeId.parse('p') });
const ballot = (index: number, chosen: readonly string[]) =>
  Ballot.parse({
    voterId: PersonId.parse(`v${index}`),
    choices: chosen.length > 0 ? { p: chosen } : { other: ['a'] },
    castAt: index,
    takenBy: 'olga',
  });
const ballots = (...lists: string[][]) => lists.map((chosen, index) => ballot(index, chosen));
const field = { projects: TEAMS, counting: TEAMS, customers: {} };
const placesOf = (standings: readonly Standing[]) =>
  standings.map(({ projectId, place, points }) => `${place ?? '-'} ${projectId} ${points}`);

describe('Counting', () => {
  it('gives three, two and one point to the first three, and one to a single choice', () => {
    expect(placesOf(tally(prize('top-three'), ballots(['a', 'b', 'c'], ['b']), field))).toEqual([
      '1 b 5',
      '2 a 3',
      '3 c 1',
    ]);
    expect(placesOf(tally(prize('single'), ballots(['a'], ['b'], ['a']), field))).toEqual(['1 a 2', '2 b 1']);
  });

  it('leaves out what is no project any more', () => {
    expect(placesOf(tally(prize('top-three'), ballots(['x', 'a']), field))).toEqual(['1 a 2']);
  });

  it('settles equal points by more first choices', () => {
    // Both have 6: a by two first choices, b by three second ones.
    const lists = [
      ['a', 'b'],
      ['a', 'b'],
      ['c', 'b'],
    ];
    const [first, second] = tally(prize('top-three'), ballots(...lists), field);
    expect(first).toMatchObject({ projectId: 'a', points: 6, place: 1, settledBy: 'first-choices' });
    expect(second).toMatchObject({ projectId: 'b', points: 6, place: 2, settledBy: null });
  });

  it('then by more voters', () => {
    // Both have 5 and one first choice: b by three voters, a by two.
    const lists = [['a'], ['c', 'a'], ['b'], ['d', 'e', 'b'], ['d', 'f', 'b']];
    const found = tally(prize('top-three'), ballots(...lists), field);
    const [b, a] = ['b', 'a'].map((id) => found.find(({ projectId }) => projectId === id));
    expect(b).toMatchObject({ points: 5, firstChoices: 1, voters: 3, settledBy: 'voters' });
    expect(a).toMatchObject({ points: 5, firstChoices: 1, voters: 2, place: (b?.place ?? 0) + 1 });
  });

  it('then by more customers who asked, and else the place is shared and the next one is skipped', () => {
    const lists = [['a'], ['b'], ['c'], ['d']];
    const asked = { ...field, customers: { b: 4, c: 1, d: 1 } };
    expect(placesOf(tally(prize('single'), ballots(...lists), asked))).toEqual([
      '1 b 1',
      '2 c 1',
      '2 d 1',
      '4 a 1',
    ]);
    expect(tally(prize('single'), ballots(...lists), asked)[0]?.settledBy).toBe('customers');
    expect(placesOf(tally(prize('single'), ballots(...lists), field))).toEqual([
      '1 a 1',
      '1 b 1',
      '1 c 1',
      '1 d 1',
    ]);
  });

  it('gives no place to what cannot win, and moves nobody’s vote elsewhere', () => {
    const standings = tally(prize('top-three'), ballots(['a', 'b', 'c'], ['a']), {
      ...field,
      counting: TEAMS.slice(1),
    });
    expect(placesOf(standings)).toEqual(['1 b 2', '2 c 1', '- a 6']);
  });
});

describe('The places shown on stage', () => {
  const shown = (lists: string[][], counting = TEAMS) =>
    podiumOf(tally(prize('single'), ballots(...lists), { ...field, counting })).map(
      ({ place, standings }) => `${place}: ${standings.map(({ projectId }) => projectId).join(' ')}`,
    );

  it('go from the third to the first', () => {
    expect(shown([['a'], ['a'], ['a'], ['b'], ['b'], ['c']])).toEqual(['3: c', '2: b', '1: a']);
  });

  it('leave out a place that a shared one took', () => {
    expect(shown([['a'], ['a'], ['b'], ['b'], ['c']])).toEqual(['3: c', '1: a b']);
    expect(shown([['a'], ['a'], ['b'], ['c']])).toEqual(['2: b c', '1: a']);
  });

  it('are an empty first place where nobody has a vote that counts', () => {
    expect(shown([])).toEqual(['1: ']);
    expect(shown([['a']], TEAMS.slice(1))).toEqual(['1: ']);
  });
});

describe('Whatever the ballots', () => {
  const aVote = fc.uniqueArray(fc.constantFrom(...TEAMS), { maxLength: 3 });
  const aField = fc.record({
    counting: fc.subarray(TEAMS),
    customers: fc.dictionary(fc.constantFrom<string>(...TEAMS), fc.nat(3)),
  });
  const votes = fc.array(aVote, { maxLength: 30 });

  /** Counted as one would on paper: one sheet at a time. */
  function onPaper(lists: readonly string[][], weights: readonly number[]) {
    const points = new Map<string, number>();
    for (const list of lists) {
      for (const [place, team] of list.entries())
        points.set(team, (points.get(team) ?? 0) + (weights[place] ?? 0));
    }
    return points;
  }

  it.each([
    ['top-three', [3, 2, 1]],
    ['single', [1]],
  ] as const)('the count of %s is the one on paper: no vote is lost or counted twice', (method, weights) => {
    fc.assert(
      fc.property(votes, aField, (lists, { counting, customers }) => {
        const cut = lists.map((list) => list.slice(0, weights.length));
        const cast = ballots(...cut);
        const standings = tally(prize(method), cast, { projects: TEAMS, counting, customers });
        const counted = new Map(standings.map(({ projectId, points }) => [projectId as string, points]));
        expect(counted).toEqual(onPaper(cut, weights));
        expect(ballotsFor(prize(method), cast)).toBe(cut.filter((list) => list.length > 0).length);
      }),
      { numRuns: 500 },
    );
  });

  it('the places follow the stated rule, whatever the order of the ballots', () => {
    fc.assert(
      fc.property(votes, aField, fc.nat(), (lists, { counting, customers }, turn) => {
        const all = { projects: TEAMS, counting, customers };
        const cast = ballots(...lists);
        const standings = tally(prize('top-three'), cast, all);
        const turned = [...cast.slice(turn % (cast.length + 1)), ...cast.slice(0, turn % (cast.length + 1))];
        expect(tally(prize('top-three'), turned, all)).toEqual(standings);
        const key = ({ points, firstChoices, voters, customers: asked }: Standing) =>
          [points, firstChoices, voters, asked].map((part) => String(part).padStart(6, '0')).join();
        const placed = standings.filter(({ place }) => place !== null);
        for (const standing of placed) {
          expect(counting).toContain(standing.projectId);
          expect(standing.place).toBe(placed.filter((other) => key(other) > key(standing)).length + 1);
        }
        const shown = podiumOf(standings).flatMap((place) => place.standings);
        expect(new Set(shown)).toEqual(new Set(placed.filter(({ place }) => (place ?? 9) <= 3)));
      }),
      { numRuns: 500 },
    );
  });
});
