import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { FoundGroup } from '#core/duplicates/duplicate-group.ts';
import { batchPath } from '../search/batch-lines.ts';
import type { BatchToCompare } from './duplicates-calls.ts';
import type { FileToCompare } from './find-groups.ts';

// What was found, kept in `.shipit/duplicates.json` for the next opening. It can be thrown away: whatever
// does not fit the batches, or cannot be read, is found again.

/** Raise it whenever texts are compared in another way. */
const VERSION = 2;

const GroupsFile = z.object({
  version: z.literal(VERSION),
  batches: z.string(),
  groups: z.array(FoundGroup),
});

/** The files of the batches that count; a missing one is the index's to tell of. */
export function filesToCompare(workspaceFolder: string, batches: readonly BatchToCompare[]): FileToCompare[] {
  return batches
    .filter(({ isUndone }) => !isUndone)
    .flatMap(({ id }) => {
      const found = statSync(batchPath(workspaceFolder, id, 'items'), { throwIfNoEntry: false });
      return found ? [{ id, size: found.size }] : [];
    });
}

/** The groups kept for exactly these files; null where there are none. */
export function readGroups(path: string, files: readonly FileToCompare[]): FoundGroup[] | null {
  try {
    const kept = GroupsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return kept.batches === keyOf(files) ? kept.groups : null;
  } catch {
    // Not there, damaged, or of another version: all of it means that they are found again.
    return null;
  }
}

/** Keeps the groups; where the disk is full they are found again at the next opening. */
export function keepGroups(path: string, files: readonly FileToCompare[], groups: FoundGroup[]): void {
  const unfinished = `${path}.unfinished`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify({ version: VERSION, batches: keyOf(files), groups }));
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/** Batches are written once: the same names and sizes are the same items. */
export function keyOf(files: readonly FileToCompare[]): string {
  return files.map(({ id, size }) => `${id}:${size}`).join(' ');
}
