// Fills a disk with a growing document until a save is refused, then saves a small one again.

import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { newWorkspace } from '#core/workspace/workspace.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { people, renamed } from '#tests/integration/store-people.ts';

const [folder = ''] = process.argv.slice(2);
const clock = () => Date.now() as Instant;
const initial = { shipit: newWorkspace('Lantern', clock()) };
const store = await createWorkspaceStore({ folder, kinds: workspaceKinds, clock, initial });
const meta = { by: null, label: 'fill', undoable: true };
let saved = 0;
let refusal: Refusal | null = null;
for (let count = 100; !refusal && count < 100_000; count *= 2) {
  try {
    await store.commit('people', meta, () => people(count));
    saved = count;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error;
  }
}
const inMemory = Object.keys(store.read('people').people).length;
await store.commit('people', meta, renamed('p0', 'Saved again'));
await store.close();
console.log(JSON.stringify({ saved, inMemory, refusal }));
