// `npm run build`: builds into out/ where the sources have changed.
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
const say = (line) => process.stdout.write(`${line}\n`);
await ensureInstalled(say);
await ensureBuilt(say);
