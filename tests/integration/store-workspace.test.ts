import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { Refusal } from '#core/refusals.ts';
import type { Committed } from '#main/store/commits.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import type { DocumentKinds } from '#main/store/document-kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { people, renamed, withPerson } from './store-people.ts';
import { ada, aFolder, aHackathon, aWorkspace, by, clock, contentsOf, open } from './store-workspace.ts';

const onDisk = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

test('a new workspace has its documents on disk, and what is committed is there when it opens again', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  expect(onDisk(folder, 'shipit.json').organisation).toBe('Lantern');
  expect(onDisk(folder, 'feedback/batches.json')).toEqual({ schemaVersion: 1, batches: {} });
  await store.commit('people', by(ada), renamed('p0', 'Grace Hopper'));
  expect(onDisk(folder, 'people.json').people.p0.name).toBe('Grace Hopper');
  await store.close();
  const again = await open(folder);
  expect(again.read('people').people.p0?.name).toBe('Grace Hopper');
  expect(again.mode).toBe('write');
});

test('commits are told in order, each with its revision and value, and only once they are on disk', async () => {
  const folder = aFolder();
  const told: (Committed & { readonly saved: string })[] = [];
  const store = await aWorkspace(folder, {
    onCommitted: (committed) =>
      told.push({ ...committed, saved: onDisk(folder, 'people.json').people.p0.name }),
  });
  await Promise.all(
    ['A', 'B', 'C'].map((name) => store.commit('people', by(ada, name), renamed('p0', name))),
  );
  expect(told.map(({ revision, label, via }) => [revision, label, via])).toEqual([
    [1, 'A', 'command'],
    [2, 'B', 'command'],
    [3, 'C', 'command'],
  ]);
  expect(told.every(({ saved }) => saved === 'C')).toBe(true);
});

test('a rule that refuses is refused alone; one that changes nothing writes nothing', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  const [first, second, third] = await Promise.allSettled([
    store.commit('people', by(ada), renamed('p0', 'A')),
    store.commit('people', by(ada), () => {
      throw new Refusal('name-taken', 'Taken.');
    }),
    store.commit('people', by(ada), renamed('p1', 'B')),
  ]);
  expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const before = await contentsOf(folder);
  const { revision } = await store.commit('people', by(ada), (document) => document);
  expect(revision).toBe(2);
  expect(await contentsOf(folder)).toEqual(before);
});

test('a rule cannot break the schema, hide a prototype, or change a document in place', async () => {
  const store = await aWorkspace(aFolder());
  const broken = store.commit('people', by(ada), (document) => ({
    ...document,
    people: { p0: {} as never },
  }));
  await expect(broken).rejects.toMatchObject({ code: 'internal', details: { document: 'people' } });
  const hidden = JSON.parse('{"__proto__":{}}');
  const poisoned = store.commit('people', by(ada), (document) => ({ ...document, people: hidden }));
  await expect(poisoned).rejects.toMatchObject({ code: 'internal' });
  const inPlace = store.commit('people', by(ada), (document) => {
    document.people.p0 = document.people.p1 as never;
    return document;
  });
  await expect(inPlace).rejects.toThrow(TypeError);
  expect(store.read('people')).toEqual(people(3));
});

test('hackathons are one file each, come and go with undo, and are listed from the folder', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  expect(store.read('hackathons/2026-Q4')).toBeNull();
  await store.commit('hackathons/2026-Q4', by(ada, 'create'), () => aHackathon('2026-Q4'));
  await store.commit('hackathons/2027-Q1', by(ada, 'create'), () => aHackathon('2027-Q1'));
  expect(store.list('hackathons')).toEqual(['hackathons/2026-Q4', 'hackathons/2027-Q1']);
  await store.undo(ada);
  expect(store.list('hackathons')).toEqual(['hackathons/2026-Q4']);
  expect(await readdir(join(folder, 'hackathons'))).toEqual(['2026-Q4.json']);
  await store.close();
  const again = await open(folder);
  expect(again.list('hackathons')).toEqual(['hackathons/2026-Q4']);
  await again.commit('hackathons/2026-Q4', by(ada), (document) =>
    document ? moveToPhase(document, 'open', { by: ada, at: clock() }) : document,
  );
  expect(onDisk(folder, 'hackathons/2026-Q4.json').phase).toBe('open');
  expect(() => again.read('hackathons/../../etc' as never)).toThrow(Refusal);
});

test('a folder that is no workspace is refused and left without a trace', async () => {
  const folder = aFolder();
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-missing' });
  await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'workspace-missing' });
  expect(await readdir(folder)).toEqual([]);
});

test('a workspace is only made in an empty folder', async () => {
  const folder = aFolder();
  await mkdir(join(folder, 'used'));
  await writeFile(join(folder, 'used', 'thesis.txt'), 'mine');
  await expect(aWorkspace(join(folder, 'used'))).rejects.toMatchObject({ code: 'folder-not-empty' });
  const store = await aWorkspace(join(folder, 'new', 'deep'));
  await store.close();
  await expect(aWorkspace(join(folder, 'new', 'deep'))).rejects.toMatchObject({ code: 'workspace-exists' });
});

test('open for reading takes no lock, writes nothing and refuses commits', async () => {
  const folder = aFolder();
  const writer = await aWorkspace(folder);
  const before = await contentsOf(folder);
  const reader = await open(folder, { readOnly: true });
  expect([reader.mode, reader.readOnlyReason]).toEqual(['read-only', 'asked']);
  expect(reader.read('people')).toEqual(people(3));
  const refused = reader.commit('people', by(ada), renamed('p0', 'X'));
  await expect(refused).rejects.toMatchObject({ code: 'read-only', details: { reason: 'asked' } });
  await reader.close();
  expect(await contentsOf(folder)).toEqual(before);
  await writer.commit('people', by(ada), renamed('p0', 'Still writing'));
});

