import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { openTestKernel, openTestWorkspace, type TestKernel } from '#tests/builders/test-kernel.ts';

// Importing what has just been imported: the bytes are known, and nothing of it may show but the time it takes.

let test: TestKernel;
let workspace: string;
beforeEach(async () => {
  ({ test, workspace } = await openTestWorkspace());
});
afterEach(() => test.close());

const must: ReturnType<TestKernel['must']> = (name, input) => test.must('window')(name, input);

const TICKETS = [
  'Ticket ID,Description,Requester email',
  'T-1,The export is slow,noor@shop.example',
  'T-2,,nobody@shop.example',
  'T-3,I pay with 4242 4242 4242 4242,',
  'T-1,The export is slow,noor@shop.example',
  ',,',
  '"T-4',
];

async function file(name = 'tickets.csv', lines: readonly string[] = TICKETS): Promise<string> {
  const path = join(test.folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

async function importOf(path: string, change: Partial<InspectedFile['mapping']> = {}) {
  const { files } = await must('import.inspect', { paths: [path] });
  const [seen] = files;
  if (!seen) throw new Error('The file was not recognised.');
  return (await must('import.run', { paths: [path], mapping: { ...seen.mapping, ...change } })).batch;
}

/** The files of a batch, by what they hold. */
async function filesOf(id: string): Promise<Record<string, string>> {
  const folder = join(workspace, 'feedback');
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${id}.`));
  const read = async (name: string) => [name.slice(id.length), await readFile(join(folder, name), 'utf8')];
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** As it would be, read row by row: after a restart nothing is known of what was imported before. */
async function importAfterRestart(path: string) {
  await test.kernel.close();
  test = await openTestKernel({ folder: test.folder });
  await must('workspace.open', { path: workspace });
  return importOf(path);
}

describe('the same file imported again', () => {
  it('brings what it brings when it is read row by row', async () => {
    const path = await file();
    const first = await importOf(path);
    expect(first.counts).toMatchObject({ read: 6, created: 2, unchanged: 1, rejected: 2, skipped: 1 });
    const again = await importOf(path);
    const third = await importOf(path);
    const afresh = await importAfterRestart(path);
    for (const batch of [again, third]) {
      expect(batch.counts).toEqual(afresh.counts);
      expect([batch.redacted, batch.files]).toEqual([afresh.redacted, afresh.files]);
      expect(await filesOf(batch.id)).toEqual(await filesOf(afresh.id));
    }
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 2, items: 0 });
    expect(Object.keys(await filesOf(again.id))).toEqual(['.jsonl', '.rejected.jsonl']);
  });

  it('is read where its bytes are others, though not more of them', async () => {
    const path = await file();
    await importOf(path);
    await file(
      'tickets.csv',
      TICKETS.map((line) => line.replace('slow', 'fast')),
    );
    expect((await importOf(path)).counts).toMatchObject({ updated: 1, unchanged: 2 });
  });

  it('is read where it is to be read otherwise', async () => {
    const path = await file();
    await importOf(path);
    const redact = { emails: false, phones: false, cards: false, keys: false };
    expect((await importOf(path, { redact })).counts).toMatchObject({ updated: 1 });
  });

  it('is read where an import was undone, or another one came between', async () => {
    const path = await file();
    const { id } = await importOf(path);
    await importOf(path);
    await must('batch.undo', { batchId: id });
    expect((await importOf(path)).counts).toMatchObject({ created: 2 });
    await importOf(await file('next.csv', ['Ticket ID,Description,Requester email', 'T-1,It is quick now,']));
    expect((await importOf(path)).counts).toMatchObject({ created: 0, updated: 1 });
  });

  it('is read where the list of what it rejected is gone', async () => {
    const path = await file();
    const { id } = await importOf(path);
    const rejected = join(workspace, 'feedback', `${id}.rejected.jsonl`);
    const before = await readFile(rejected, 'utf8');
    await rm(rejected);
    const again = await importOf(path);
    expect((await filesOf(again.id))['.rejected.jsonl']).toBe(before);
  });

  it('is counted beforehand without being written', async () => {
    const path = await file();
    const { id } = await importOf(path);
    const { files } = await must('import.inspect', { paths: [path] });
    const mapping = files[0]?.mapping;
    const { counts } = await must('import.check', { paths: [path], ...(mapping && { mapping }) });
    expect(counts).toMatchObject({ read: 6, created: 0, unchanged: 3, rejected: 2 });
    const names = await readdir(join(workspace, 'feedback'));
    expect(names.filter((name) => name.endsWith('.jsonl') && !name.startsWith(id))).toEqual([]);
  });
});
