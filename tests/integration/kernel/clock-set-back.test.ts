import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHostClock } from '#main/kernel/host-clock.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';

const HOUR = 3_600_000;

describe('when somebody sets the clock back', () => {
  let company: Company;
  let wallMs: number;
  beforeEach(async () => {
    wallMs = Date.UTC(2026, 10, 26, 14);
    const steady = { monotonicMs: () => 0, uptimeMs: () => 0, bootId: () => 'boot' };
    company = await aCompany({ clock: createHostClock({ ...steady, wallMs: () => wallMs }) });
  });
  afterEach(() => company.close());

  it('the item that was imported last is still the one that people read', async () => {
    const olga = company.must('Olga');
    const path = join(company.folder, 'tickets.csv');
    await writeFile(path, 'id,description\n1,It is slow.\n');
    await olga('import.run', { paths: [path] });
    wallMs -= HOUR;
    await writeFile(path, 'id,description\n1,It is slow and it crashes.\n');
    const { batch } = await olga('import.run', { paths: [path] });
    expect(batch.counts).toMatchObject({ updated: 1 });
    const words = async () => (await olga('feedback.query', {})).rows.map(({ excerpt }) => excerpt);
    await expect.poll(words, { timeout: 10_000 }).toEqual(['It is slow and it crashes.']);
  });

  it('what a team recorded last is still how its project stands', async () => {
    const { pitchId } = await aProject(company);
    await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
    const record = (state: 'fully' | 'rolled-back') =>
      company.must('Ada')('shipment.record', {
        quarter: Q4,
        projectId: pitchId,
        shipment: {
          state,
          shippedOn: '2026-11-26' as never,
          production: 'booking-api',
          evidence: [{ kind: 'link', url: 'https://deploys.example/42', label: 'Deploy' }],
          note: '',
        },
      });
    expect((await record('fully')).isShipped).toBe(true);
    wallMs -= HOUR;
    expect((await record('rolled-back')).isShipped).toBe(false);
    const { shipRates } = await company.must('Gus')('impact.overview', {});
    expect(shipRates).toMatchObject([{ projects: 1, shipped: 0 }]);
  });
});
