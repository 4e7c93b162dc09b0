// The one way a file of the workspace is written. Whoever awaits it may say "saved": the bytes and
// their name are on the disk, and at no moment was there anything but the old or the new file.
// docs/adr/0001 has the reasons for each step. A file that is a link becomes a plain file.
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fsyncFolder } from './durable-folder.ts';
import { errorCodeOf, type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';
import { temporaryPathFor } from './temporary-files.ts';

export interface DurableWriteOptions {
  readonly fs?: FileSystem;
  readonly platform?: NodeJS.Platform;
  /** How long a rename is tried again while somebody (a virus scanner, a sync client) holds the file. */
  readonly retryRenameForMs?: number;
  /** Runs when the new bytes are safe and the old file is still in place: the moment for a backup. */
  readonly beforeReplace?: () => Promise<void>;
}

const RETRY_RENAME_FOR_MS = 30_000;
const LONGEST_PAUSE_MS = 500;
const NEW_FILE_MODE = 0o666;

/** Replaces or makes one file. Rejects with the system's error and leaves the old file as it was. */
export async function durableWrite(
  path: string,
  data: string | Uint8Array,
  options: DurableWriteOptions = {},
): Promise<void> {
  const { fs = nodeFileSystem } = options;
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const mode = await modeOf(path, fs);
  const temporary = temporaryPathFor(path);
  try {
    await writeNewFile(temporary, bytes, mode, fs);
    await options.beforeReplace?.();
    await renameWithRetry(temporary, path, options);
  } catch (error) {
    // The first error is the one to report; a temporary file that cannot go now is swept at the next start.
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await fsyncFolder(dirname(path), options);
}

/** Removes one file durably; `beforeRemove` is the moment for a backup. */
export async function durableRemove(
  path: string,
  options: Pick<DurableWriteOptions, 'fs' | 'platform'> & { beforeRemove?: () => Promise<void> } = {},
): Promise<void> {
  const { fs = nodeFileSystem } = options;
  await options.beforeRemove?.();
  await fs.rm(path, { force: true });
  await fsyncFolder(dirname(path), options);
}

async function modeOf(path: string, fs: FileSystem): Promise<number | null> {
  try {
    return (await fs.stat(path)).mode & 0o7777;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function writeNewFile(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  fs: FileSystem,
): Promise<void> {
  const handle = await fs.open(path, 'wx', mode ?? NEW_FILE_MODE);
  try {
    // One write may take fewer bytes than it was given, on a full disk for example, and not say so.
    for (let offset = 0; offset < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, null);
      if (bytesWritten === 0) throw codedError('EIO', 'The disk took no bytes.');
      offset += bytesWritten;
    }
    // The umask may have taken bits that the old file had.
    if (mode !== null) await handle.chmod(mode);
    const { size } = await handle.stat();
    if (size !== bytes.length) throw codedError('EIO', `${size} of ${bytes.length} bytes arrived.`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameWithRetry(from: string, to: string, options: DurableWriteOptions): Promise<void> {
  const { fs = nodeFileSystem, platform = process.platform } = options;
  // Elsewhere EPERM and EACCES mean that it is not allowed, and will not be in half a minute.
  const passing = platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  const giveUpAtMs = performance.now() + (options.retryRenameForMs ?? RETRY_RENAME_FOR_MS);
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!passing.includes(errorCodeOf(error)) || performance.now() + pauseMs > giveUpAtMs) throw error;
    }
    await wait(pauseMs);
  }
}

function codedError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
