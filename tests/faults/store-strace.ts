// Kills a process at every system call of one save, one after the other: npm run faults:strace
// Linux with strace only, so it is not part of `npm test`; store-io-errors.test.ts does the same
// through the store's own file system wherever it runs.
import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Instant } from '#core/time.ts';
import { newWorkspace } from '#core/workspace/workspace.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { isTemporaryName } from '#main/store/temporary-files.ts';
import { people } from '#tests/integration/store-people.ts';

const CALLS = [
  'statx',
  'openat',
  'write',
  'pwrite64',
  'fchmod',
  'fsync',
  'close',
  'link',
  'rename',
  'unlink',
];
const CHILD = join(import.meta.dirname, 'store-one-save-child.ts');
const clock = () => Date.now() as Instant;
const folder = mkdtempSync(join(tmpdir(), 'shipit-strace-'));

/** Answers whether the save was acknowledged, and whether strace killed the process. */
async function saveUnderStrace(name: string, call: string, nth: number) {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [CHILD, folder, name],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      // strace counts per thread: with one thread for the file system the count is that of the save.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    },
  );
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  await once(lines, 'line');
  const saved = once(lines, 'line').then(() => true);
  const inject = `inject=${call}:signal=KILL:when=${nth}`;
  const args = ['-f', '-p', String(child.pid), '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await once(strace.stderr, 'data');
  child.stdin.write('go\n');
  const killed = exited.then(() => false);
  const isSaved = await Promise.race([saved, killed]);
  // After an acknowledgement the next call may still be the one; that kill counts like the others.
  const isKilled = !isSaved;
  child.kill('SIGKILL');
  await exited;
  return { isSaved, isKilled };
}

async function nameAfterReopening(): Promise<string | undefined> {
  const stale = readdirSync(folder).filter(isTemporaryName);
  assert.ok(stale.length <= 1, `${stale.length} temporary files`);
  const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock });
  const name = store.read('people').people.p0?.name;
  await store.close();
  assert.deepEqual(readdirSync(folder).filter(isTemporaryName), []);
  return name;
}

const initial = { shipit: newWorkspace('Lantern', clock()), people: people(100) };
await (await createWorkspaceStore({ folder, kinds: workspaceKinds, clock, initial })).close();
let last = 'Person 0';
for (const call of CALLS) {
  let kills = 0;
  for (let nth = 1; ; nth += 1) {
    const name = `${call} ${nth}`;
    const { isSaved, isKilled } = await saveUnderStrace(name, call, nth);
    const found = await nameAfterReopening();
    assert.ok(found === name || (!isSaved && found === last), `${name}: found ${found}`);
    last = name === found ? name : last;
    if (!isKilled) break;
    kills += 1;
  }
  console.log(`${call}: killed at each of ${kills}, nothing lost, nothing unreadable`);
}
rmSync(folder, { recursive: true });
