import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { userDataFolder } from '../this-machine.ts';

// A browser remembers sizes and choices by address, port included, and a window that was left open asks at
// its old address. So `npm start` comes back where it was, as far as the port is free.

const Port = z.coerce.number().int().min(1).max(65_535);
const fileOfPort = () => join(userDataFolder(), 'browser-port');

/** The port of the last start; 0, any free one, where there was none. */
export async function lastPort(): Promise<number> {
  const written = await readFile(fileOfPort(), 'utf8').catch(() => '');
  const port = Port.safeParse(written.trim());
  return port.success ? port.data : 0;
}

/** Keeps the port of an address for the next start. A machine that cannot keep it gets another port then. */
export async function rememberPort(url: string): Promise<void> {
  try {
    await mkdir(userDataFolder(), { recursive: true });
    await writeFile(fileOfPort(), new URL(url).port);
  } catch {
    // Nothing is lost but the convenience.
  }
}
