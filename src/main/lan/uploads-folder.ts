import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

// A browser cannot tell where a dropped file lies, so its bytes are put down here for the importer.
// The folder is this process's own and goes when the door closes; those of dead processes go at start.

export interface UploadsFolder {
  /** Where all of it lies. */
  readonly path: string;
  /** Writes the whole stream to a new file and answers its path; nothing stays where that fails. */
  receive(name: string, bytes: Readable): Promise<string>;
  /** Removes everything that was received. */
  remove(): Promise<void>;
}

/** Opens an empty folder under `parent` and sweeps out what earlier processes left. */
export async function openUploadsFolder(parent: string): Promise<UploadsFolder> {
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const own = resolve(parent, `${process.pid}-${randomUUID()}`);
  return {
    path: own,
    async receive(name, bytes) {
      const folder = join(own, randomUUID());
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, safeFileName(name));
      try {
        await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (fault) {
        await rm(folder, { recursive: true, force: true });
        throw fault;
      }
      return path;
    },
    remove: () => rm(own, { recursive: true, force: true }),
  };
}

/** The name as people know it, without anything that could lead out of the folder. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .trim();
  const short = plain.length <= 80 ? plain : `${plain.slice(0, 60)}…${plain.slice(-19)}`;
  return short === '' ? 'file' : short;
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number(/^(\d+)-/u.exec(name)?.[1]);
    if (Number.isInteger(pid) && !isAlive(pid))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it lives, under another user.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
