import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Kernel } from '#main/kernel/kernel.ts';
import { CommandFailed } from './command-failed.ts';
import type { RejectedFile, ReportedBatch } from './import-report.ts';
import { ask } from './terminal-session.ts';

/**
 * Writes the rejected rows; each batch has headers of its own, so the second gets a file `name-2.csv`.
 * Answers which.
 */
export async function writeRejected(
  kernel: Kernel,
  batches: readonly ReportedBatch[],
  path: string,
): Promise<RejectedFile[]> {
  const written: RejectedFile[] = [];
  for (const { id, source, counts } of batches) {
    if (id === null || counts.rejected === 0) continue;
    const count = written.length + 1;
    const ending = extname(path);
    const own = count === 1 ? path : `${path.slice(0, path.length - ending.length)}-${count}${ending}`;
    const file = await openFile(own);
    try {
      let from: number | null = 0;
      while (from !== null) {
        const piece: { csv: string; next: number | null } = await ask(kernel, 'batch.rejectedCsv', {
          batchId: id,
          from,
        });
        await file.writeFile(piece.csv, 'utf8');
        from = piece.next;
      }
    } finally {
      await file.close();
    }
    written.push({ path: own, source, rows: counts.rejected });
  }
  return written;
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (fault) {
    throw new CommandFailed(`${path} cannot be written (${(fault as NodeJS.ErrnoException).code}).`);
  }
}
