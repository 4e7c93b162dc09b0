// The same files once more: their bytes are hashed instead of read as rows. Runs in the worker.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import { batchFiles, feedbackFolder } from '../batch-files.ts';
import { type ImportRequest, type ImportResult, type ImportWatch, incomingFolder } from './import-run.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import type { ImportBefore } from './last-import.ts';
import { readChunks } from './read-chunks.ts';
import { hasSameBytes } from './same-bytes.ts';

const BUFFER_BYTES = 256 * 1024;

/** As `runImport` would answer and write; null where a file is another one, and has to be read. */
export function importAgain(
  request: ImportRequest,
  before: ImportBefore,
  watch: ImportWatch,
): ImportResult | null {
  const { batchId, counts, files } = before;
  if (!hasSameBytes(request, files, watch)) return null;
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
    sameIds: 0,
    items: 0,
    voters: 0,
  };
  return { counts: { ...counts, ...nothingNew }, redacted: noneRedacted(), files };
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
