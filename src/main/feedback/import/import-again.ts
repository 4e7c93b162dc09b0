// The same files once more: their bytes are hashed instead of read as rows. Runs in the worker.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import { Refusal } from '#core/refusals.ts';
import { batchFiles, feedbackFolder } from '../batch-files.ts';
import { type ImportRequest, type ImportResult, type ImportWatch, incomingFolder } from './import-run.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import type { ImportBefore } from './last-import.ts';
import { readChunks } from './read-chunks.ts';

const BUFFER_BYTES = 256 * 1024;

/** As `runImport` would answer and write; null where a file is another one, and has to be read. */
export function importAgain(
  request: ImportRequest,
  before: ImportBefore,
  watch: ImportWatch,
): ImportResult | null {
  if (!hasSameSizes(request, before) || !isSameInside(request, before, watch)) return null;
  const { batchId, counts, files } = before;
  const { rejected, voters } = batchFiles(feedbackFolder(request.workspaceFolder), batchId);
  // Somebody may have taken the list away.
  if (counts.rejected > 0 && !existsSync(rejected)) return null;
  if (counts.voters > 0 && !existsSync(voters)) return null;
  if (!request.isCheck) writeBatch(request, counts.rejected > 0 ? rejected : null);
  const { created, updated, unchanged } = counts;
  const nothingNew = {
    created: 0,
    updated: 0,
    unchanged: created + updated + unchanged,
    items: 0,
    voters: 0,
  };
  return { counts: { ...counts, ...nothingNew }, redacted: noneRedacted(), files };
}

/** A file that is gone is refused where it is read. */
function hasSameSizes({ files }: ImportRequest, before: ImportBefore): boolean {
  return files.every(({ path }, at) => {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    return size !== undefined && size === before.files[at]?.bytes;
  });
}

function isSameInside({ files }: ImportRequest, before: ImportBefore, watch: ImportWatch): boolean {
  let bytesRead = 0;
  return files.every(({ path }, at) => {
    const sha256 = createHash('sha256');
    for (const chunk of readChunks(path)) {
      sha256.update(chunk);
      bytesRead += chunk.length;
      if (watch.isCancelled()) throw new Refusal('import-cancelled', 'The import was cancelled.');
      watch.progressed(bytesRead, 0);
    }
    const { name, sha256: known } = before.files[at] ?? {};
    return name === basename(path) && sha256.digest('hex') === known;
  });
}

/** A batch without items, and with the rows that are rejected once more. */
function writeBatch({ workspaceFolder, batchId }: ImportRequest, rejected: string | null): void {
  const folder = incomingFolder(workspaceFolder, batchId);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = batchFiles(folder, batchId);
  const items = new JsonlWriter(files.items, 0);
  const again = new JsonlWriter(files.rejected, BUFFER_BYTES);
  try {
    items.finish(true);
    if (rejected !== null) for (const chunk of readChunks(rejected)) again.append(chunk);
    again.finish();
  } catch (error) {
    items.close();
    again.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