test('a document of a newer program opens the whole workspace for reading only, untouched', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  const newer = { ...onDisk(folder, 'people.json'), schemaVersion: 2, pronouns: {} };
  writeFileSync(join(folder, 'people.json'), JSON.stringify(newer));
  const before = await contentsOf(folder);
  const store = await open(folder);
  expect([store.mode, store.readOnlyReason]).toEqual(['read-only', 'workspace-newer']);
  expect(Object.keys(store.read('people').people)).toHaveLength(3);
  await expect(store.commit('shipit', by(ada), (document) => document)).rejects.toMatchObject({
    code: 'read-only',
  });
  expect(await contentsOf(folder)).toEqual(before);
  writeFileSync(join(folder, 'people.json'), '{"schemaVersion":2,"persons":[]}');
  await expect(open(folder)).rejects.toMatchObject({ code: 'workspace-newer' });
});

test('a document that was there and is gone is damage, not a new beginning', async () => {
  const folder = aFolder();
  await (await aWorkspace(folder)).close();
  await rm(join(folder, 'people.json'));
  await expect(open(folder)).rejects.toMatchObject({
    code: 'workspace-damaged',
    details: {
      documents: [
        { document: 'people', file: 'people.json', problem: 'missing', backupSavedAt: expect.any(Number) },
      ],
    },
  });
  expect(await readdir(folder)).not.toContain('people.json');
  // Copied here without what this machine knows of it: nothing shows that there ever was one.
  await rm(join(folder, '.shipit'), { recursive: true });
  expect((await open(folder)).read('people').people).toEqual({});
});

test('an older document is backed up, migrated step by step and saved', async () => {
  const folder = aFolder();
  const root = z.object({ schemaVersion: z.literal(3), first: z.string(), last: z.string() });
  const kind = { family: false, path: 'root.json', version: 3, empty: null } as const;
  const migrations = {
    1: (old: Readonly<Record<string, unknown>>) => ({ name: `${old.name} Lovelace` }),
    2: ({ name }: Readonly<Record<string, unknown>>) => {
      const [first, last] = String(name).split(' ');
      return { first, last };
    },
  };
  const kinds = { root: { ...kind, schema: root, migrations } } satisfies DocumentKinds;
  const original = '{"schemaVersion":1,"name":"Ada"}';
  await writeFile(join(folder, 'root.json'), original);
  const store = await openWorkspaceStore({ folder, kinds, clock });
  expect(store.read('root')).toEqual({ schemaVersion: 3, first: 'Ada', last: 'Lovelace' });
  await store.close();
  expect(onDisk(folder, 'root.json')).toEqual({ schemaVersion: 3, first: 'Ada', last: 'Lovelace' });
  const backups = await readdir(join(folder, '.shipit/backups/root'));
  const before = backups.find((name) => name.includes('before-v3')) ?? '';
  expect(await readFile(join(folder, '.shipit/backups/root', before), 'utf8')).toBe(original);
});

test('a migration that fails leaves the old file as it was', async () => {
  const folder = aFolder();
  const schema = z.object({ schemaVersion: z.literal(2) });
  const kinds = {
    root: { family: false, path: 'root.json', version: 2, empty: null, schema, migrations: {} },
  } satisfies DocumentKinds;
  await writeFile(join(folder, 'root.json'), '{"schemaVersion":1}');
  await expect(openWorkspaceStore({ folder, kinds, clock })).rejects.toMatchObject({
    code: 'workspace-damaged',
    details: { documents: [{ document: 'root', problem: 'migration-failed', backupSavedAt: null }] },
  });
  expect(await readFile(join(folder, 'root.json'), 'utf8')).toBe('{"schemaVersion":1}');
});

test('the newest 20 states are kept while the workspace is written, the last one too once it is closed', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  for (let count = 0; count < 30; count += 1) {
    await store.commit('people', by(ada), renamed('p0', `Name ${count}`));
  }
  const names = async () => {
    const place = join(folder, '.shipit/backups/people');
    const files = (await readdir(place)).sort();
    return files.map((file) => onDisk(place, file).people.p0.name);
  };
  expect(await names()).toEqual(Array.from({ length: 20 }, (_, index) => `Name ${index + 9}`));
  await store.close();
  expect((await names()).at(-1)).toBe('Name 29');
});

test('closing waits for what is being saved; afterwards nothing is accepted', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  const commits = Array.from({ length: 10 }, (_, index) =>
    store.commit('people', by(ada), withPerson(`late${index}`)),
  );
  await store.close();
  await Promise.all(commits);
  expect(Object.keys(onDisk(folder, 'people.json').people)).toHaveLength(13);
  await expect(store.commit('people', by(ada), withPerson('too-late'))).rejects.toMatchObject({
    code: 'no-workspace',
  });
});

test('what is created may hold more than empty documents, a hackathon for example', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  await store.close();
  const sample = aFolder();
  const { workspaceKinds } = await import('#main/store/kinds.ts');
  const created = await createWorkspaceStore({
    folder: sample,
    kinds: workspaceKinds,
    clock,
    initial: {
      shipit: onDisk(folder, 'shipit.json'),
      'hackathons/2026-Q3': aHackathon('2026-Q3'),
    },
  });
  expect(created.list('hackathons')).toEqual(['hackathons/2026-Q3']);
  await created.close();
});
