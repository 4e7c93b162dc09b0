// Works on a workspace as a user whom folder modes bind; root would write into any folder.
import { chmodSync } from 'node:fs';
import type { Instant } from '#core/time.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { renamed } from '#tests/integration/store-people.ts';

const [folder = '', when] = process.argv.slice(2);
const NOBODY = 65_534;
// After the imports: nobody may not be allowed to read this program.
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const clock = () => Date.now() as Instant;
const meta = { by: null, label: 'rename', undoable: true };

if (when === 'from-the-start') chmodSync(folder, 0o555);
const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock });
if (when === 'while-open') chmodSync(folder, 0o555);
const refusal = await store.commit('people', meta, renamed('p0', 'Refused')).then(
  () => null,
  (error: unknown) => error,
);
const inMemory = store.read('people').people.p0?.name;
chmodSync(folder, 0o755);
if (store.mode === 'write') await store.commit('people', meta, renamed('p1', 'Saved again'));
await store.close();
const { mode, readOnlyReason } = store;
console.log(JSON.stringify({ mode, readOnlyReason, refusal, inMemory }));
