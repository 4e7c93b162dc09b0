import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PeopleDocument } from '#core/people/person.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { isTemporaryName } from '#main/store/temporary-files.ts';
import { renamed } from '#tests/integration/store-people.ts';
import {
  ada,
  aFolder,
  aHackathon,
  aWorkspace,
  by,
  clock,
  open,
  type ShipItStore,
} from '#tests/integration/store-workspace.ts';
import { type Fault, FaultyFileSystem, systemError } from './store-faulty-file-system.ts';

type Old = Readonly<Record<string, unknown>>;

const nameOnDisk = async (folder: string) => {
  const text = await readFile(join(folder, 'people.json'), 'utf8');
  return PeopleDocument.parse(JSON.parse(text)).people.p0?.name;
};
const rename = (store: ShipItStore, name: string) => store.commit('people', by(ada), renamed('p0', name));
const leftovers = async (folder: string) => (await readdir(folder)).filter(isTemporaryName);

/** How many operations one save of the people takes. */
async function operationsOfOneSave(): Promise<readonly string[]> {
  const faulty = new FaultyFileSystem();
  const store = await aWorkspace(aFolder(), { fs: faulty.fs });
  await rename(store, 'first');
  faulty.failWhen(() => null);
  await rename(store, 'second');
  return [...faulty.operations];
}

test('one save writes, syncs, keeps the old state, replaces and syncs the folder, in that order', async () => {
  const steps = ['open', 'write', 'sync', 'close', 'link', 'rename', 'open', 'sync', 'close'];
  const operations = await operationsOfOneSave();
  expect(operations.filter((name) => steps.includes(name))).toEqual(steps);
});

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'EMFILE'];

test.each(CODES)(
  '%s at any step of a save: old or new on disk, an error, and the next save works',
  async (code) => {
    const operations = await operationsOfOneSave();
    const faulty = new FaultyFileSystem();
    const folder = aFolder();
    const store = await aWorkspace(folder, { fs: faulty.fs });
    let refused = 0;
    for (const step of operations.keys()) {
      await rename(store, `good ${step}`);
      faulty.failWhen((_name, index) => (index === step ? systemError(code) : null));
      const result = await rename(store, `bad ${step}`).catch((error: unknown) => error);
      faulty.failWhen(() => null);
      expect(await leftovers(folder)).toEqual([]);
      if (result instanceof Error) {
        refused += 1;
        expect(result).toMatchObject({ code: 'not-saved', details: { document: 'people', cause: code } });
        expect(store.read('people').people.p0?.name).toBe(`good ${step}`);
        expect([`good ${step}`, `bad ${step}`]).toContain(await nameOnDisk(folder));
      } else {
        expect(await nameOnDisk(folder)).toBe(`bad ${step}`);
      }
    }
    // A link that fails is made up for by a copy; nothing else goes well without each step.
    expect(refused).toBe(operations.filter((name) => name !== 'link').length);
    await rename(store, 'after all');
    expect(await nameOnDisk(folder)).toBe('after all');
  },
);

test('a change that was refused after it reached the disk does not outlive the session', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  const isFolderSync = (name: string) =>
    name === 'sync' && faulty.operations.filter((done) => done === 'sync').length === 1;
  faulty.failWhen((name) => (isFolderSync(name) ? systemError('EIO') : null));
  await expect(rename(store, 'Refused')).rejects.toMatchObject({ code: 'not-saved' });
  expect(await nameOnDisk(folder)).toBe('Refused');
  faulty.failWhen(() => null);
  await store.close();
  expect(await nameOnDisk(folder)).toBe('Person 0');
});

test('a failed save of a new or a removed hackathon leaves the list and the folder agreeing', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  const create = () => store.commit('hackathons/2026-Q4', by(ada), () => aHackathon('2026-Q4'));
  const remove = () => store.commit('hackathons/2026-Q4', by(ada), () => null);
  for (const [act, before, after] of [
    [create, [], ['hackathons/2026-Q4']],
    [remove, ['hackathons/2026-Q4'], []],
  ] as const) {
    for (let step = 0; ; step += 1) {
      faulty.failWhen((_name, index) => (index === step ? systemError('EIO') : null));
      const hasFailed = await act().then(
        () => false,
        () => true,
      );
      const wasLast = step >= faulty.operations.length;
      faulty.failWhen(() => null);
      expect(store.list('hackathons')).toEqual(hasFailed ? before : after);
      if (wasLast) break;
      if (!hasFailed) await (act === create ? remove() : create());
    }
  }
  await store.close();
  expect((await open(folder)).list('hackathons')).toEqual([]);
});

test('a file held by somebody else (EBUSY) delays the save and does not fail it', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  let held = 6;
  faulty.failWhen((name) => (name === 'rename' && held-- > 0 ? systemError('EBUSY') : null));
  await rename(store, 'Patient');
  expect(faulty.operations.filter((name) => name === 'rename')).toHaveLength(7);
  expect(await nameOnDisk(folder)).toBe('Patient');
});

test('saves that fail again and again push no older state out of the backups', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  for (let count = 0; count < 25; count += 1) await rename(store, `good ${count}`);
  const backups = () => readdir(join(folder, '.shipit/backups/people'));
  const before = await backups();
  faulty.failWhen((name) => (name === 'rename' ? systemError('EIO') : null));
  for (let count = 0; count < 25; count += 1) await rename(store, 'never').catch(() => undefined);
  const oneForTheStateInPlace = 1;
  expect((await backups()).filter((name) => !before.includes(name))).toHaveLength(oneForTheStateInPlace);
});

