import { describe, expect, it } from 'vitest';
import { InterruptionId, type PersonId, PitchId } from '#core/ids.ts';
import { bringBack, isOut, minutesLost, takeOut } from '#core/teams/interruption-rules.ts';
import { joinTeam, leaveTeam, teamOf } from '#core/teams/team-rules.ts';
import { aPerson, aQuarterOf, at, ORGANISER } from '#tests/builders/hackathon.ts';

const ada = aPerson('ada');
const id = (text: string) => PitchId.parse(text);

describe('A team', () => {
  it('is joined by engineers, each for themselves', () => {
    const joined = joinTeam(aQuarterOf(['a'], 'open'), id('a'), ada, at(50));
    expect(joined.pitches.a?.members.ada).toEqual({ personId: 'ada', joinedAt: 50 });
    for (const role of ['guest', 'organiser'] as const) {
      expect(() => joinTeam(joined, id('a'), aPerson('other', role), at(60))).toThrow(
        expect.objectContaining({ code: 'only-engineers-join' }),
      );
    }
  });

  it('is the only one that a person is in, until they leave it', () => {
    const inA = joinTeam(aQuarterOf(['a', 'b'], 'building'), id('a'), ada, at(50));
    expect(() => joinTeam(inA, id('b'), ada, at(60))).toThrow(
      expect.objectContaining({ code: 'already-in-team', details: { title: 'a', pitchId: 'a' } }),
    );
    expect(() => joinTeam(inA, id('a'), ada, at(60))).toThrow(
      expect.objectContaining({ code: 'already-member' }),
    );
    const inB = joinTeam(leaveTeam(inA, id('a'), ada.id), id('b'), ada, at(70));
    expect(teamOf(inB, ada.id)?.id).toBe('b');
  });

  it('is on record as it was once demos begin', () => {
    const demos = aQuarterOf(['a'], 'demos');
    const member = 'engineer-of-a' as PersonId;
    expect(() => leaveTeam(demos, id('a'), member)).toThrow(expect.objectContaining({ code: 'wrong-phase' }));
    expect(() => joinTeam(demos, id('a'), ada, at(60))).toThrow(
      expect.objectContaining({ code: 'wrong-phase' }),
    );
  });

  it('cannot be left by someone who is not in it', () => {
    expect(() => leaveTeam(aQuarterOf(['a'], 'open'), id('a'), ada.id)).toThrow(
      expect.objectContaining({ code: 'not-a-member' }),
    );
  });
});

describe('An interruption', () => {
  const person = 'engineer-of-a' as PersonId;
  const taken = {
    id: InterruptionId.parse('i1'),
    personId: person,
    incident: 'INC-77: payments are down',
    startedAt: at(1000),
    recordedBy: ORGANISER,
  };

  it('needs a priority incident, a member of a team, and the building phase', () => {
    const building = aQuarterOf(['a'], 'building');
    const refused = (code: string) => expect.objectContaining({ code });
    expect(() => takeOut(building, { ...taken, incident: ' ' })).toThrow(refused('incident-needed'));
    expect(() => takeOut(building, { ...taken, personId: ada.id })).toThrow(refused('not-a-member'));
    expect(() => takeOut(aQuarterOf(['a'], 'open'), taken)).toThrow(refused('wrong-phase'));
  });

  it('counts every minute that was begun, while it lasts and once it is over', () => {
    const out = takeOut(aQuarterOf(['a'], 'building'), taken);
    expect(isOut(out, person)).toBe(true);
    expect(minutesLost(out, at(1000 + 61_000))).toBe(2);
    const back = bringBack(out, taken.id, at(1000 + 120_000));
    expect(minutesLost(back, at(9_000_000))).toBe(2);
    expect(minutesLost(back, at(9_000_000), ada.id)).toBe(0);
    expect(isOut(back, person)).toBe(false);
  });

  it('is not counted below nothing by a clock that lags', () => {
    expect(minutesLost(takeOut(aQuarterOf(['a'], 'building'), taken), at(0))).toBe(0);
  });

  it('takes nobody out who is out already: a minute is counted once', () => {
    const out = takeOut(aQuarterOf(['a'], 'building'), taken);
    expect(() => takeOut(out, { ...taken, id: InterruptionId.parse('i2') })).toThrow(
      expect.objectContaining({ code: 'already-out' }),
    );
  });
});
