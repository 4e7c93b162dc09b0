import type { FeedbackItem } from '#core/feedback/item.ts';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { durableWrite } from '#main/store/durable-write.ts';
import { batchFiles, feedbackFolder } from './batch-files.ts';

/** Writes the batch of one field note: one line, on the disk when this answers. */
export async function writeNoteBatch(
  workspaceFolder: string,
  batchId: string,
  item: FeedbackItem,
): Promise<void> {
  const folder = feedbackFolder(workspaceFolder);
  await ensureFolder(folder);
  const { id, contentHash, ...others } = item;
  // In the order that the importer reads without parsing the rest.
  await durableWrite(
    batchFiles(folder, batchId).items,
    `${JSON.stringify({ id, contentHash, ...others })}\n`,
  );
}
