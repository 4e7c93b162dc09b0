import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { newWorkspace } from '#core/workspace/workspace.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { isTemporaryName } from '#main/store/temporary-files.ts';
import { startProgram } from '#tests/builders/start-program.ts';
import { people, renamed } from '#tests/integration/store-people.ts';
import { aFolder, clock, open } from '#tests/integration/store-workspace.ts';

const KILLS = 200;

type Counts = Record<'shipit' | 'people', number>;

/** Lets a process save until it is killed at a random moment; answers what it acknowledged last. */
async function savedUntilKilled(folder: string): Promise<Counts> {
  const child = startProgram('store-kill-child', folder);
  const acknowledged: Counts = { shipit: 0, people: 0 };
  const closed = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const [what, count] = line.split(' ');
    if (what === 'ready') setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 130);
    if (what === 'shipit' || what === 'people') acknowledged[what] = Number(count);
  }
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

/** Checks what a killed process left, as the next start finds it: all that was acknowledged, at most one more. */
async function checkWhatIsLeft(
  folder: string,
  acknowledged: Counts,
): Promise<{ readonly found: Counts; readonly temporaries: number }> {
  const stale = (await readdir(folder)).filter(isTemporaryName);
  for (const document of ['people.json', 'shipit.json']) {
    expect(stale.filter((name) => name.startsWith(`.${document}.`)).length).toBeLessThanOrEqual(1);
  }
  const store = await open(folder);
  const found: Counts = {
    shipit: Number(store.read('shipit').organisation),
    people: Number(store.read('people').people.p0?.name),
  };
  for (const document of ['shipit', 'people'] as const) {
    expect(found[document]).toBeGreaterThanOrEqual(acknowledged[document]);
    expect(found[document]).toBeLessThanOrEqual(acknowledged[document] + 1);
  }
  expect((await readdir(folder)).filter(isTemporaryName)).toEqual([]);
  await store.close();
  return { found, temporaries: stale.length };
}

async function lane(folder: string, kills: number): Promise<{ saves: number; temporaries: number }> {
  const initial = { shipit: newWorkspace('0', clock()), people: renamed('p0', '0')(people(800)) };
  await (await createWorkspaceStore({ folder, kinds: workspaceKinds, clock, initial })).close();
  let temporaries = 0;
  let last: Counts = { shipit: 0, people: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await savedUntilKilled(folder);
    // Who is killed before the first acknowledgement must not have gone back behind what was found before.
    const base: Counts = {
      shipit: Math.max(last.shipit, acknowledged.shipit),
      people: Math.max(last.people, acknowledged.people),
    };
    const left = await checkWhatIsLeft(folder, base);
    last = left.found;
    temporaries += left.temporaries;
  }
  return { saves: last.shipit + last.people, temporaries };
}

test(`${KILLS} random kills during saving lose nothing acknowledged and leave nothing unreadable`, async () => {
  const lanes = await Promise.all([lane(aFolder(), KILLS / 2), lane(aFolder(), KILLS / 2)]);
  const saves = lanes.reduce((sum, one) => sum + one.saves, 0);
  const temporaries = lanes.reduce((sum, one) => sum + one.temporaries, 0);
  console.log(`${KILLS} kills, ${saves} acknowledged saves, 0 lost, ${temporaries} temporary files swept`);
  expect(saves).toBeGreaterThan(KILLS);
});
