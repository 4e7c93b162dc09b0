import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, type Company } from '#tests/builders/company.ts';

// Whoever cancels is told the truth: either nothing of the import is kept, or the answer says that it was too late.

let company: Company;
let workspace = '';
beforeEach(async () => {
  company = await aCompany();
  workspace = (await company.must('Olga')('app.status', {})).workspace?.path ?? '';
});
afterEach(() => company.close());

function write(rows: number): string {
  const path = join(company.folder, `${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, n) => `${n},The ferry of customer ${n} is late\n`);
  writeFileSync(path, `id,description\n${lines.join('')}`);
  return path;
}

/** Batches, whole or half, that lie there. */
const inFolder = (name: string) => {
  const folder = join(workspace, name);
  return existsSync(folder) ? readdirSync(folder).filter((file) => !file.endsWith('.json')) : [];
};
const batches = async () => {
  const { batches: document } = await company.must('Olga')('workspace.snapshot', {});
  return Object.values(document.batches);
};

/** Begins the import, cancels it at that moment, and holds what was answered against what is kept. */
async function cancelledAt(path: string, moment: () => Promise<void> | void): Promise<boolean> {
  const [batchesBefore, filesBefore] = [await batches(), inFolder('feedback')];
  const running = company.as('Olga')('import.run', { paths: [path] });
  await moment();
  const { cancelled } = await company.must('Olga')('import.cancel', {});
  const reply = await running;
  if (cancelled) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(await batches()).toEqual(batchesBefore);
    expect(inFolder('feedback')).toEqual(filesBefore);
    expect(inFolder('.shipit/incoming')).toEqual([]);
  } else {
    expect(reply).toMatchObject({ ok: true });
    expect(await batches()).toHaveLength(batchesBefore.length + 1);
  }
  return cancelled;
}

async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await turn();
}

/** That many news of the import, or its end. */
function news(count: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = 0;
  const stop = company.kernel.onEvent((event) => {
    if (event.type !== 'import.progressed' || event.doing !== 'importing') return;
    heard += 1;
    if (heard < count && event.bytesRead < event.bytesTotal) return;
    stop();
    resolve();
  });
  return promise;
}

describe('an import that is cancelled', { timeout: 120_000 }, () => {
  it('leaves nothing, at once and some turns later, or says that it was too late', async () => {
    const path = write(300);
    expect(await cancelledAt(path, () => undefined)).toBe(true);
    for (const count of [1, 3, 10, 30, 100, 300, 1000, 3000]) await cancelledAt(path, () => turns(count));
  });

  it('leaves nothing, or says so, where it is seen and known already', async () => {
    const path = write(2000);
    await company.must('Olga')('import.run', { paths: [path] });
    for (const count of [0, 5, 50, 500, 5000]) {
      await company.must('Olga')('import.inspect', { paths: [path] });
      await cancelledAt(path, () => turns(count));
    }
  });

  it('leaves nothing at each news of a long one', async () => {
    const path = write(60_000);
    for (const count of [1, 2, 3]) await cancelledAt(path, () => news(count));
    expect(await cancelledAt(path, () => undefined)).toBe(true);
  });

  it('leaves nothing while its files move into the library', async () => {
    const path = write(300);
    const moved = async () => {
      while (!inFolder('feedback').some((name) => name.endsWith('.jsonl'))) await turn();
    };
    expect(await cancelledAt(path, moved)).toBe(true);
  });

  it('stays where it is being saved, and who cancels is told so', async () => {
    const path = write(300);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const answers: Promise<{ cancelled: boolean }>[] = [];
    company.kernel.onEvent((event) => {
      if (event.type !== 'import.progressed' || event.bytesRead < event.bytesTotal) return;
      answers.push(company.must('Olga')('import.cancel', {}));
      resolve();
    });
    const running = company.as('Olga')('import.run', { paths: [path] });
    await ended;
    expect(await answers[0]).toEqual({ cancelled: false });
    expect(await running).toMatchObject({ ok: true });
  });
});
