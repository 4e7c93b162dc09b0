import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishDemo, loadNext, startDemo } from '#core/demos/show-rules.ts';
import { PitchId, PrizeId } from '#core/ids.ts';
import type { Person } from '#core/people/person.ts';
import { Refusal } from '#core/refusals.ts';
import type { VotesDocument } from '#core/votes/ballot.ts';
import { ballotOf, candidatesOf, castBallot } from '#core/votes/ballot-rules.ts';
import { turnoutOf } from '#core/votes/turnout.ts';
import { aPerson, at, ORGANISER } from '#tests/builders/hackathon.ts';
import { aPrize, aQuarterWithPrizes, blank, closed, opened } from '#tests/builders/votes.ts';

const TEAMS = ['a', 'b', 'c', 'd', 'e'];
const quarter = aQuarterWithPrizes(TEAMS, [
  aPrize('best'),
  aPrize('top', { method: 'top-three' }),
  aPrize('engineers', { voters: ['engineer'] }),
]);
const voting = opened(quarter);
const ids = (...texts: string[]) => texts.map((text) => PitchId.parse(text));
const made = { castAt: at(6000), takenBy: ORGANISER };
const gus = aPerson('gus', 'guest');
const engineerOfA = aPerson('engineer-of-a');
const cast = (voter: Person, choices: Record<string, PitchId[]>, votes = blank(quarter), document = voting) =>
  castBallot(votes, document, voter, choices, made);
const refusal = (code: string) => expect.objectContaining({ code });

describe('A ballot', () => {
  it('holds what somebody chose, in its order, and at whose window', () => {
    const votes = cast(gus, { best: ids('c'), top: ids('b', 'a', 'd') });
    expect(votes.ballots).toEqual({
      gus: { voterId: 'gus', choices: { best: ['c'], top: ['b', 'a', 'd'] }, ...made },
    });
  });

  it('is replaced as a whole by a later one: one person, one ballot', () => {
    const votes = cast(gus, { top: ids('e') }, cast(gus, { best: ids('c'), top: ids('b') }));
    expect(Object.keys(votes.ballots)).toEqual(['gus']);
    expect(votes.ballots.gus?.choices).toEqual({ top: ['e'] });
  });

  it.each([
    ['the only choice', { best: ids('a') }],
    ['the first of three', { top: ids('a', 'b') }],
    ['the last of three', { top: ids('b', 'c', 'a') }],
  ])('is never for one’s own team, not even as %s', (_where, choices) => {
    expect(() => cast(engineerOfA, choices)).toThrow(refusal('own-team'));
    expect(cast(gus, choices).ballots.gus).toBeDefined();
  });

  it('has no project that was given up after its demo', () => {
    const given = finishDemo(startDemo(loadNext(quarter, at(1)), at(2)), at(3));
    const { a } = given.pitches;
    if (!a) throw new Error('The pitch has gone.');
    const pitches = { ...given.pitches, a: { ...a, members: {}, withdrawnAt: at(4) } };
    const left = opened({ ...given, pitches });
    expect(candidatesOf(left)).toEqual(['b', 'c', 'd', 'e']);
    expect(() => cast(gus, { best: ids('a') }, blank(left), left)).toThrow(refusal('ballot-invalid'));
  });

  it.each([
    ['with nothing chosen', {}, 'ballot-empty'],
    ['with two for a single choice', { best: ids('a', 'b') }, 'ballot-invalid'],
    ['with the same project twice', { top: ids('a', 'a') }, 'ballot-invalid'],
    ['for what is no project', { best: ids('x') }, 'ballot-invalid'],
    ['for a prize that is not there', { other: ids('a') }, 'not-found'],
    ['for a prize that the role does not vote on', { engineers: ids('b') }, 'may-not-vote'],
  ])('is refused %s', (_how, choices, code) => {
    expect(() => cast(gus, choices)).toThrow(refusal(code));
  });

  it('is taken only while voting is open', () => {
    for (const document of [quarter, closed(voting)]) {
      expect(() => cast(gus, { best: ids('a') }, blank(quarter), document)).toThrow(
        refusal('voting-not-open'),
      );
    }
  });

  it('has the prizes that one’s role votes on, in their order', () => {
    expect(ballotOf(voting, gus).map(({ id }) => id)).toEqual(['best', 'top']);
    expect(ballotOf(voting, engineerOfA).map(({ id }) => id)).toEqual(['best', 'top', 'engineers']);
  });
});

