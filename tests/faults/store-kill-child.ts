// Saves two documents as fast as it can and prints each acknowledgement, until it is killed.
import { writeSync } from 'node:fs';
import type { Instant } from '#core/time.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';

const [folder = ''] = process.argv.slice(2);
const clock = () => Date.now() as Instant;
const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock });
const say = (line: string) => writeSync(1, `${line}\n`);
const meta = { by: null, label: 'count', undoable: true };

async function countOrganisation(): Promise<never> {
  for (let count = Number(store.read('shipit').organisation) + 1; ; count += 1) {
    await store.commit('shipit', meta, (document) => ({ ...document, organisation: String(count) }));
    say(`shipit ${count}`);
  }
}

async function countPeople(): Promise<never> {
  for (let count = Number(store.read('people').people.p0?.name) + 1; ; count += 1) {
    await store.commit('people', meta, (document) => {
      const person = document.people.p0;
      if (!person) throw new Error('The test made p0.');
      return { ...document, people: { ...document.people, p0: { ...person, name: String(count) } } };
    });
    say(`people ${count}`);
  }
}

say('ready 0');
await Promise.all([countOrganisation(), countPeople()]);
