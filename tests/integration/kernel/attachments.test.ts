import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';

describe('a file as evidence of a shipment', () => {
  let company: Company;
  beforeEach(async () => {
    company = await aCompany();
  });
  afterEach(async () => {
    expect(company.faults).toEqual([]);
    await company.close();
  });

  const kept = (id: string) => join(company.folder, 'workspace', 'attachments', id);
  const add = (path: string) => company.as('Ada')('attachment.add', { path });

  async function record(projectId: string, attachmentId: string, label: string) {
    return company.as('Ada')('shipment.record', {
      quarter: Q4,
      projectId: projectId as never,
      shipment: {
        state: 'fully',
        shippedOn: '2026-11-26' as never,
        production: 'booking-api',
        evidence: [{ kind: 'file', attachmentId: attachmentId as never, label }],
        note: '',
      },
    });
  }

  it('is copied whole, so that the original may go, and makes the project shipped', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    const path = join(company.folder, 'Screenshot ü.PNG');
    await writeFile(path, 'the dashboard after the release');
    const { attachmentId, label } = await company.must('Ada')('attachment.add', { path });
    await rm(path);
    expect(label).toBe('Screenshot ü.PNG');
    expect(attachmentId).toMatch(/\.png$/u);
    expect(await readFile(kept(attachmentId), 'utf8')).toBe('the dashboard after the release');
    expect(await record(pitchId, attachmentId, label)).toMatchObject({ value: { isShipped: true } });
  });

  it('counts only while it is there', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    expect(await record(pitchId, 'no-such-file.png', 'made up')).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('has a name that a record can hold, however long its own is', async () => {
    const path = join(company.folder, `${'long '.repeat(50)}.txt`);
    await writeFile(path, 'evidence');
    const { label } = await company.must('Ada')('attachment.add', { path });
    expect(label).toHaveLength(200);
  });

  it('is refused in words where it cannot be read or kept', async () => {
    expect(await add(join(company.folder, 'nowhere.png'))).toMatchObject({
      error: { code: 'file-unreadable', details: { cause: 'ENOENT' } },
    });
    expect(await add(company.folder)).toMatchObject({ error: { code: 'file-unreadable' } });
    const path = join(company.folder, 'evidence.txt');
    await writeFile(path, 'evidence');
    await writeFile(join(company.folder, 'workspace', 'attachments'), 'in the way');
    expect(await add(path)).toMatchObject({ error: { code: 'not-saved' } });
  });
});