describe('However many ballots are cast and changed', () => {
  const voters = [...TEAMS.map((team) => aPerson(`engineer-of-${team}`)), gus, aPerson('eve', 'guest')];
  const anAttempt = fc.record({
    voter: fc.constantFrom(...voters),
    best: fc.array(fc.constantFrom(...ids(...TEAMS, 'x')), { maxLength: 2 }),
    top: fc.array(fc.constantFrom(...ids(...TEAMS)), { maxLength: 4 }),
  });

  it('everyone has the last one that was accepted, and none is for the own team', () => {
    fc.assert(
      fc.property(fc.array(anAttempt, { maxLength: 40 }), fc.nat(40), (attempts, closesAfter) => {
        const expected = new Map<string, Record<string, PitchId[]>>();
        let votes: VotesDocument = blank(quarter);
        attempts.forEach(({ voter, best, top }, index) => {
          const choices = Object.fromEntries(
            Object.entries({ best, top }).filter(([, chosen]) => chosen.length > 0),
          );
          const own = voter.id.replace('engineer-of-', '');
          const isGood =
            index < closesAfter &&
            Object.keys(choices).length > 0 &&
            best.length <= 1 &&
            top.length <= 3 &&
            new Set(top).size === top.length &&
            ![...best, ...top].some((id) => id === own || id === 'x');
          try {
            votes = cast(voter, choices, votes, index < closesAfter ? voting : closed(voting));
            expect(isGood).toBe(true);
            expected.set(voter.id, choices);
          } catch (fault) {
            if (!(fault instanceof Refusal)) throw fault;
            expect(isGood).toBe(false);
          }
        });
        const kept = Object.values(votes.ballots).map(({ voterId, choices }) => [voterId, choices]);
        expect(new Map(kept as [string, Record<string, PitchId[]>][])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('The turnout', () => {
  const people = Object.fromEntries(
    [engineerOfA, aPerson('engineer-of-b'), gus, aPerson('eve', 'guest')].map((person) => [
      person.id,
      person,
    ]),
  );
  const roster = { schemaVersion: 1 as const, people };

  it('counts who has voted by prize and role, and says nothing of what they chose', () => {
    const votes = cast(gus, { best: ids('a') }, cast(engineerOfA, { best: ids('b'), engineers: ids('c') }));
    const turnout = turnoutOf(voting, votes, roster);
    expect(turnout).toMatchObject({ voted: 2, mayVote: 4 });
    expect(turnout.prizes[0]).toEqual({
      prizeId: PrizeId.parse('best'),
      voted: 2,
      roles: [
        { role: 'engineer', voted: 1, mayVote: 2 },
        { role: 'organiser', voted: 0, mayVote: 0 },
        { role: 'guest', voted: 1, mayVote: 2 },
      ],
    });
    expect(turnout.prizes[1]?.voted).toBe(0);
    expect(turnout.prizes[2]).toMatchObject({
      voted: 1,
      roles: [{ role: 'engineer', voted: 1, mayVote: 2 }],
    });
  });

  it('is the same whatever they chose', () => {
    const one = cast(gus, { best: ids('a'), top: ids('a', 'b', 'c') });
    const other = cast(gus, { best: ids('e'), top: ids('d') });
    expect(turnoutOf(voting, one, roster)).toEqual(turnoutOf(voting, other, roster));
  });
});
