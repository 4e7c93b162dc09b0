import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HackathonPhase } from '#core/hackathon/phase.ts';
import { aCompany, aPitchableQuarter, aProject, type Company, Q4 } from '#tests/builders/company.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const undo = (who: string) => company.as(who)('history.undo', {});
const redo = (who: string) => company.as(who)('history.redo', {});
const now = () => company.must('Olga')('workspace.snapshot', {});

async function membersOf(pitchId: string) {
  return Object.keys((await now()).hackathons[Q4]?.pitches[pitchId]?.members ?? {});
}

async function moveTo(...phases: HackathonPhase[]) {
  for (const phase of phases) await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase });
}

const aNewcomer = (name: string, role: 'engineer' | 'organiser') => ({
  name,
  email: null,
  role,
  skills: [],
  diet: '',
});

describe('undo and redo keep the rules', () => {
  it('nobody gets into a team by redo who may not join it any more', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Ben')('team.join', { quarter: Q4, pitchId });
    expect((await undo('Ben')).ok).toBe(true);
    await company.must('Olga')('person.update', { id: company.ids.Ben, changes: { role: 'guest' } });
    expect(await redo('Ben')).toMatchObject({ error: { code: 'role-not-allowed' } });
    expect(await membersOf(pitchId)).toEqual([company.ids.Ada]);
  });

  it('a team stays on record as it was after building', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Ben')('team.join', { quarter: Q4, pitchId });
    await moveTo('building', 'demos');
    expect(await undo('Ben')).toMatchObject({ error: { code: 'wrong-phase' } });
    expect(await membersOf(pitchId)).toHaveLength(2);
    expect(await undo('Ada')).toMatchObject({ ok: false });
    expect(await membersOf(pitchId)).toHaveLength(2);
  });

  it('an engineer is never in two teams, whatever was taken back in between', async () => {
    const { pitchId, problemId } = await aProject(company);
    const ben = company.must('Ben');
    await ben('team.join', { quarter: Q4, pitchId });
    await ben('team.leave', { quarter: Q4, pitchId });
    const pitch = {
      title: 'Other',
      problemIds: [problemId],
      promise: 'P',
      expectedBenefit: { benefitId: null, text: '' },
    };
    await ben('pitch.create', { quarter: Q4, pitch, join: true });
    // Somebody joins, so that Ben's newest command cannot be taken back and the one before it is next.
    const other = Object.values((await now()).hackathons[Q4]?.pitches ?? {}).find(
      ({ title }) => title === 'Other',
    );
    await company.must('Ada')('team.leave', { quarter: Q4, pitchId });
    await company.must('Ada')('team.join', { quarter: Q4, pitchId: other?.id as never });
    expect(await undo('Ben')).toMatchObject({ error: { code: 'changed-since' } });
    expect(await undo('Ben')).toMatchObject({ error: { code: 'already-in-team' } });
    expect(await membersOf(pitchId)).toEqual([]);
  });

  it('who has done something stays in the roster', async () => {
    const { id } = await company.must('Olga')('person.add', aNewcomer('Eve', 'engineer'));
    const { pitchId } = await aProject(company);
    await company.must('Eve')('session.actAs', { personId: id });
    await company.must('Eve')('team.join', { quarter: Q4, pitchId });
    const olga = () => undo('Olga');
    // Olga's newest first: opening the quarter, creating it, the problem, the import, then Eve.
    let reply = await olga();
    while (reply.ok) reply = await olga();
    for (let tries = 0; tries < 8; tries += 1) await olga();
    expect((await now()).people.people[id]?.name).toBe('Eve');
  });

  it('a workspace keeps an organiser', async () => {
    const { id } = await company.must('Olga')('person.add', aNewcomer('Otto', 'organiser'));
    await company.must('Otto')('session.actAs', { personId: id });
    await company.must('Otto')('person.update', { id: company.ids.Olga, changes: { role: 'organiser' } });
    await company.must('Otto')('person.update', { id: company.ids.Olga, changes: { role: 'engineer' } });
    expect(await undo('Olga')).toMatchObject({ error: { code: 'role-not-allowed' } });
    const roles = Object.values((await now()).people.people).map(({ role }) => role);
    expect(roles).toContain('organiser');
  });

  it('a problem that a pitch has chosen stays', async () => {
    const { problemId, itemId } = await aPitchableQuarter(company);
    const { id } = await company.must('Ben')('problem.create', {
      itemIds: [itemId],
      statement: { when: 'a', want: 'b', soThat: 'c' },
      areaId: null,
      benefitId: null,
    });
    await company.must('Ada')('pitch.create', {
      quarter: Q4,
      pitch: {
        title: 'T',
        problemIds: [problemId, id],
        promise: 'P',
        expectedBenefit: { benefitId: null, text: '' },
      },
    });
    expect(await undo('Ben')).toMatchObject({ error: { code: 'problem-in-use' } });
    expect((await now()).problems.problems[id]).toBeDefined();
  });

  it('demos that were given keep their place in the running order', async () => {
    const { pitchId, problemId } = await aProject(company);
    const { id: second } = await company.must('Ben')('pitch.create', {
      quarter: Q4,
      pitch: {
        title: 'Other',
        problemIds: [problemId],
        promise: 'P',
        expectedBenefit: { benefitId: null, text: '' },
      },
      join: true,
    });
    await moveTo('building', 'demos');
    const olga = company.must('Olga');
    await olga('demo.setOrder', { quarter: Q4, order: [second, pitchId] });
    await olga('demo.next', { quarter: Q4 });
    await olga('demo.start', { quarter: Q4 });
    await olga('demo.finish', { quarter: Q4 });
    expect(await undo('Olga')).toMatchObject({ error: { code: 'demo-already-given' } });
    expect((await now()).hackathons[Q4]?.show.order).toEqual([second, pitchId]);
  });

  it('an import that was taken back is in the list of imports, and can be brought back after a restart', async () => {
    const path = join(company.folder, 'one.csv');
    await writeFile(path, 'id,description\n1,The export never finishes.\n');
    const { batch } = await company.must('Olga')('import.run', { paths: [path] });
    expect(await undo('Olga')).toMatchObject({ ok: true });
    const folder = join(company.folder, 'workspace');
    await company.must('Olga')('workspace.close', {});
    await company.must('Olga')('workspace.open', { path: folder });
    expect((await now()).batches.batches[batch.id]?.undoneAt).not.toBeNull();
    await company.must('Olga')('session.actAs', { personId: company.ids.Olga });
    await company.must('Olga')('batch.bringBack', { batchId: batch.id });
    await expect
      .poll(async () => (await company.must('Olga')('feedback.query', {})).total, { timeout: 10_000 })
      .toBe(1);
  });

  it('what was taken back without harm to a rule comes back as it was', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Ben')('team.join', { quarter: Q4, pitchId });
    expect((await undo('Ben')).ok).toBe(true);
    expect(await membersOf(pitchId)).toEqual([company.ids.Ada]);
    expect((await redo('Ben')).ok).toBe(true);
    expect(await membersOf(pitchId)).toHaveLength(2);
  });
});
