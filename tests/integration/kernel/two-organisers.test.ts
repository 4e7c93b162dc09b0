import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PitchId } from '#core/ids.ts';
import { aCompany, type Company, Q4 } from '#tests/builders/company.ts';
import { quarterOf, toDemos, twoProjects } from '#tests/builders/demo-day.ts';

describe('Two control views of one show', () => {
  let company: Company;
  let first: PitchId;
  let second: PitchId;
  beforeEach(async () => {
    company = await aCompany();
    ({ first, second } = await twoProjects(company));
    await toDemos(company);
  });
  afterEach(() => company.close());

  const olga = () => company.must('Olga');
  const tried = () => company.as('Olga');
  const movedOn = { ok: false, error: { code: 'show-went-on' } };
  const show = async () => (await quarterOf(company)).show;

  it('that press Next at once pass over one team, and one of them is told', async () => {
    await olga()('demo.next', { quarter: Q4, from: null });
    const replies = await Promise.all([
      tried()('demo.next', { quarter: Q4, from: first }),
      tried()('demo.next', { quarter: Q4, from: first }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject(movedOn);
    const { onStage, notReady } = await show();
    expect(onStage).toBe(second);
    expect(Object.keys(notReady)).toEqual([first]);
  });

  it('that call the first team at once call one', async () => {
    const replies = await Promise.all([
      tried()('demo.next', { quarter: Q4, from: null }),
      tried()('demo.next', { quarter: Q4, from: null }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject(movedOn);
    expect((await show()).onStage).toBe(first);
  });

  it('neither start, finish, stop nor call for a team that is not on stage any more', async () => {
    for (const call of ['demo.next', 'demo.start', 'demo.finish'] as const)
      await olga()(call, { quarter: Q4 });
    const stale = { quarter: Q4, from: first };
    expect(await tried()('demo.start', stale)).toMatchObject(movedOn);
    await olga()('demo.start', { quarter: Q4, from: second });
    expect(await tried()('demo.finish', stale)).toMatchObject(movedOn);
    expect(await tried()('demo.stop', { ...stale, reason: 'Sound' })).toMatchObject(movedOn);
    expect(await tried()('demo.load', { ...stale, pitchId: first })).toMatchObject(movedOn);
    expect((await show()).slots[second]).toMatchObject({ endedAt: null });
  });

  it('that end a break at once end one break', async () => {
    const coffee = { quarter: Q4, title: 'Coffee', lengthMs: 600_000, place: 0 };
    const { id } = await olga()('demo.addBreak', coffee);
    await olga()('demo.next', { quarter: Q4, from: null });
    await olga()('demo.next', { quarter: Q4, from: id });
    expect(await tried()('demo.next', { quarter: Q4, from: id })).toMatchObject(movedOn);
    expect((await show()).onStage).toBe(first);
  });

  it('finish and then call the next, however quick: it is compared by row and not by time', async () => {
    await olga()('demo.next', { quarter: Q4, from: null });
    await olga()('demo.start', { quarter: Q4, from: first });
    await olga()('demo.finish', { quarter: Q4, from: first });
    await olga()('demo.start', { quarter: Q4, from: second });
    expect((await show()).slots[second]?.startedAt).not.toBeNull();
  });

  it('of which one ended the rehearsal: what the other pressed in it never reaches the real show', async () => {
    await olga()('demo.beginRehearsal', { quarter: Q4, teams: 2 });
    const { onStage: from } = await olga()('demo.next', { quarter: Q4, from: null });
    await olga()('demo.endRehearsal', {});
    expect(await tried()('demo.next', { quarter: Q4, from })).toMatchObject(movedOn);
    expect((await show()).onStage).toBeNull();
  });
});
