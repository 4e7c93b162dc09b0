import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { toDemos } from '#tests/builders/demo-day.ts';
import { someDates } from '#tests/builders/hackathon.ts';

describe('A rehearsal', () => {
  let company: Company;
  beforeEach(async () => {
    company = await aCompany();
    await aProject(company);
  });
  afterEach(() => company.close());

  const olga = () => company.must('Olga');
  const snapshot = () => olga()('workspace.snapshot', {});
  const written = () => readFile(join(company.folder, 'workspace', 'hackathons', `${Q4}.json`), 'utf8');

  it('is given with the calls of the show, is told to every window, and leaves no record', async () => {
    const before = await written();
    await olga()('demo.beginRehearsal', { quarter: Q4, teams: 2 });
    const { onStage } = await olga()('demo.next', { quarter: Q4 });
    expect(onStage).toMatch(/^rehearsal-team-/u);
    await olga()('demo.start', { quarter: Q4 });
    const { rehearsal, revision } = await snapshot();
    expect(rehearsal?.hackathon.show.slots[onStage ?? '']?.startedAt).not.toBeNull();
    expect(company.events.at(-1)).toMatchObject({ type: 'rehearsal.changed', rehearsal });
    await olga()('demo.endRehearsal', {});
    expect(await snapshot()).toMatchObject({ rehearsal: null, revision });
    expect(await written()).toBe(before);
  });

  it('goes by what is settled meanwhile and by what is taken back, which is of the day and stays', async () => {
    await olga()('demo.beginRehearsal', { quarter: Q4, teams: 2 });
    await olga()('demo.next', { quarter: Q4 });
    await olga()('demo.setChangeover', { quarter: Q4, changeoverMs: 90_000 });
    await olga()('demo.setThresholds', { quarter: Q4, warningMs: 90_000, dangerMs: 20_000 });
    await olga()('demo.setStart', { quarter: Q4, startsAt: 1_800_000_000_000 });
    const messages = [{ id: 'louder', text: 'A little louder, please' }];
    await olga()('demo.setMessages', { quarter: Q4, messages });
    const settled = { changeoverMs: 90_000, thresholds: { warningMs: 90_000, dangerMs: 20_000 } };
    const { rehearsal, hackathons } = await snapshot();
    expect(rehearsal?.hackathon.show).toMatchObject({ ...settled, messages });
    expect(hackathons[Q4]?.show).toMatchObject({ ...settled, messages, startsAt: 1_800_000_000_000 });
    await olga()('history.undo', {});
    expect((await snapshot()).rehearsal?.hackathon.show.messages).not.toEqual(messages);
    await olga()('history.redo', {});
    await olga()('demo.endRehearsal', {});
    expect((await snapshot()).hackathons[Q4]?.show).toMatchObject({ ...settled, messages });
  });

  it('cannot begin while the real show is given, and the real show waits for its end', async () => {
    await toDemos(company);
    await olga()('demo.beginRehearsal', { quarter: Q4 });
    await olga()('demo.next', { quarter: Q4 });
    expect((await snapshot()).hackathons[Q4]?.show.onStage).toBeNull();
    await olga()('demo.endRehearsal', {});
    await olga()('demo.next', { quarter: Q4 });
    expect(await company.as('Olga')('demo.beginRehearsal', { quarter: Q4 })).toMatchObject({
      error: { code: 'show-is-given' },
    });
  });

  it('does not begin beside a call of the first team that is still being saved', async () => {
    await toDemos(company);
    const calling = olga()('demo.next', { quarter: Q4 });
    const rehearsing = await company.as('Olga')('demo.beginRehearsal', { quarter: Q4 });
    await calling;
    expect(rehearsing).toMatchObject({ error: { code: 'show-is-given' } });
  });

  it('ends by itself as soon as a real show begins, of whatever quarter', async () => {
    const quarter = Quarter.parse('2027-Q1');
    await olga()('hackathon.create', { quarter, dates: someDates });
    await toDemos(company);
    await olga()('demo.beginRehearsal', { quarter });
    // What is refused begins nothing.
    expect((await company.as('Olga')('demo.start', { quarter: Q4 })).ok).toBe(false);
    expect((await snapshot()).rehearsal).not.toBeNull();
    await olga()('demo.next', { quarter: Q4 });
    expect((await snapshot()).rehearsal).toBeNull();
    expect(company.events.at(-1)).toMatchObject({ type: 'rehearsal.changed', rehearsal: null });
    expect(await company.as('Olga')('demo.beginRehearsal', { quarter })).toMatchObject({
      error: { code: 'show-is-given' },
    });
  });

  it('takes no prize from an audience: not while one is on stage, and not when one comes there', async () => {
    await toDemos(company);
    await olga()('demo.next', { quarter: Q4 });
    await olga()('demo.start', { quarter: Q4 });
    await olga()('demo.finish', { quarter: Q4 });
    await olga()('prize.propose', { quarter: Q4 });
    await olga()('vote.open', { quarter: Q4 });
    await olga()('vote.close', { quarter: Q4 });
    const prizeId = (await snapshot()).hackathons[Q4]?.voting.prizes.find((one) => !one.shippedOnly)?.id;
    if (!prizeId) throw new Error('There is no prize.');
    await olga()('demo.beginRehearsal', { quarter: Q4 });
    await olga()('reveal.begin', { quarter: Q4, prizeId });
    expect((await snapshot()).rehearsal).toBeNull();
    expect(await company.as('Olga')('demo.beginRehearsal', { quarter: Q4 })).toMatchObject({
      error: {
        code: 'show-is-given',
        message: 'A prize of 2026-Q4 is on stage. Rehearse before the reveal, or after.',
      },
    });
  });

  it('is the organiser’s, and is gone with the workspace', async () => {
    expect(await company.as('Ada')('demo.beginRehearsal', { quarter: Q4 })).toMatchObject({
      error: { code: 'role-not-allowed' },
    });
    await olga()('demo.beginRehearsal', { quarter: Q4 });
    await olga()('workspace.open', { path: join(company.folder, 'workspace') });
    expect((await snapshot()).rehearsal).toBeNull();
  });
});
