import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import { ensureFolder, fsyncFolder } from '#main/store/durable-folder.ts';
import { feedbackFolder } from '../batch-files.ts';
import { incomingFolder } from './import-run.ts';

// A finished batch moves into the library by renaming, so that it is there whole or not at all. Until
// `batches.json` names it nobody reads it; a crash in between is cleared up by sweep-orphans.ts.

/**
 * Moves the files of a batch from the incoming folder into `feedback/` and puts both folders on the disk. Where it is
 * cancelled meanwhile, which a slow disk leaves time for, none of them stays.
 */
export async function placeBatch(
  workspaceFolder: string,
  batchId: string,
  isCancelled: () => boolean = () => false,
): Promise<void> {
  const from = incomingFolder(workspaceFolder, batchId);
  const to = feedbackFolder(workspaceFolder);
  const placed: string[] = [];
  try {
    await ensureFolder(to);
    for (const name of await readdir(from)) {
      await rename(join(from, name), join(to, name));
      placed.push(join(to, name));
    }
    await fsyncFolder(to);
    await rm(from, { recursive: true, force: true });
    if (isCancelled()) throw new Refusal('import-cancelled', 'The import was cancelled.');
  } catch (error) {
    await Promise.allSettled(placed.map((path) => rm(path, { force: true })));
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('not-saved', 'The batch could not be moved into the library.', { code });
  }
}
