import { describe, expect, it } from 'vitest';
import { PersonId, PitchId } from '#core/ids.ts';
import { PitchDetails } from '#core/pitches/pitch.ts';
import { pitch, projectsOf, refusePitching, revisePitch, withdrawPitch } from '#core/pitches/pitch-rules.ts';
import { refusalOf } from '#core/refusals.ts';
import { joinTeam, leaveTeam } from '#core/teams/team-rules.ts';
import { aHackathon, aPerson, at, pitchDetails } from '#tests/builders/hackathon.ts';

const ada = aPerson('ada');
const grace = aPerson('grace');
const made = { id: PitchId.parse('p1'), at: at(10) };
const pitched = () => pitch(aHackathon('open'), pitchDetails('Faster export'), ada, made);

describe('A pitch', () => {
  it('is made by an engineer and by nobody else', () => {
    for (const role of ['organiser', 'guest'] as const) {
      const other = aPerson('other', role);
      expect(() => pitch(aHackathon('open'), pitchDetails('x'), other, made)).toThrow(
        expect.objectContaining({ code: 'only-engineers-pitch' }),
      );
    }
    expect(pitched().pitches.p1).toMatchObject({ pitchedBy: 'ada', pitchedAt: 10, members: {} });
  });

  it.each(['draft', 'demos', 'wrap-up', 'closed'] as const)('cannot be made in the phase %s', (phase) => {
    expect(refusalOf(() => refusePitching(aHackathon(phase), ada))?.code).toBe('wrong-phase');
  });

  it.each(['open', 'building'] as const)('can be made in the phase %s', (phase) => {
    expect(refusalOf(() => refusePitching(aHackathon(phase), ada))).toBeNull();
  });

  it('needs a title, a problem and a promise', () => {
    for (const missing of [{ title: ' ' }, { problemIds: [] }, { promise: '' }]) {
      expect(PitchDetails.safeParse({ ...pitchDetails('x'), ...missing }).success).toBe(false);
    }
  });

  it('becomes a project when somebody joins it, and a pitch again when the last leaves', () => {
    const project = joinTeam(pitched(), made.id, grace, at(20));
    expect(projectsOf(pitched())).toEqual([]);
    expect(projectsOf(project).map(({ id }) => id)).toEqual(['p1']);
    expect(projectsOf(leaveTeam(project, made.id, grace.id))).toEqual([]);
  });

  it('is revised by who pitched it or by its team', () => {
    const withTeam = joinTeam(pitched(), made.id, grace, at(20));
    const change = { promise: 'Live for all customers.' };
    expect(revisePitch(withTeam, made.id, change, ada.id).pitches.p1?.promise).toBe(change.promise);
    expect(revisePitch(withTeam, made.id, change, grace.id).pitches.p1?.promise).toBe(change.promise);
    expect(() => revisePitch(withTeam, made.id, change, PersonId.parse('mallory'))).toThrow(
      expect.objectContaining({ code: 'only-own-pitch' }),
    );
  });

  it('is withdrawn by who pitched it, unless others have made it theirs', () => {
    const own = joinTeam(pitched(), made.id, ada, at(20));
    expect(withdrawPitch(own, made.id, ada.id, at(30)).pitches.p1).toMatchObject({
      withdrawnAt: 30,
      members: {},
    });
    const shared = joinTeam(own, made.id, grace, at(25));
    expect(() => withdrawPitch(shared, made.id, ada.id, at(30))).toThrow(
      expect.objectContaining({ code: 'pitch-has-team' }),
    );
    expect(() => withdrawPitch(own, made.id, grace.id, at(30))).toThrow(
      expect.objectContaining({ code: 'only-own-pitch' }),
    );
  });

  it('takes no more members once it is withdrawn', () => {
    const withdrawn = withdrawPitch(pitched(), made.id, ada.id, at(30));
    expect(() => joinTeam(withdrawn, made.id, grace, at(40))).toThrow(
      expect.objectContaining({ code: 'pitch-withdrawn' }),
    );
  });
});
