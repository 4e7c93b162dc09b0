import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { HttpDoor } from '#main/lan/http-door.ts';
import { logToStderr, userDataFolder } from '../this-machine.ts';
import { CommandFailed } from './command-failed.ts';
import type { StartOptions } from './command-line.ts';
import { lastPort, rememberPort } from './last-port.ts';
import { openDoor } from './serve-command.ts';
import type { StopSignal } from './stop-signal.ts';

/** `npm start` without Electron: the app in the browser of this machine, until Ctrl-C. */
export async function startInBrowser(kernel: Kernel, options: StartOptions, stop: StopSignal): Promise<void> {
  // Before there is a door: pages that were left open must not find it closed, above all not those of a show.
  await kernel.reopen();
  const door = await openWhereLast(kernel, options.port);
  await show(door);
  process.stdout.write('Ctrl-C ends ShipIt!; everything is saved already.\n');
  const ask = process.stdin.isTTY ? askForMoreLinks(door) : null;
  await stop.whenAsked;
  ask?.close();
  await door.close();
}

async function openWhereLast(kernel: Kernel, port: number): Promise<HttpDoor> {
  // A file for each: two ShipIt! of this user must not forget each other's browsers.
  const kept = (name: string) => ({ sessionsFile: join(userDataFolder(), `${name}.json`) });
  if (port !== 0) return openDoor(kernel, port, kept(`browser-sessions-${port}`));
  try {
    const door = await openDoor(kernel, await lastPort(), kept('browser-sessions'));
    await rememberPort(door.url);
    return door;
  } catch (fault) {
    if (!(fault instanceof CommandFailed)) throw fault;
    // Another ShipIt! still runs there, which will want it again, or another program has it for now.
    return openDoor(kernel, 0);
  }
}

async function show(door: HttpDoor): Promise<void> {
  const address = door.invitation();
  if (!hasBrowser()) {
    process.stdout.write(`Open this address in a browser on this machine:\n${address}\n`);
    return;
  }
  process.stdout.write(`ShipIt! is at ${address}\n`);
  const { default: open } = await import('open');
  const helper = await open(address).catch((fault: unknown) =>
    logToStderr('No browser could be opened.', fault),
  );
  // A machine without the helper that opens a browser: the address is printed, and that will do.
  helper?.on('error', (fault) => logToStderr('No browser could be opened.', fault));
}

// The link works once. Whoever closed the browser gets another by pressing Enter.
function askForMoreLinks(door: HttpDoor) {
  process.stdout.write('Enter opens it again.\n');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => void show(door));
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return lines;
}

function hasBrowser(): boolean {
  if (process.env.CI || process.env.SHIPIT_NO_BROWSER) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
