// A Chromium for the end-to-end tests, found or fetched without anybody's help.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { projectNode, root, run, tool } from './run.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** The path of an installed Chromium, null where there is none. SHIPIT_CHROMIUM names one. */
export function findChromium() {
  const named = process.env.SHIPIT_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return onPath ?? playwrightsOwn();
}

/** As {@link findChromium}; installs one where there is none, and throws where that cannot be done. */
export async function findOrInstallChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the system’s packages…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  say('Fetching Chromium with Playwright…');
  await run(projectNode, [tool('playwright/cli.js'), 'install', 'chromium'], { timeoutMs: 300_000 });
  const fetched = playwrightsOwn();
  if (fetched) return fetched;
  throw new Error(
    'There is no Chromium, and none could be installed. Install one and name it in SHIPIT_CHROMIUM.',
  );
}

function playwrightsOwn() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}
