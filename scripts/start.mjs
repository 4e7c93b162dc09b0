// `npm start`: installs what is missing, builds what has changed, and opens ShipIt!: in its window where
// Electron's program is there, else the same app in the browser. Begins on the system's own Node.

import { ensureBuilt } from './setup/build.mjs';
import { findOrFetchElectron } from './setup/electron-binary.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { projectNode, root, run } from './setup/run.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

async function start() {
  requireNode();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const electron = await findOrFetchElectron(say);
  if (electron && hasDisplay()) {
    say('Opening ShipIt!…');
    // Terminals inside Electron apps set this, and Electron would then be a plain Node.
    const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env;
    return run(electron, [...sandboxFlags(), root, ...process.argv.slice(2)], { env });
  }
  say(
    electron
      ? 'There is no display here for the desktop window: ShipIt! opens in the browser.'
      : "Electron's program is missing and could not be fetched: ShipIt! opens in the browser instead.",
  );
  return run(projectNode, [
    '--disable-warning=ExperimentalWarning',
    'out/main/headless.js',
    'start',
    ...process.argv.slice(2),
  ]);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// Chromium refuses its sandbox to root. Only there, and never in a packaged app, it goes without.
function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

try {
  process.exitCode = await start();
} catch (fault) {
  process.stderr.write(`ShipIt! did not start. ${fault.message}\n`);
  process.exitCode = 1;
}
