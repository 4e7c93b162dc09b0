// Electron's program is not part of its npm package: it is fetched from GitHub, which some networks do
// not let through. It is tried once for each version, with a time limit, so that later starts are quick.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root, run } from './run.mjs';

const folder = join(root, 'node_modules/electron');
const FAILURE_NOTE = join(root, 'node_modules/.shipit-no-electron');
const FETCH_LIMIT_MS = 90_000;

/** The path of Electron's program, null where there is none. */
export function findElectron() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const program = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** As {@link findElectron}, after trying once to fetch it. SHIPIT_FETCH_ELECTRON=1 tries again, =0 never does. */
export async function findOrFetchElectron(say) {
  const found = findElectron();
  const wish = process.env.SHIPIT_FETCH_ELECTRON;
  if (found || wish === '0' || !existsSync(folder)) return found;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasFailed = existsSync(FAILURE_NOTE) && readFileSync(FAILURE_NOTE, 'utf8') === version;
  if (hasFailed && wish !== '1') return null;
  say(`Fetching Electron ${version}…`);
  const code = await run(projectNode, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeoutMs: FETCH_LIMIT_MS,
  });
  const fetched = code === 0 ? findElectron() : null;
  if (!fetched) writeFileSync(FAILURE_NOTE, version);
  return fetched;
}
