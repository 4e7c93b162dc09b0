import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { KernelOptions } from './kernel/kernel.ts';
import { systemClock } from './kernel/system-clock.ts';

// Where things lie on this machine, the same for the desktop, the browser and the command line.

/** The folder with package.json, resources and out. The bundler decides how far above this file it is. */
export const appFolder = folderWithPackage(import.meta.dirname);

/** The built pages. */
export const rendererFolder = join(appFolder, 'out/renderer');

/** What belongs to this user and not to a workspace. SHIPIT_USER_DATA moves it, for tests. */
export function userDataFolder(): string {
  const moved = process.env.SHIPIT_USER_DATA;
  return moved ? resolve(moved) : join(configFolder(), 'ShipIt');
}

/** What a kernel needs to know of this machine. */
export function kernelOptions(door: KernelOptions['door']): KernelOptions {
  const { version } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    version,
    door,
    userDataFolder: userDataFolder(),
    sampleFolder: join(appFolder, 'resources/sample/workspace'),
    defaultFolder: process.env.SHIPIT_DEFAULT_FOLDER ?? join(homedir(), 'ShipIt'),
    clock: systemClock(),
    newId: randomUUID,
    log: logToStderr,
  };
}

/** The log: one line and the stack, where whoever started the program sees it. */
export function logToStderr(message: string, fault: unknown): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${new Date().toISOString()} ${message} ${detail}\n`);
}

function configFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
}

function folderWithPackage(start: string): string {
  if (existsSync(join(start, 'package.json'))) return start;
  const above = dirname(start);
  if (above === start) throw new Error('ShipIt! does not find its own package.json.');
  return folderWithPackage(above);
}
