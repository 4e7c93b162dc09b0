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
  const code = await npm(['install', ...INSTALL_FLAGS], {
    stdio: ['ignore', toStderr ? 2 : 'inherit', 'inherit'],
  });
  if (code !== 0) throw new Error(`npm install ended with code ${code}. Is the network there?`);
  const still = whatIsMissing();
  if (still !== null) throw new Error(`After installing: ${still}. Delete node_modules and start again.`);
}

// Not `npm ci`: it deletes the very Node that may be running this. `--no-save` leaves the lock as it is.
const INSTALL_FLAGS = ['--loglevel=error', '--no-fund', '--no-audit', '--no-save'];

/** One phrase about what is missing, null when everything is there. */
function whatIsMissing() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return 'first start';
  const installed = readJson(installedList).packages;
  for (const [path, version] of wantedPackages()) {
    if (installed[path]?.version !== version) return 'package-lock.json has changed';
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  const node = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  return node.status === 0 ? null : 'Node 24 does not run here';
}

/** Paths and versions that must be there on every system. */
function wantedPackages() {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.entries(packages)
    .filter(([path, { optional, peer }]) => path !== '' && !optional && !peer)
    .map(([path, { version }]) => [path, version]);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
