import { dirname } from 'node:path';
import { errorCodeOf, type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';

// A new or renamed file is only safe from a power cut once its folder is on the disk too.
// Windows cannot open a folder for that, and some network file systems know no fsync for one.
const NO_FOLDER_HANDLE = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL'];
const NO_FOLDER_SYNC = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

export interface FolderOptions {
  readonly fs?: FileSystem;
  readonly platform?: NodeJS.Platform;
}

/** Puts the entries of a folder on the disk, where the platform can do that. */
export async function fsyncFolder(folder: string, options: FolderOptions = {}): Promise<void> {
  const { fs = nodeFileSystem, platform = process.platform } = options;
  const handle = await fs.open(folder, 'r').catch((error: unknown) => {
    if (platform === 'win32' && NO_FOLDER_HANDLE.includes(errorCodeOf(error))) return null;
    throw error;
  });
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    const isForeign = platform === 'win32' || NO_FOLDER_SYNC.includes(errorCodeOf(error));
    if (!isForeign) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, each durable in the one that holds it. */
export async function ensureFolder(folder: string, options: FolderOptions = {}): Promise<void> {
  const { fs = nodeFileSystem } = options;
  try {
    if ((await fs.stat(folder)).isDirectory()) return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const above = dirname(folder);
  if (above !== folder) await ensureFolder(above, options);
  await fs.mkdir(folder).catch((error: unknown) => {
    // Two writers may need the same folder at once; the second finds it made.
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  });
  await fsyncFolder(above, options);
}
