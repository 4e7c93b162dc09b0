// Where the files of a batch are. Batches are written once by an import and never changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RejectedRow } from '#core/feedback/batch.ts';
import { rejectedCsvLine } from '#core/feedback/rejected-csv.ts';
import { Refusal } from '#core/refusals.ts';
import { linesFrom } from './search/batch-lines.ts';

export interface BatchFiles {
  readonly items: string;
  /** Absent where no customer left an address. */
  readonly contacts: string;
  /** Absent where nobody voted. Whoever leaves out or removes `*.contacts.jsonl` has both. */
  readonly voters: string;
  /** Absent where every row became an item. */
  readonly rejected: string;
}

/** Paths of the files of a batch in a folder. The id becomes a file name, so it must be a plain one. */
export function batchFiles(folder: string, batchId: string): BatchFiles {
  if (!/^\w[\w-]{0,79}$/u.test(batchId)) throw new TypeError('This batch id cannot be a file name.');
  return {
    items: join(folder, `${batchId}.jsonl`),
    contacts: join(folder, `${batchId}.contacts.jsonl`),
    voters: join(folder, `${batchId}.voters.contacts.jsonl`),
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

const CSV_PIECE_CHARACTERS = 1_000_000;

/** Rejected rows as lines of CSV from a byte offset on, and where the next piece begins; null at the end. */
export function rejectedCsvLines(
  workspaceFolder: string,
  batchId: string,
  from: number,
): { lines: string; next: number | null } {
  const path = batchFiles(feedbackFolder(workspaceFolder), batchId).rejected;
  let lines = '';
  for (const { text, offset } of existsSync(path) ? linesFrom(path, from) : []) {
    if (lines.length > CSV_PIECE_CHARACTERS) return { lines, next: offset };
    lines += rejectedCsvLine(rejectedRow(text, batchId));
  }
  return { lines, next: null };
}

function rejectedRow(line: string, batchId: string): RejectedRow {
  try {
    return RejectedRow.parse(JSON.parse(line));
  } catch {
    throw new Refusal('workspace-damaged', 'The list of refused rows of this batch is damaged.', { batchId });
  }
}
