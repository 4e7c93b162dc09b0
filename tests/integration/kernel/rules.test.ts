import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, aPitchableQuarter, aProject, type Company, Q4 } from '#tests/builders/company.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const refusal = (reply: { ok: boolean; error?: { code: string } }) =>
  reply.ok ? 'allowed' : reply.error?.code;

describe('whatever door a request comes through', () => {
  it('only an engineer may pitch, whoever else asks', async () => {
    const { problemId } = await aPitchableQuarter(company);
    const pitch = {
      title: 'T',
      problemIds: [problemId],
      promise: 'P',
      expectedBenefit: { benefitId: null, text: '' },
    };
    for (const name of ['Olga', 'Gus']) {
      expect(refusal(await company.as(name)('pitch.create', { quarter: Q4, pitch }))).toBe(
        'role-not-allowed',
      );
    }
    expect(refusal(await company.as('Ada')('pitch.create', { quarter: Q4, pitch }))).toBe('allowed');
  });

  it('nobody who has not said who they are changes anything', async () => {
    await aPitchableQuarter(company);
    // No window of this machine has been this one before, but Olga acted last here.
    const bearer = { sessionId: 'a program', door: 'http' } as const;
    const reply = await company.kernel.dispatch(bearer, 'person.add', {
      name: 'X',
      email: null,
      role: 'guest',
      skills: [],
      diet: '',
    });
    expect(refusal(reply as never)).toBe('who-are-you');
  });

  it('an unknown call and a wrong input are refused by code, with the field named', async () => {
    const caller = { sessionId: 'Olga', door: 'window' } as const;
    expect(await company.kernel.dispatch(caller, 'person.fire', {})).toMatchObject({
      error: { code: 'unknown-call' },
    });
    expect(await company.kernel.dispatch(caller, '__proto__', {})).toMatchObject({
      error: { code: 'unknown-call' },
    });
    const reply = await company.kernel.dispatch(caller, 'person.add', { name: '' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(reply)).toContain('role');
  });

  it('a person is in one team of a hackathon at most, and the refusal names the other', async () => {
    const { pitchId, problemId } = await aProject(company);
    const second = await company.must('Ben')('pitch.create', {
      quarter: Q4,
      pitch: {
        title: 'Other',
        problemIds: [problemId],
        promise: 'P',
        expectedBenefit: { benefitId: null, text: '' },
      },
    });
    const reply = await company.as('Ada')('team.join', { quarter: Q4, pitchId: second.id });
    expect(reply).toMatchObject({
      error: { code: 'already-in-team', details: { title: 'Exports that finish' } },
    });
    await company.must('Ada')('team.leave', { quarter: Q4, pitchId });
    expect((await company.as('Ada')('team.join', { quarter: Q4, pitchId: second.id })).ok).toBe(true);
  });

  it('a project without evidence in production is not shipped', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    const record = (evidence: { kind: 'link'; url: string; label: string }[], production: string) =>
      company.must('Ada')('shipment.record', {
        quarter: Q4,
        projectId: pitchId,
        shipment: { state: 'fully', shippedOn: '2026-11-26' as never, production, evidence, note: '' },
      });
    const link = { kind: 'link' as const, url: 'https://deploys.example/42', label: 'Deploy' };
    expect((await record([], 'booking-api')).isShipped).toBe(false);
    expect((await record([link], '')).isShipped).toBe(false);
    expect((await record([link], 'booking-api')).isShipped).toBe(true);
    const { shipRates } = await company.must('Gus')('impact.overview', {});
    expect(shipRates).toMatchObject([{ quarter: '2026-Q4', projects: 1, shipped: 1, rate: 1 }]);
  });

  it('only the team records what it shipped', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    const shipment = { state: 'partly' as const, shippedOn: null, production: '', evidence: [], note: '' };
    const reply = await company.as('Ben')('shipment.record', { quarter: Q4, projectId: pitchId, shipment });
    expect(refusal(reply)).toBe('only-team-ships');
  });

  it('during building only a named incident takes someone out, and its minutes are counted', async () => {
    await aProject(company);
    const take = (incident: string) =>
      company.as('Olga')('interruption.record', { quarter: Q4, personId: company.ids.Ada, incident });
    expect(refusal(await take('INC-7'))).toBe('wrong-phase');
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    expect(refusal(await take(' '))).toBe('invalid-input');
    expect(refusal(await take('INC-7'))).toBe('allowed');
  });

  it('a problem needs evidence that is in the library', async () => {
    await aPitchableQuarter(company);
    const statement = { when: 'a', want: 'b', soThat: 'c' };
    const make = (itemIds: string[]) =>
      company.as('Ada')('problem.create', {
        itemIds: itemIds as never,
        statement,
        areaId: null,
        benefitId: null,
      });
    expect(refusal(await make([]))).toBe('invalid-input');
    expect(refusal(await make(['fi_nobody-said-this']))).toBe('not-found');
  });
});
