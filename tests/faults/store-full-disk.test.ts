import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PeopleDocument } from '#core/people/person.ts';
import { Refusal } from '#core/refusals.ts';
import { isTemporaryName } from '#main/store/temporary-files.ts';
import { people, renamed } from '#tests/integration/store-people.ts';
import { ada, aFolder, aWorkspace, by, open, type ShipItStore } from '#tests/integration/store-workspace.ts';

const CHILD = join(import.meta.dirname, 'store-full-child.ts');
const PEOPLE = 300;

/** A disk of its own of 4 MB; null where this user may not mount one. */
function aSmallDisk(): string | null {
  const folder = aFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => {
    rmSync(join(folder, 'ballast'), { force: true });
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

const nameOnDisk = async (folder: string) =>
  PeopleDocument.parse(JSON.parse(await readFile(join(folder, 'people.json'), 'utf8'))).people.p0?.name;

/** Leaves so many bytes free on a disk. */
async function fillUpTo(folder: string, freeBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
}

async function saveOnFullDisk(store: ShipItStore, folder: string, freeBytes: number): Promise<boolean> {
  const before = store.read('people').people.p0?.name;
  await fillUpTo(folder, freeBytes);
  const name = `with ${freeBytes} bytes free`;
  const isSaved = await store.commit('people', by(ada), renamed('p0', name)).then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      expect(error).toMatchObject({ code: 'not-saved', details: { document: 'people', cause: 'ENOSPC' } });
      return false;
    },
  );
  expect(await nameOnDisk(folder)).toBe(isSaved ? name : before);
  expect(store.read('people').people.p0?.name).toBe(isSaved ? name : before);
  expect(readdirSync(folder).filter(isTemporaryName)).toEqual([]);
  await rm(join(folder, 'ballast'));
  await store.commit('people', by(ada), renamed('p0', `after ${freeBytes}`));
  expect(await nameOnDisk(folder)).toBe(`after ${freeBytes}`);
  return isSaved;
}

/** The same with a limit on the size of a file (EFBIG), for users who may mount nothing. */
function saveUnderSizeLimit(folder: string): { saved: number; inMemory: number; refusal: unknown } {
  const limited = 'ulimit -f 200 && exec "$0" "$@"';
  const child = spawnSync('bash', ['-c', limited, process.execPath, CHILD, folder], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

test('on a full disk a save is refused, the old document stays whole, and with room again it goes on', async () => {
  const disk = aSmallDisk();
  if (!disk) {
    console.log('No disk may be mounted here: a limit on file sizes (EFBIG) stands in for the full disk.');
    await expectWholeUnderSizeLimit();
    return;
  }
  const folder = join(disk, '.');
  const store = await aWorkspace(folder);
  await store.commit('people', by(ada), () => people(PEOPLE));
  const { length } = JSON.stringify(people(PEOPLE));
  let saved = 0;
  for (let step = 0; step < 40; step += 1) {
    const freeBytes = Math.round((step / 40) * 2 * length);
    if (await saveOnFullDisk(store, folder, freeBytes)) saved += 1;
  }
  console.log(`40 sizes of free space: ${saved} saved, ${40 - saved} refused, 0 corrupt`);
  expect(saved).toBeGreaterThan(5);
  expect(saved).toBeLessThan(35);
});

test('a file that may not grow (EFBIG) is refused like a full disk', expectWholeUnderSizeLimit);

async function expectWholeUnderSizeLimit(): Promise<void> {
  const folder = aFolder();
  const { saved, inMemory, refusal } = saveUnderSizeLimit(folder);
  expect(refusal).toMatchObject({ code: 'not-saved', details: { document: 'people', cause: 'EFBIG' } });
  expect(inMemory).toBe(saved);
  const store = await open(folder);
  expect(Object.keys(store.read('people').people)).toHaveLength(saved);
  expect(store.read('people').people.p0?.name).toBe('Saved again');
  expect(readdirSync(folder).filter(isTemporaryName)).toEqual([]);
}
