import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aWorkspace, contentsOf, open } from '#tests/integration/store-workspace.ts';

const CHILD = join(import.meta.dirname, 'store-read-only-child.ts');
const NOBODY = 65_534;

/** A closed workspace that belongs to somebody whom its modes bind. */
async function anOwnedWorkspace(): Promise<string> {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  if (process.getuid?.() === 0) {
    chownSync(folder, NOBODY, NOBODY);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(folder, name), NOBODY, NOBODY);
    }
  }
  return folder;
}

function runChild(folder: string, when: string): Record<string, unknown> {
  const child = spawnSync(process.execPath, [CHILD, folder, when], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

test('a folder that takes no files opens for reading, says so, and is left as it is', async () => {
  const folder = await anOwnedWorkspace();
  rmSync(join(folder, '.shipit'), { recursive: true });
  const before = await contentsOf(folder);
  expect(runChild(folder, 'from-the-start')).toMatchObject({
    mode: 'read-only',
    readOnlyReason: 'folder-not-writable',
    refusal: { code: 'read-only', details: { reason: 'folder-not-writable' } },
    inMemory: 'Person 0',
  });
  expect(await contentsOf(folder)).toEqual(before);
});

test('so does one whose own folder takes no files', async () => {
  const folder = await anOwnedWorkspace();
  chmodSync(join(folder, '.shipit'), 0o555);
  chmodSync(join(folder, '.shipit', 'lock.sqlite'), 0o444);
  const before = await contentsOf(folder);
  expect(runChild(folder, 'from-the-start')).toMatchObject({ readOnlyReason: 'folder-not-writable' });
  expect(await contentsOf(folder)).toEqual(before);
});

test('a folder that becomes read-only while it is open refuses saves, and takes them again afterwards', async () => {
  const folder = await anOwnedWorkspace();
  expect(runChild(folder, 'while-open')).toMatchObject({
    mode: 'write',
    refusal: { code: 'not-saved', details: { document: 'people', cause: 'EACCES' } },
    inMemory: 'Person 0',
  });
  const store = await open(folder);
  expect(store.read('people').people.p0?.name).toBe('Person 0');
  expect(store.read('people').people.p1?.name).toBe('Saved again');
});
