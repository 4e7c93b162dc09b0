import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';

// The pattern is narrow on purpose: the sweep must never take a file that somebody else put there.
const TEMPORARY_NAME = /^\..+\.[0-9a-f]{12}\.tmp$/u;

/** A fresh name beside `path`, in the same folder so that a rename replaces it in one step. */
export function temporaryPathFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/**
 * Removes what a killed save left in one folder; call it only while nobody else writes there.
 * Answers the names that it removed. A folder that does not exist has nothing to sweep.
 */
export async function sweepTemporaryFiles(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const stale = entries.filter((entry) => entry.isFile() && isTemporaryName(entry.name));
  for (const entry of stale) await fs.rm(join(folder, entry.name), { force: true });
  return stale.map((entry) => entry.name);
}
