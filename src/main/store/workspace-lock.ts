// One writer per workspace, over all processes. The lock is SQLite's own on an empty file: the
// system takes it from a dead process at once, so there is no stale lock to guess about
// (docs/adr/0002). Nobody else may open lock.sqlite: on POSIX closing it would drop the lock.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Refusal } from '#core/refusals.ts';
import { Instant } from '#core/time.ts';
import { ensureFolder } from './durable-folder.ts';
import { durableWrite } from './durable-write.ts';
import { errorCodeOf, type FileSystem, isMissing } from './file-system.ts';

const LockHolder = z.object({ pid: z.number(), host: z.string(), since: Instant });
/** Who has the workspace open for writing; for the message only, never trusted. */
export type LockHolder = z.infer<typeof LockHolder>;

export interface WorkspaceLock {
  /** May be called twice. */
  release(): Promise<void>;
}

/** The folder takes no files, so nobody can write in it, and a lock is not needed. */
export class FolderNotWritable extends Error {
  override readonly name = 'FolderNotWritable';
  readonly code = 'EACCES';
}

const SQLITE_BUSY = 5;
// PERM, READONLY, CANTOPEN
const SQLITE_NOT_WRITABLE = [3, 8, 14];

/** Takes the workspace for this process, or refuses with `workspace-in-use` and who has it. */
export async function lockWorkspace(folder: string, since: Instant, fs: FileSystem): Promise<WorkspaceLock> {
  const holderPath = join(folder, '.shipit', 'lock.json');
  await ensureFolder(join(folder, '.shipit'), { fs }).catch(notWritable);
  const database = await takeExclusively(join(folder, '.shipit', 'lock.sqlite'), () =>
    readHolder(holderPath, fs),
  );
  try {
    const holder: LockHolder = { pid: process.pid, host: hostname(), since };
    await durableWrite(holderPath, JSON.stringify(holder), { fs }).catch(notWritable);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    async release() {
      if (!database.isOpen) return;
      try {
        await fs.rm(holderPath, { force: true });
      } finally {
        database.close();
      }
    },
  };
}

async function takeExclusively(
  path: string,
  readHolderNow: () => Promise<LockHolder | null>,
): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    // In memory: otherwise an empty journal file would stay behind after a kill.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const code = sqliteCodeOf(error);
    if (SQLITE_NOT_WRITABLE.includes(code)) throw new FolderNotWritable('The lock file cannot be opened.');
    if (code !== SQLITE_BUSY) throw error;
    const holder = await readHolderNow();
    throw new Refusal('workspace-in-use', 'Somebody has this workspace open for writing.', { ...holder });
  }
}

// A lock.json without a lock is what a killed holder left; with one it may be half a moment old.
async function readHolder(path: string, fs: FileSystem): Promise<LockHolder | null> {
  try {
    const text = (await fs.readFile(path)).toString('utf8');
    return LockHolder.parse(JSON.parse(text));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function notWritable(error: unknown): never {
  if (['EACCES', 'EPERM', 'EROFS'].includes(errorCodeOf(error))) {
    throw new FolderNotWritable('The workspace folder cannot be written.');
  }
  throw error;
}

function sqliteCodeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}
