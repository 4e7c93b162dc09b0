import { execFileSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '#core/refusals.ts';
import { placeOf } from '#main/store/document-kinds.ts';
import { interpretBytes } from '#main/store/document-reading.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { restoreFromBackup } from '#main/store/quarantine.ts';
import { people, renamed } from '#tests/integration/store-people.ts';
import {
  ada,
  aFolder,
  aHackathon,
  aWorkspace,
  by,
  clock,
  contentsOf,
  open,
  someBatches,
  someProblems,
} from '#tests/integration/store-workspace.ts';

const NAMES = ['shipit', 'people', 'problems', 'batches', 'hackathons/2026-Q4'] as const;
const kindOf = (name: string) => {
  const place = placeOf(workspaceKinds, name);
  if (!place) throw new Error(`No kind for ${name}.`);
  return place;
};

/** A closed workspace with something in every document. */
async function aFullWorkspace(folder: string): Promise<void> {
  const store = await aWorkspace(folder);
  await store.commit('people', by(ada), renamed('p0', 'Zoë — «naïve» 😀'));
  await store.commit('problems', by(ada), someProblems);
  await store.commit('batches', by(ada), someBatches);
  await store.commit('hackathons/2026-Q4', by(ada), () => aHackathon('2026-Q4'));
  await store.close();
}

interface Variant {
  readonly what: string;
  readonly problem: string | readonly string[];
  readonly of: (good: Buffer) => Buffer;
}

const text = (what: string, problem: Variant['problem'], of: (good: string) => string): Variant => ({
  what,
  problem,
  of: (good) => Buffer.from(of(good.toString('utf8')), 'utf8'),
});
const bytes = (what: string, problem: Variant['problem'], of: Variant['of']): Variant => ({
  what,
  problem,
  of,
});
const always = (what: string, problem: Variant['problem'], content: string) =>
  text(what, problem, () => content);
const at = (good: Buffer, part: number) => Math.floor(good.length * part);
const fields = (good: string): Record<string, unknown> => JSON.parse(good);
const inFront = (good: string, member: string) => `{${member},${good.slice(1)}`;
const splice = (good: Buffer, index: number, put: readonly number[]) =>
  Buffer.concat([good.subarray(0, index), Buffer.from(put), good.subarray(index)]);

const shares = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40);

