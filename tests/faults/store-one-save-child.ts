// Opens a workspace, waits for a line, saves once and says so. For store-strace.ts.
import { once } from 'node:events';
import type { Instant } from '#core/time.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';
import { renamed } from '#tests/integration/store-people.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const meta = { by: null, label: 'rename', undoable: true };
const clock = () => Date.now() as Instant;
const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock });
await store.commit('people', meta, renamed('p1', `before ${name}`));
console.log('ready');
await once(process.stdin, 'data');
await store.commit('people', meta, renamed('p0', name));
console.log('saved');
setInterval(() => undefined, 60_000);
