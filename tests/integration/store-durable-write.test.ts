import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { expect, test } from 'vitest';
import { noPeople, type PeopleDocument } from '#core/people/person.ts';
import { ensureFolder, fsyncFolder } from '#main/store/durable-folder.ts';
import { durableJsonAdapter } from '#main/store/durable-json-adapter.ts';
import { durableWrite } from '#main/store/durable-write.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { sweepTemporaryFiles } from '#main/store/temporary-files.ts';
import { FaultyFileSystem, systemError } from '#tests/faults/store-faulty-file-system.ts';
import { people } from './store-people.ts';
import { aFolder } from './store-workspace.ts';

test('a file keeps who may read it', async () => {
  const path = join(aFolder(), 'secret.json');
  await durableWrite(path, '{}');
  await chmod(path, 0o640);
  await durableWrite(path, '{"changed":true}');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readFile(path, 'utf8')).toBe('{"changed":true}');
});

test('bytes and texts of any size arrive whole, an empty one too', async () => {
  const path = join(aFolder(), 'data');
  for (const data of ['', 'ü'.repeat(1_000_000), Buffer.alloc(3_000_000, 7)]) {
    await durableWrite(path, data);
    expect((await readFile(path)).equals(Buffer.from(data))).toBe(true);
  }
});

test('many writers of one file never mix: it ends as one of what they wrote', async () => {
  const folder = aFolder();
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(50_000));
  await Promise.all(texts.map((text) => durableWrite(join(folder, 'shared'), text)));
  expect(texts).toContain(await readFile(join(folder, 'shared'), 'utf8'));
  expect(await readdir(folder)).toEqual(['shared']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows a held file (%s) is waited for', async (code) => {
  const path = join(aFolder(), 'held.json');
  const faulty = new FaultyFileSystem();
  let held = 4;
  faulty.failWhen((name) => (name === 'rename' && held-- > 0 ? systemError(code) : null));
  await durableWrite(path, 'new', { fs: faulty.fs, platform: 'win32' });
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('a file that stays held is given up in the end, and the old one and no temporary file remain', async () => {
  const folder = aFolder();
  await writeFile(join(folder, 'held.json'), 'old');
  const faulty = new FaultyFileSystem();
  faulty.failWhen((name) => (name === 'rename' ? systemError('EBUSY') : null));
  const options = { fs: faulty.fs, retryRenameForMs: 50 };
  await expect(durableWrite(join(folder, 'held.json'), 'new', options)).rejects.toMatchObject({
    code: 'EBUSY',
  });
  expect(faulty.operations.filter((name) => name === 'rename').length).toBeGreaterThan(1);
  expect(await readFile(join(folder, 'held.json'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['held.json']);
});

test('elsewhere what is not allowed is refused at once', async () => {
  const faulty = new FaultyFileSystem();
  faulty.failWhen((name) => (name === 'rename' ? systemError('EPERM') : null));
  const write = durableWrite(join(aFolder(), 'a.json'), 'new', { fs: faulty.fs, platform: 'linux' });
  await expect(write).rejects.toMatchObject({ code: 'EPERM' });
  expect(faulty.operations.filter((name) => name === 'rename')).toHaveLength(1);
});

test('a folder that cannot be opened is no failure on Windows, and one elsewhere', async () => {
  const faulty = new FaultyFileSystem();
  faulty.failWhen((name) => (name === 'open' ? systemError('EPERM') : null));
  const folder = aFolder();
  await fsyncFolder(folder, { fs: faulty.fs, platform: 'win32' });
  await expect(fsyncFolder(folder, { fs: faulty.fs, platform: 'linux' })).rejects.toMatchObject({
    code: 'EPERM',
  });
  faulty.failWhen((name) => (name === 'sync' ? systemError('EIO') : null));
  await expect(fsyncFolder(folder, { fs: faulty.fs, platform: 'linux' })).rejects.toMatchObject({
    code: 'EIO',
  });
});

test('several may make one folder at once, with those above it', async () => {
  const folder = join(aFolder(), 'a', 'b', 'c');
  await Promise.all(Array.from({ length: 8 }, () => ensureFolder(folder)));
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('the sweep takes our own temporary files and nothing else', async () => {
  const folder = aFolder();
  const others = ['.people.json.tmp', '.people.json.XYZ.tmp', 'a.0123456789ab.tmp', 'people.json', '.env'];
  for (const name of [...others, '.people.json.0123456789ab.tmp']) await writeFile(join(folder, name), '');
  await mkdir(join(folder, '.folder.0123456789ab.tmp'));
  expect(await sweepTemporaryFiles(folder)).toEqual(['.people.json.0123456789ab.tmp']);
  expect((await readdir(folder)).sort()).toEqual([...others, '.folder.0123456789ab.tmp'].sort());
  expect(await sweepTemporaryFiles(join(folder, 'nowhere'))).toEqual([]);
});

test('through lowdb a document comes back as it was written, and a damaged one is an error, not an empty one', async () => {
  const path = join(aFolder(), 'people.json');
  const aLow = () => new Low<PeopleDocument>(durableJsonAdapter(path, workspaceKinds.people), noPeople());
  const first = aLow();
  await first.read();
  expect(first.data).toEqual(noPeople());
  first.data = people(5);
  await first.write();
  const second = aLow();
  await second.read();
  expect(second.data).toEqual(people(5));
  for (const [content, problem] of [
    ['', 'empty'],
    ['null', 'wrong-root'],
    ['{"schemaVersion":9}', 'newer-version'],
  ]) {
    await writeFile(path, content ?? '');
    await expect(aLow().read()).rejects.toMatchObject({ name: 'DamagedDocument', problem });
  }
});
