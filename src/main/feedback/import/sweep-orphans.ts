// After a crash between writing a batch and committing it, its files belong to nothing. They are put aside
// and not removed: should `batches.json` itself be damaged, they are the customers' words.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { feedbackFolder } from '../batch-files.ts';

const BATCH_FILE = /^(\w[\w-]{0,79})(?:\.contacts|\.voters\.contacts|\.rejected)?\.jsonl$/u;

/**
 * Clears unfinished imports and moves files of batches that nobody names into `.shipit/orphaned`. Call it
 * with all known batches, the undone too, before the first import. Answers the names that were moved.
 */
export async function sweepOrphans(
  workspaceFolder: string,
  knownBatchIds: readonly string[],
): Promise<string[]> {
  await rm(join(workspaceFolder, '.shipit', 'incoming'), { recursive: true, force: true });
  const folder = feedbackFolder(workspaceFolder);
  const known = new Set(knownBatchIds);
  const orphans = (await namesIn(folder)).filter((name) => {
    const batchId = BATCH_FILE.exec(name)?.[1];
    return batchId !== undefined && !known.has(batchId);
  });
  if (orphans.length === 0) return [];
  const aside = join(workspaceFolder, '.shipit', 'orphaned');
  await ensureFolder(aside);
  for (const name of orphans) await rename(join(folder, name), join(aside, name));
  return orphans;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
