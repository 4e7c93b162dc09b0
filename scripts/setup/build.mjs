// Builds main, preload and renderer into out/, and only when the sources differ from what out/ was
// built of. Contents are compared, not times: a checkout or a copy changes times only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, run, tool } from './run.mjs';

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const STAMP = join(root, 'out/.built-from');
const LOCK = join(root, 'node_modules/.shipit-build-lock');
const STALE_LOCK_MS = 5 * 60_000;

/** Builds when needed; `say` hears one line about it, `toStderr` keeps stdout for the program's answer. */
export async function ensureBuilt(say, { toStderr = false } = {}) {
  if (isBuilt()) return;
  await takeLock();
  try {
    // Another process may have built it while we waited.
    const built = fingerprint();
    if (isBuilt()) return;
    say('Building…');
    rmSync(STAMP, { force: true });
    const code = await run(
      projectNode,
      [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
      {
        stdio: ['ignore', toStderr ? 2 : 'inherit', 'inherit'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    if (code !== 0) throw new Error(`The build ended with code ${code}.`);
    writeFileSync(STAMP, built);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, source);
  hash.update(process.env.SHIPIT_GALLERY === '1' ? 'with the gallery' : 'without the gallery');
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`);
}

// Two starts at once would write into each other's out/. A folder is made by one of them only.
async function takeLock() {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      const ageMs = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (ageMs > STALE_LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
      else await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}