test('a disk that takes only part of each write gets the whole document all the same', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  faulty.failWhen((name) => (name === 'write' ? 'short' : null));
  await rename(store, 'Bit by bit');
  expect(faulty.operations.filter((name) => name === 'write').length).toBeGreaterThan(5);
  expect(await nameOnDisk(folder)).toBe('Bit by bit');
});

test.each<Fault>(['stop-before', 'stop-after'])(
  'a process that ends at any step of a save (%s) leaves the old or the new document, and is swept up after',
  async (fault) => {
    const operations = await operationsOfOneSave();
    const faulty = new FaultyFileSystem();
    const folder = aFolder();
    await (await aWorkspace(folder)).close();
    for (const step of operations.keys()) {
      const store = await open(folder, { fs: faulty.fs });
      await rename(store, `good ${step}`);
      faulty.failWhen((_name, index) => (index === step ? fault : null));
      await expect(rename(store, `lost ${step}`)).rejects.toMatchObject({ code: 'not-saved' });
      // The lock is the system's to free; here closing does that, and reaches the disk no more.
      await store.close().catch(() => undefined);
      expect((await leftovers(folder)).length).toBeLessThanOrEqual(1);
      faulty.failWhen(() => null);
      const again = await open(folder);
      expect([`good ${step}`, `lost ${step}`]).toContain(again.read('people').people.p0?.name);
      expect(await leftovers(folder)).toEqual([]);
      await again.close();
    }
  },
);

test('a process that ends at any step of a migration leaves a workspace that opens and is migrated', async () => {
  const schema = z.object({ schemaVersion: z.literal(2), title: z.string() });
  const kind = {
    family: false,
    version: 2,
    schema,
    migrations: { 1: ({ name }: Old) => ({ title: name }) },
  } as const;
  const kinds = {
    root: { ...kind, path: 'root.json', empty: null },
    other: { ...kind, path: 'deep/other.json', empty: () => ({ schemaVersion: 2 as const, title: '' }) },
  };
  const old = '{"schemaVersion":1,"name":"Ada"}';
  for (let step = 0, isDone = false; !isDone; step += 1) {
    const folder = aFolder();
    await mkdir(join(folder, 'deep'));
    for (const file of ['root.json', 'deep/other.json']) await writeFile(join(folder, file), old);
    const faulty = new FaultyFileSystem();
    faulty.failWhen((_name, index) => (index === step ? 'stop-after' : null));
    const opened = await openWorkspaceStore({ folder, kinds, clock, fs: faulty.fs }).catch(() => null);
    isDone = opened !== null;
    await opened?.close().catch(() => undefined);
    const store = await openWorkspaceStore({ folder, kinds, clock });
    expect([store.read('root').title, store.read('other').title]).toEqual(['Ada', 'Ada']);
    await store.close();
    const backups = await readdir(join(folder, '.shipit/backups/other'));
    expect(backups.filter(isTemporaryName)).toEqual([]);
    const before = backups.filter((name) => name.includes('before-v2'));
    expect(await readFile(join(folder, '.shipit/backups/other', before[0] ?? ''), 'utf8')).toBe(old);
  }
});

test('closing while one document cannot be written still saves the others, and says that it failed', async () => {
  const faulty = new FaultyFileSystem();
  const folder = aFolder();
  const store = await aWorkspace(folder, { fs: faulty.fs });
  // The people stay in doubt: their file can be replaced no more. `open` and `rename` carry the path.
  faulty.failWhen((_name, _index, path) => (path.includes('people.json') ? systemError('EIO') : null));
  await expect(rename(store, 'Lost')).rejects.toMatchObject({ code: 'not-saved' });
  const underway = store.commit('shipit', by(ada), (document) => ({ ...document, organisation: 'Beacon' }));
  await expect(store.close()).rejects.toMatchObject({ code: 'not-saved', details: { cause: 'EIO' } });
  await underway;
  const again = await open(folder);
  expect(again.read('shipit').organisation).toBe('Beacon');
  expect(again.read('people').people.p0?.name).toBe('Person 0');
});

test('a disk that is full at the start refuses to open for writing, and opens for reading', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  const faulty = new FaultyFileSystem();
  faulty.failWhen((name) => (name === 'write' ? systemError('ENOSPC') : null));
  const refused = { code: 'not-saved', details: { cause: 'ENOSPC' } };
  await expect(open(folder, { fs: faulty.fs })).rejects.toMatchObject(refused);
  await expect(aWorkspace(join(folder, 'new'), { fs: faulty.fs })).rejects.toMatchObject(refused);
  expect((await open(folder, { fs: faulty.fs, readOnly: true })).mode).toBe('read-only');
  faulty.failWhen(() => null);
  expect((await open(folder, { fs: faulty.fs })).mode).toBe('write');
});

test('a workspace that could not be made leaves its folder free for the next try', async () => {
  for (const step of [10, 25, 40, 55]) {
    const faulty = new FaultyFileSystem();
    const folder = aFolder();
    faulty.failWhen((_name, index) => (index === step ? systemError('ENOSPC') : null));
    await expect(aWorkspace(folder, { fs: faulty.fs })).rejects.toMatchObject({ code: 'not-saved' });
    faulty.failWhen(() => null);
    const store = await aWorkspace(folder, { fs: faulty.fs });
    expect(store.read('shipit').organisation).toBe('Lantern');
  }
});
