// Where the files of a batch are. Batches are written once by an import and never changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RejectedRow } from '#core/feedback/batch.ts';
import { Refusal } from '#core/refusals.ts';
import { linesFrom } from './search/batch-lines.ts';

export interface BatchFiles {
  readonly items: string;
  /** Only where a batch has any. */
  readonly contacts: string;
  /** Only where a batch has any. */
  readonly rejected: string;
}

/** Paths of the files of a batch in a folder. The id becomes a file name, so it must be a plain one. */
export function batchFiles(folder: string, batchId: string): BatchFiles {
  if (!/^\w[\w-]{0,79}$/u.test(batchId)) throw new TypeError('This batch id cannot be a file name.');
  return {
    items: join(folder, `${batchId}.jsonl`),
    contacts: join(folder, `${batchId}.contacts.jsonl`),
    rejected: join(folder, `${batchId}.rejected.jsonl`),
  };
}

export function feedbackFolder(workspaceFolder: string): string {
  return join(workspaceFolder, 'feedback');
}

/** One page of the rows that did not become items, in the order of the file, and how many there are. */
export function readRejectedRows(
  workspaceFolder: string,
  batchId: string,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: RejectedRow[] } {
  const path = batchFiles(feedbackFolder(workspaceFolder), batchId).rejected;
  const rows: RejectedRow[] = [];
  let total = 0;
  // A batch without a rejected row has no such file. Lines end at LF only: readline would cut at U+2028.
  for (const { text } of existsSync(path) ? linesFrom(path, 0) : []) {
    if (total >= offset && rows.length < limit) rows.push(rejectedRow(text, batchId));
    total += 1;
  }
  return { total, rows };
}

function rejectedRow(line: string, batchId: string): RejectedRow {
  try {
    return RejectedRow.parse(JSON.parse(line));
  } catch {
    throw new Refusal('workspace-damaged', 'The list of refused rows of this batch is damaged.', { batchId });
  }
}
