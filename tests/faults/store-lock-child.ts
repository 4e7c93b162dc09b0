// Opens a workspace for writing, says how that went, and holds it until it is killed.
import type { Instant } from '#core/time.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { openWorkspaceStore } from '#main/store/open-workspace.ts';

const [folder = ''] = process.argv.slice(2);
const clock = () => Date.now() as Instant;
try {
  const store = await openWorkspaceStore({ folder, kinds: workspaceKinds, clock });
  console.log(JSON.stringify({ mode: store.mode }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify(error));
}
