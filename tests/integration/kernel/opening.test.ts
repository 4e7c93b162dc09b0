import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, complaints } from '#tests/builders/company.ts';
import { openTestKernel, type TestKernel } from '#tests/builders/test-kernel.ts';

const founder = { organisation: 'Ferry & Sons', you: { name: 'Olga', email: 'olga@example.com' } };

describe('opening a workspace', () => {
  let here: TestKernel;
  let folder: string;
  beforeEach(async () => {
    here = await openTestKernel();
    folder = join(here.folder, 'workspace');
  });
  afterEach(async () => {
    expect(here.faults).toEqual([]);
    await here.close();
  });

  it('begins with who made it as its first organiser, on disk as JSON that one can read', async () => {
    const status = await here.must('a')('workspace.create', { path: folder, ...founder });
    expect(status.workspace).toMatchObject({ path: folder, mode: 'write' });
    const people = JSON.parse(await readFile(join(folder, 'people.json'), 'utf8'));
    expect(people.people[status.actingPerson as string]).toMatchObject({ name: 'Olga', role: 'organiser' });
    expect(status.recent).toMatchObject([{ path: folder, organisation: 'Ferry & Sons' }]);
  });

  it('is refused in a folder that holds other files, which stay as they are', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), 'ten years of work');
    const reply = await here.as('a')('workspace.create', { path: folder, ...founder });
    expect(reply).toMatchObject({ error: { code: 'folder-not-empty' } });
    expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('ten years of work');
  });

  it.each([
    ['notes/ours', 'Give the whole path of the folder, from its first / or drive on.'],
    ['~/ours', 'Give the whole path of the folder, from its first / or drive on.'],
    [' ', 'Choose a folder.'],
  ])('is refused where the folder is not named whole: "%s"', async (path, message) => {
    const reply = await here.as('a')('workspace.create', { path, ...founder });
    expect(reply).toMatchObject({ error: { code: 'invalid-input', message } });
  });

  it('never makes a workspace out of a folder that is gone', async () => {
    const reply = await here.as('a')('workspace.open', { path: join(folder, 'nowhere') });
    expect(reply).toMatchObject({ error: { code: 'workspace-missing' } });
  });

  it('lets one program write; a second is told who has it and may read', async () => {
    await here.must('a')('workspace.create', { path: folder, ...founder });
    const second = await openTestKernel();
    expect(await second.as('b')('workspace.open', { path: folder })).toMatchObject({
      error: { code: 'workspace-in-use', details: { pid: process.pid } },
    });
    const status = await second.must('b')('workspace.open', { path: folder, readOnly: true });
    expect(status.workspace).toMatchObject({ mode: 'read-only', readOnlyReason: 'asked' });
    const rename = await second.as('b')('workspace.rename', { organisation: 'Mine now' });
    expect(rename.ok).toBe(false);
    await second.close();
  });

  it('offers the newest good backup of a damaged file, and keeps the damaged one', async () => {
    const must = here.must('a');
    await must('workspace.create', { path: folder, ...founder });
    await must('person.add', { name: 'Ada', email: null, role: 'engineer', skills: [], diet: '' });
    await must('workspace.close', {});
    const people = join(folder, 'people.json');
    const good = await readFile(people, 'utf8');
    await writeFile(people, good.slice(0, good.length / 2));
    const damaged = await here.as('a')('workspace.open', { path: folder });
    expect(damaged).toMatchObject({
      error: { code: 'workspace-damaged', details: { documents: [{ document: 'people' }] } },
    });
    expect(await readFile(people, 'utf8')).toBe(good.slice(0, good.length / 2));
    await must('workspace.restore', { path: folder, documents: ['people'] });
    const { people: restored } = await must('workspace.snapshot', {});
    expect(Object.values(restored.people).map(({ name }) => name)).toEqual(['Olga', 'Ada']);
  });

  it('remembers on this machine who acted last, and takes a folder off the recent ones', async () => {
    const { actingPerson } = await here.must('a')('workspace.create', { path: folder, ...founder });
    await here.kernel.close();
    const again = await openTestKernel({ folder: here.folder });
    const status = await again.must('another window')('workspace.open', { path: folder });
    expect(status.actingPerson).toBe(actingPerson);
    const { recent } = await again.must('another window')('workspace.forget', { path: folder });
    expect(recent).toEqual([]);
    await again.kernel.close();
  });

  it('tells every window when the same folder cannot be opened again', async () => {
    await here.must('a')('workspace.create', { path: folder, ...founder });
    await writeFile(join(folder, 'people.json'), 'not JSON');
    const told = here.events.length;
    expect((await here.as('a')('workspace.open', { path: folder })).ok).toBe(false);
    expect((await here.must('a')('app.status', {})).workspace).toBeNull();
    expect(here.events.slice(told)).toMatchObject([{ type: 'workspace.changed' }]);
  });

  it('keeps the workspace that is open when another cannot be opened', async () => {
    await here.must('a')('workspace.create', { path: folder, ...founder });
    const other = await mkdtemp(join(tmpdir(), 'shipit-none-'));
    expect((await here.as('a')('workspace.open', { path: other })).ok).toBe(false);
    expect((await here.must('a')('app.status', {})).workspace?.path).toBe(folder);
    await rm(other, { recursive: true });
  });
});

