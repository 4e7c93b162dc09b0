import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '#tests/builders/start-program.ts';
import { renamed } from '#tests/integration/store-people.ts';
import { ada, aFolder, aWorkspace, by, open } from '#tests/integration/store-workspace.ts';

/** Another process that opens the workspace; answers what it said. */
async function anotherProcess(
  folder: string,
): Promise<{ child: ChildProcess; said: Record<string, unknown> }> {
  const child = startProgram('store-lock-child', folder);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, said: JSON.parse(line) };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a second process is refused and told who has the workspace; it may read', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  const { said } = await anotherProcess(folder);
  expect(said).toMatchObject({
    code: 'workspace-in-use',
    details: { pid: process.pid, host: hostname(), since: expect.any(Number) },
  });
  const reader = await open(folder, { readOnly: true });
  expect(reader.read('shipit').organisation).toBe('Lantern');
  await store.close();
  expect((await anotherProcess(folder)).said).toEqual({ mode: 'write' });
});

test('a second opening in the same process is refused too, and does not break the first', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-in-use' });
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-in-use' });
  expect((await anotherProcess(folder)).said).toMatchObject({ code: 'workspace-in-use' });
  await store.commit('people', by(ada), renamed('p0', 'Still writing'));
});

test('a holder that is killed leaves the workspace free at once, ten times in a row', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  for (let round = 0; round < 10; round += 1) {
    const { child, said } = await anotherProcess(folder);
    expect(said).toEqual({ mode: 'write' });
    await expect(open(folder)).rejects.toMatchObject({ details: { pid: child.pid } });
    await killed(child);
    // Once, without trying again: there is no waiting time and no stale lock.
    const store = await open(folder);
    expect(store.mode).toBe('write');
    await store.close();
  }
  expect((await readdir(join(folder, '.shipit'))).filter((name) => name.startsWith('lock'))).toEqual([
    'lock.sqlite',
  ]);
});

test('a holder that is stopped keeps the workspace, and has it still when it wakes', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  const { child } = await anotherProcess(folder);
  child.kill('SIGSTOP');
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-in-use' });
  child.kill('SIGCONT');
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-in-use' });
  await killed(child);
});

test('of ten processes that open one workspace at the same time exactly one may write', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  const all = await Promise.all(Array.from({ length: 10 }, () => anotherProcess(folder)));
  expect(all.filter(({ said }) => said.mode === 'write')).toHaveLength(1);
  expect(all.filter(({ said }) => said.code === 'workspace-in-use')).toHaveLength(9);
  const holder = JSON.parse(await readFile(join(folder, '.shipit/lock.json'), 'utf8'));
  expect(all.find(({ said }) => said.mode === 'write')?.child.pid).toBe(holder.pid);
});
