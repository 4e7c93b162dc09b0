import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { at } from '#tests/builders/hackathon.ts';

// While a team is called, or in a break, no clock of five minutes runs: there one can undo, and must not undo the show.

let company: Company;
let olga: ReturnType<Company['must']>;
let pitchId: string;
beforeEach(async () => {
  company = await aCompany();
  olga = company.must('Olga');
  ({ pitchId } = await aProject(company));
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const undo = () => company.as('Olga')('history.undo', {});
const toDemos = () => olga('hackathon.moveToPhase', { quarter: Q4, phase: 'demos' });

async function quarter(): Promise<HackathonDocument> {
  const { hackathons } = await olga('workspace.snapshot', {});
  const found = hackathons[Q4];
  if (!found) throw new Error('The quarter has gone.');
  return found;
}

describe('undo in the middle of a show', () => {
  it('never takes the quarter out of its demos', async () => {
    await toDemos();
    await olga('demo.next', { quarter: Q4 });
    expect(await undo()).toMatchObject({ error: { code: 'cannot-undo-clock' } });
    expect(await quarter()).toMatchObject({ phase: 'demos', show: { onStage: pitchId } });
  });

  it('never calls a team again that was sent from the stage', async () => {
    await toDemos();
    await olga('demo.next', { quarter: Q4 });
    await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'wrap-up' });
    expect(await undo()).toMatchObject({ error: { code: 'cannot-undo-clock' } });
    expect(await quarter()).toMatchObject({ phase: 'wrap-up', show: { onStage: null } });
  });

  it('leaves a break that is over as long as it was planned', async () => {
    const { id } = await olga('demo.addBreak', {
      quarter: Q4,
      title: 'Coffee',
      lengthMs: 600_000,
      place: 0,
    });
    await olga('demo.changeBreak', { quarter: Q4, breakId: id, title: 'Coffee', lengthMs: 900_000 });
    await toDemos();
    await olga('demo.next', { quarter: Q4 });
    await olga('demo.next', { quarter: Q4 });
    await undo();
    await undo();
    expect((await quarter()).show.breaks[id]).toMatchObject({ lengthMs: 900_000 });
  });

  it('leaves the start as it was announced', async () => {
    await toDemos();
    await olga('demo.setStart', { quarter: Q4, startsAt: at(1_000_000) });
    await olga('demo.next', { quarter: Q4 });
    expect(await undo()).toMatchObject({ error: { code: 'show-has-begun' } });
    expect((await quarter()).show.startsAt).toBe(1_000_000);
  });

  it('never leaves the last warning before the first', async () => {
    await toDemos();
    await olga('demo.setThresholds', { quarter: Q4, warningMs: 120_000, dangerMs: 15_000 });
    const otto = { name: 'Otto', email: null, role: 'organiser' as const, skills: [], diet: '' };
    const { id } = await olga('person.add', otto);
    await company.must('Otto')('session.actAs', { personId: id });
    await company.must('Otto')('demo.setThresholds', { quarter: Q4, warningMs: 120_000, dangerMs: 90_000 });
    expect(await undo()).toMatchObject({ ok: true });
    expect(await undo()).toMatchObject({ error: { code: 'thresholds-out-of-order' } });
    expect((await quarter()).show.thresholds).toEqual({ warningMs: 120_000, dangerMs: 90_000 });
  });

  it('takes back what was arranged for later', async () => {
    const { id } = await olga('demo.addBreak', {
      quarter: Q4,
      title: 'Coffee',
      lengthMs: 600_000,
    });
    await toDemos();
    await olga('demo.changeBreak', { quarter: Q4, breakId: id, title: 'Tea', lengthMs: 600_000 });
    await olga('demo.next', { quarter: Q4 });
    expect(await undo()).toMatchObject({ ok: true });
    expect((await quarter()).show.breaks[id]).toMatchObject({ title: 'Coffee' });
  });
});