const VARIANTS: readonly Variant[] = [
  ...Array.from({ length: 60 }, (_, index) =>
    // The very last byte is a brace: without it, or with any part less, it is no JSON.
    bytes(`cut off after ${index}/60`, ['empty', 'not-json', 'invalid-utf-8'], (good) =>
      good.subarray(0, Math.floor((good.length * index) / 60)),
    ),
  ),
  bytes('cut off one byte short', 'not-json', (good) => good.subarray(0, -1)),
  always('empty', 'empty', ''),
  always('blank', 'not-json', ' \n '),
  ...shares.map((share) =>
    bytes(`NUL at ${share}`, 'nul-bytes', (good) => splice(good, at(good, share), [0])),
  ),
  bytes('all NUL', 'nul-bytes', (good) => Buffer.alloc(good.length)),
  bytes('NUL to the end of the block', 'nul-bytes', (good) => Buffer.concat([good, Buffer.alloc(512)])),
  bytes('second half NUL', 'nul-bytes', (good) => Buffer.from(good).fill(0, at(good, 0.5))),
  bytes('byte order mark', 'byte-order-mark', (good) => splice(good, 0, [0xef, 0xbb, 0xbf])),
  bytes('UTF-16 mark', 'invalid-utf-8', (good) => splice(good, 0, [0xff, 0xfe])),
  bytes('UTF-16', ['nul-bytes'], (good) => Buffer.from(good.toString('utf8'), 'utf16le')),
  ...[0xff, 0xc0, 0x80, 0xfe, 0xf8].flatMap((byte) =>
    shares
      .slice(0, 6)
      .map((share) =>
        bytes(`byte ${byte} at ${share}`, 'invalid-utf-8', (good) => splice(good, at(good, share), [byte])),
      ),
  ),
  bytes('half a character', 'invalid-utf-8', (good) => Buffer.concat([good, Buffer.from([0xf0, 0x9f])])),
  ...['[]', 'null', '0', '1', 'false', 'true', '""', '"text"', '[{}]', '-0'].map((root) =>
    always(`root ${root}`, 'wrong-root', root),
  ),
  text('in an array', 'wrong-root', (good) => `[${good}]`),
  text('as a string', 'wrong-root', (good) => JSON.stringify(good)),
  text('__proto__ at the top', 'forbidden-key', (good) => inFront(good, '"__proto__":{"isAdmin":true}')),
  text('__proto__ written with an escape', 'forbidden-key', (good) => inFront(good, '"\\u005f_proto__":[]')),
  text('__proto__ below', 'forbidden-key', (good) => inFront(good, '"x":[{"y":{"__proto__":1}}]')),
  ...[65, 1_000, 10_000, 100_000].flatMap((depth) => [
    text(`${depth} arrays deep`, 'too-deep', (good) =>
      inFront(good, `"x":${'['.repeat(depth)}${']'.repeat(depth)}`),
    ),
    text(`${depth} objects deep`, 'too-deep', (good) =>
      inFront(good, `"x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
    ),
  ]),
  always('deep and cut off', 'not-json', '['.repeat(100_000)),
  ...[undefined, null, 0, -1, 1.5, '1', true, [], {}].map((schemaVersion) =>
    text(`schemaVersion ${JSON.stringify(schemaVersion)}`, 'no-version', (good) =>
      JSON.stringify({ ...fields(good), schemaVersion }),
    ),
  ),
  always('nothing but a version', 'wrong-shape', '{"schemaVersion":1}'),
  ...[null, [], 7, 'text', { p: {} }, { p: null }, { p: [] }].map((wrong) =>
    text(`fields that are ${JSON.stringify(wrong)}`, 'wrong-shape', (good) => {
      const broken = Object.keys(fields(good)).map((key) => [key, key === 'schemaVersion' ? 1 : wrong]);
      return JSON.stringify(Object.fromEntries(broken));
    }),
  ),
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> theirs\n'].flatMap((mark) => [
    text(`${mark.trim()} before`, 'not-json', (good) => mark + good),
    text(`${mark.trim()} after`, 'not-json', (good) => good + mark),
  ]),
  text('both sides of a conflict', 'not-json', (good) => `<<<<<<< a\n${good}\n=======\n${good}\n>>>>>>> b\n`),
  text('twice', 'not-json', (good) => good + good),
  text('garbage after', 'not-json', (good) => `${good}x`),
  text('a comment', 'not-json', (good) => `// hand-made\n${good}`),
  text('a comma too many', 'not-json', (good) => `${good.slice(0, -1)},}`),
  text('single quotes', 'not-json', (good) => good.replaceAll('"', "'")),
  text('a number that is none', 'not-json', (good) => inFront(good, '"x":NaN')),
  text('a raw line break in a text', 'not-json', (good) => inFront(good, '"x":"\n"')),
  always('a web page', 'not-json', '<!doctype html><title>503</title>'),
  ...shares.map((share) =>
    // A block of another file in the middle: what a broken disk or sync leaves.
    bytes(`foreign block at ${share}`, ['not-json', 'invalid-utf-8'], (good) =>
      splice(good, at(good, share), [...Buffer.from('\u0001\u0002PNG\r\n\u001a')]),
    ),
  ),
];

test(`${VARIANTS.length} kinds of damage to every document: named, nothing written, kept, restored`, async () => {
  expect(VARIANTS.length).toBeGreaterThanOrEqual(200);
  const folder = aFolder();
  await aFullWorkspace(folder);
  const good = new Map<string, Buffer>();
  for (const name of NAMES) good.set(name, await readFile(join(folder, kindOf(name).path)));
  for (const { what, problem, of } of VARIANTS) {
    const damaged = new Map([...good].map(([name, buffer]) => [name, of(buffer)]));
    for (const [name, buffer] of damaged) await writeFile(join(folder, kindOf(name).path), buffer);
    const before = await contentsOf(folder);
    const refusal = await open(folder).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error(`${what} was opened.`, { cause: refusal });
    expect(refusal.code, what).toBe('workspace-damaged');
    const named = refusal.details.documents as { document: string; problem: string; backupSavedAt: number }[];
    expect(named.map(({ document }) => document).sort(), what).toEqual([...NAMES].sort());
    for (const one of named) {
      expect([problem].flat(), `${what}: ${one.document}`).toContain(one.problem);
      expect(one.backupSavedAt, what).toBeGreaterThan(0);
    }
    expect(await contentsOf(folder), what).toEqual(before);

    const restored = await restoreFromBackup({ folder, kinds: workspaceKinds, clock, documents: NAMES });
    for (const { document, quarantinedAs } of restored) {
      const kept = await readFile(join(folder, quarantinedAs ?? ''));
      expect(kept.equals(damaged.get(document) ?? Buffer.of()), `${what}: ${document}`).toBe(true);
      const now = await readFile(join(folder, kindOf(document).path), 'utf8');
      expect(JSON.parse(now), what).toEqual(JSON.parse(good.get(document)?.toString('utf8') ?? ''));
    }
    expect(restored).toHaveLength(NAMES.length);
    await rm(join(folder, '.shipit/quarantine'), { recursive: true });
  }
  const store = await open(folder);
  expect(store.read('people').people.p0?.name).toBe('Zoë — «naïve» 😀');
  expect(store.read('hackathons/2026-Q4')).toEqual(aHackathon('2026-Q4'));
});

test('a thousand flipped bits: each document reads as one of its kind or is named as damaged', async () => {
  const folder = aFolder();
  await aFullWorkspace(folder);
  const states = new Map<string, number>();
  for (const name of NAMES) {
    const { kind, path } = kindOf(name);
    const good = await readFile(join(folder, path));
    for (let flip = 0; flip < 1000; flip += 1) {
      const bit = Math.floor((flip / 1000) * good.length * 8);
      const flipped = Buffer.from(good);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const reading = interpretBytes(flipped, kind);
      states.set(reading.state, (states.get(reading.state) ?? 0) + 1);
      if (reading.state === 'good') expect(kind.schema.safeParse(reading.value).success).toBe(true);
    }
  }
  console.log('5000 flipped bits:', Object.fromEntries(states));
  expect(states.get('damaged')).toBeGreaterThan(1000);
});

test.each(['folder', 'pipe', 'link to nothing', 'link out of the workspace'])(
  'a %s in the place of a document is not read, kept as it is, and replaced from the backup',
  async (what) => {
    const folder = aFolder();
    await aFullWorkspace(folder);
    const path = join(folder, 'people.json');
    const outside = join(aFolder(), 'outside.json');
    await writeFile(outside, JSON.stringify(people(1)));
    await rm(path);
    if (what === 'folder') await mkdir(path);
    else if (what === 'pipe') execFileSync('mkfifo', [path]);
    else await symlink(what === 'link to nothing' ? 'nowhere' : outside, path);
    await expect(open(folder)).rejects.toMatchObject({
      details: { documents: [{ document: 'people', problem: 'not-a-file' }] },
    });
    const [restored] = await restoreFromBackup({
      folder,
      kinds: workspaceKinds,
      clock,
      documents: ['people'],
    });
    expect(lstatSync(join(folder, restored?.quarantinedAs ?? '')).isFile()).toBe(false);
    expect(lstatSync(path).isFile()).toBe(true);
    expect((await open(folder)).read('people').people.p0?.name).toBe('Zoë — «naïve» 😀');
    expect(JSON.parse(await readFile(outside, 'utf8'))).toEqual(people(1));
  },
);

test('a backup that is damaged itself is passed over for the one before', async () => {
  const folder = aFolder();
  const store = await aWorkspace(folder);
  for (const name of ['one', 'two', 'three']) await store.commit('people', by(ada), renamed('p0', name));
  await store.close();
  const place = join(folder, '.shipit/backups/people');
  const newest =
    Object.keys(await contentsOf(place))
      .sort()
      .at(-1) ?? '';
  await writeFile(join(place, newest), '{"schemaVersion":1,"peo');
  await writeFile(join(folder, 'people.json'), '');
  await restoreFromBackup({ folder, kinds: workspaceKinds, clock, documents: ['people'] });
  expect((await open(folder)).read('people').people.p0?.name).toBe('two');
});

test('without a backup the person may begin empty, except where the workspace itself is lost', async () => {
  const folder = aFolder();
  await aFullWorkspace(folder);
  await rm(join(folder, '.shipit/backups'), { recursive: true });
  for (const name of NAMES.slice(1)) await writeFile(join(folder, kindOf(name).path), '{');
  const restored = await restoreFromBackup({ folder, kinds: workspaceKinds, clock, documents: NAMES });
  expect(restored.map(({ backupSavedAt }) => backupSavedAt)).toEqual([null, null, null, null]);
  const store = await open(folder);
  expect(store.read('people')).toEqual({ schemaVersion: 1, people: {} });
  expect(store.list('hackathons')).toEqual([]);
  await store.close();
  await rm(join(folder, '.shipit/backups'), { recursive: true });
  await writeFile(join(folder, 'shipit.json'), '{');
  const before = await contentsOf(folder);
  const lost = restoreFromBackup({ folder, kinds: workspaceKinds, clock, documents: NAMES });
  await expect(lost).rejects.toMatchObject({ code: 'workspace-damaged' });
  expect(await contentsOf(folder)).toEqual(before);
});
