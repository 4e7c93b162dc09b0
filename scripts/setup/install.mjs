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
  const code = await npm(['install', ...installFlags()], {
    stdio: ['ignore', toStderr ? 2 : 'inherit', 'inherit'],
  });
  if (code !== 0) throw new Error(`npm install ended with code ${code}. Is the network there?`);
  const still = whatIsMissing();
  if (still !== null) throw new Error(`After installing: ${still}. Delete node_modules and start again.`);
}

// Not `npm ci`: it deletes the very Node that may be running this, and it refuses a lock without the
// native parts of other systems. `--no-save` leaves the lock as it is.
function installFlags() {
  const quiet = ['--loglevel=error', '--no-fund', '--no-audit', '--no-save'];
  return isLockForThisSystem() ? quiet : [...quiet, '--no-package-lock'];
}

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

/** Paths and versions that must be there; without a lock for this system, those that package.json names. */
function wantedPackages() {
  if (!isLockForThisSystem()) {
    const { dependencies, devDependencies } = readJson(join(root, 'package.json'));
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => [
      `node_modules/${name}`,
      version,
    ]);
  }
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.entries(packages)
    .filter(([path, { optional, peer }]) => path !== '' && !optional && !peer)
    .map(([path, { version }]) => [path, version]);
}

// Compilers come as native parts for each system. A lock written where only some could be had would
// make npm leave out the others' for good; there the exact versions of package.json have to do.
function isLockForThisSystem() {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.values(packages).some(
    ({ os, cpu }) => os?.includes(process.platform) && cpu?.includes(process.arch),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