describe('what was open when the program ended', () => {
  /** The folder of a kernel that has ended with a workspace open, and how the next one starts on it. */
  const ended = async (readOnly = false) => {
    const before = await openTestKernel();
    const path = join(before.folder, 'workspace');
    await before.must('a')('workspace.create', { path, ...founder });
    if (readOnly) await before.must('a')('workspace.open', { path, readOnly: true });
    return { before, path, again: () => openTestKernel({ folder: before.folder }) };
  };
  const workspaceOf = async (kernel: TestKernel) => (await kernel.must('b')('app.status', {})).workspace;

  it('is open again by itself at the next start, with who acted last, until somebody closes it', async () => {
    const { before, path, again } = await ended();
    await before.kernel.close();
    const next = await again();
    expect(await workspaceOf(next)).toBeNull();
    await next.kernel.reopen();
    const status = await next.must('b')('app.status', {});
    expect(status).toMatchObject({ workspace: { path, mode: 'write' }, actingPerson: expect.any(String) });
    await next.must('b')('workspace.close', {});
    await next.kernel.close();
    const last = await again();
    await last.kernel.reopen();
    expect(await workspaceOf(last)).toBeNull();
    expect([...next.faults, ...last.faults]).toEqual([]);
    await last.close();
  });

  it('is open for reading only again where it was so', async () => {
    const { before, path, again } = await ended(true);
    await before.kernel.close();
    const next = await again();
    await next.kernel.reopen();
    expect(await workspaceOf(next)).toMatchObject({ path, readOnlyReason: 'asked' });
    await next.close();
  });

  it('keeps nobody out where it is gone, or in use by another program', async () => {
    const { before, path, again } = await ended();
    const beside = await again();
    await beside.kernel.reopen();
    expect(await workspaceOf(beside)).toBeNull();
    await beside.kernel.close();
    await before.kernel.close();
    await rm(path, { recursive: true });
    const next = await again();
    await next.kernel.reopen();
    expect(await workspaceOf(next)).toBeNull();
    expect(await next.as('b')('workspace.open', { path })).toMatchObject({
      error: { code: 'workspace-missing' },
    });
    await next.close();
  });
});

describe('what fails beside a workspace', () => {
  it('does not keep another from opening: a folder that is gone', async () => {
    const here = await openTestKernel();
    const [gone, other] = [join(here.folder, 'stick'), join(here.folder, 'other')];
    await here.must('a')('workspace.create', { path: other, ...founder });
    await here.must('a')('workspace.create', { path: gone, ...founder });
    // The workers of the index may write there just then.
    await rm(gone, { recursive: true, maxRetries: 10 });
    await writeFile(gone, 'not a folder any more');
    const status = await here.must('a')('workspace.open', { path: other });
    expect(status.workspace).toMatchObject({ path: other, mode: 'write' });
    // The search may be at work in the folder just then, and tell of it as well.
    expect(here.faults).not.toEqual([]);
    await here.close();
  });

  it('does not keep anyone out: a list of recent workspaces that cannot be saved', async () => {
    const here = await openTestKernel();
    await rm(join(here.folder, 'user'), { recursive: true });
    await writeFile(join(here.folder, 'user'), 'not a folder any more');
    const status = await here.must('a')('workspace.create', { path: join(here.folder, 'w'), ...founder });
    expect(status.workspace).toMatchObject({ mode: 'write' });
    expect(here.events).toContainEqual(expect.objectContaining({ type: 'workspace.changed' }));
    expect(here.faults).not.toEqual([]);
    await here.close();
  });
});

it('feedback whose file is gone does not vanish in silence', async () => {
  const company = await aCompany();
  await complaints(company, ['It is slow.', 'It crashes.']);
  const path = join(company.folder, 'workspace');
  await company.must('Olga')('workspace.close', {});
  const { batches } = JSON.parse(await readFile(join(path, 'feedback', 'batches.json'), 'utf8'));
  const [batchId] = Object.keys(batches);
  await rm(join(path, 'feedback', `${batchId}.jsonl`));
  await company.must('Olga')('workspace.open', { path });
  await expect
    .poll(() => company.faults, { timeout: 10_000 })
    .toEqual([`The file of ${batchId} is missing.`]);
  const { workspace } = await company.must('Olga')('app.status', {});
  expect(workspace?.feedbackTrouble).toBe('unreadable');
  await company.close();
});

it('a workspace whose leftovers cannot be put aside is refused by the name of the cause, and opens for reading', async () => {
  const company = await aCompany();
  const path = join(company.folder, 'workspace');
  await company.must('Olga')('workspace.close', {});
  await writeFile(join(path, 'feedback', 'nobodys.jsonl'), '');
  await writeFile(join(path, '.shipit', 'orphaned'), 'no folder');
  expect(await company.as('Olga')('workspace.open', { path })).toMatchObject({
    error: { code: 'not-saved', details: { cause: 'ENOTDIR' } },
  });
  expect(company.faults).toEqual([]);
  const { workspace } = await company.must('Olga')('workspace.open', { path, readOnly: true });
  expect(workspace?.mode).toBe('read-only');
  await company.close();
});
