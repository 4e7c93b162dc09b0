import { closeSync, openSync, readSync } from 'node:fs';
import { type BatchFiles, batchFiles, feedbackFolder } from '../batch-files.ts';

// Reads `feedback/<batch>.jsonl` as bytes in order, for indexing. Batches are written once and never changed,
// so an offset stays true for as long as the batch exists: line-reader.ts reads by it.

export type BatchLine = { text: string; offset: number; length: number };

const BLOCK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Path of a file that belongs to a batch: its items, how to reach who said them, or who voted for them. */
export function batchPath(workspaceFolder: string, batchId: string, kind: keyof BatchFiles): string {
  return batchFiles(feedbackFolder(workspaceFolder), batchId)[kind];
}

const BEFORE_ITEM = '"itemId":"';

/** The item that a line of contacts or voters belongs to, without parsing it: most are asked for by nobody. */
export function itemIdIn(line: string): string {
  const start = line.indexOf(BEFORE_ITEM) + BEFORE_ITEM.length;
  return line.slice(start, line.indexOf('"', start));
}

/** What a line holds; null where somebody damaged it. The fault itself would quote what is personal. */
export function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Fills the block from there on with bytes from a place in a file; answers how many, 0 at its end. */
type ReadBytes = (block: Buffer, at: number, position: number) => number;

/** The lines of a file from a byte offset on, without blank ones; a line may be of any length. */
export function* linesFrom(path: string, from: number): Generator<BatchLine> {
  const file = openSync(path, 'r');
  try {
    yield* linesIn((block, at, position) => readSync(file, block, at, block.length - at, position), from);
  } finally {
    closeSync(file);
  }
}

/** The same of whatever the bytes come from. */
export function* linesIn(read: ReadBytes, from: number): Generator<BatchLine> {
  let block: Buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  // Bytes at the front of the block, of a line whose end is still to be read.
  let pending = 0;
  let offset = from;
  for (;;) {
    if (pending === block.length) block = Buffer.concat([block], 2 * block.length);
    const count = read(block, pending, offset + pending);
    const bytes = block.subarray(0, pending + count);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      const line = lineOf(bytes, start, end, offset);
      if (line) yield line;
      start = end + 1;
    }
    if (count === 0) {
      const line = lineOf(bytes, start, bytes.length, offset);
      if (line) yield line;
      return;
    }
    block.copyWithin(0, start, bytes.length);
    pending = bytes.length - start;
    offset += start;
  }
}

function lineOf(bytes: Buffer, start: number, end: number, offset: number): BatchLine | null {
  const text = bytes.toString('utf8', start, end);
  return text.trim() === '' ? null : { text, offset: offset + start, length: end - start };
}
