// Installs what package-lock.json asks for, and only where something is missing. npm writes
// node_modules/.package-lock.json when an installation is complete: comparing the two tells more
// than a stamp of our own could, also after a plain `npm ci` or a broken one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectNode, root } from './run.mjs';

/** Installs when needed; `say` hears one line about it, `toStderr` keeps stdout for the program's answer. */
export async function ensureInstalled(say, { toStderr = false } = {}) {
  const missing = whatIsMissing();
  if (missing === null) return;
  say(`Installing packages (${missing})…`);
  const isFresh = !existsSync(join(root, 'node_modules'));
  // `npm ci` would delete the very Node that may be running this; it is for an empty start only.
  const command = isFresh ? ['ci'] : ['install', '--no-save'];
  const code = await npm(
    [...command, '--loglevel=error', '--no-fund', '--no-audit', '--foreground-scripts=false'],
    {
      stdio: ['ignore', toStderr ? 2 : 'inherit', 'inherit'],
    },
  );
  if (code !== 0) throw new Error(`npm ${command[0]} ended with code ${code}. Is the network there?`);
  const still = whatIsMissing();
  if (still !== null) throw new Error(`After installing: ${still}. Delete node_modules and start again.`);
}

/** One phrase about what is missing, null when everything is there. */
function whatIsMissing() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return 'first start';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional || entry.peer) continue;
    if (installed[path]?.version !== entry.version) return 'package-lock.json has changed';
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  const node = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  if (node.status !== 0) return 'Node 24 does not run here';
  return null;
}
