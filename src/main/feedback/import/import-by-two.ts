// The import of a large file, with two threads: docs/adr/0022.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { BlockOutcome } from './block-reader.ts';
import {
  blockReaderFor,
  type ImportRequest,
  type ImportResult,
  ImportRun,
  type ImportWatch,
} from './import-run.ts';
import type { RowBlock } from './row-block.ts';
import type { RowHelper } from './row-helper.ts';
import { hasSpare, keepHelper, LEAST_BYTES_FOR_SPARE, takeHelper } from './spare-helper.ts';

/** Blocks that are being read, or have been and wait for one before them. */
const MOST_PENDING = 8;

interface Pending {
  readonly fileNumber: number;
  outcome: BlockOutcome | null;
  readonly read: Promise<unknown>;
}

/** As `runImport`. */
export async function runImportByTwo(request: ImportRequest, watch: ImportWatch): Promise<ImportResult> {
  // One that is not there yet starts while the known items are read.
  const helper = takeHelper();
  try {
    helper.use(request);
    const result = await runWith(helper, request, watch);
    keepHelper(helper);
    return result;
  } catch (error) {
    await helper.end();
    throw error;
  }
}

async function runWith(helper: RowHelper, request: ImportRequest, watch: ImportWatch): Promise<ImportResult> {
  const run = new ImportRun(request, watch);
  try {
    await readAll(run, request, helper);
    return run.finish();
  } catch (error) {
    run.abandon();
    throw error;
  }
}

async function readAll(run: ImportRun, request: ImportRequest, helper: RowHelper): Promise<void> {
  const reader = blockReaderFor(request);
  const pending: Pending[] = [];
  const addDone = () => {
    for (let next = pending[0]; next?.outcome; next = pending[0]) {
      run.take(next.outcome, next.fileNumber);
      pending.shift();
    }
  };
  for (const { block, file, fileNumber } of run.blocks()) {
    if (helper.hasRoom) pending.push(givenTo(helper, block, file, fileNumber));
    else pending.push({ fileNumber, outcome: reader.read(block, file), read: Promise.resolve() });
    // Messages of the helper come in between.
    await otherWork();
    addDone();
    if (pending.length >= MOST_PENDING) await pending[0]?.read;
    addDone();
  }
  while (pending.length > 0) {
    run.look();
    await pending[0]?.read;
    addDone();
  }
}

function givenTo(helper: RowHelper, block: RowBlock, file: string, fileNumber: number): Pending {
  const pending: Pending = {
    fileNumber,
    outcome: null,
    read: helper.read(block, file).then((outcome) => {
      pending.outcome = outcome;
    }),
  };
  pending.read.catch(() => undefined);
  return pending;
}

/** Where the second thread has to be started: that takes as long as reading a few megabytes. */
export const LEAST_BYTES_FOR_TWO = 12 * 1024 * 1024;

/** Whether the thread that recognises a file reads it alone, whatever is there. */
export function isForOne({ bytes }: { readonly bytes: number }): boolean {
  return bytes < LEAST_BYTES_FOR_TWO;
}

/** Rows of other formats are objects, which cost more to hand over than to read. */
export function isForTwo({ files }: ImportRequest): boolean {
  if (availableParallelism() < 2) return false;
  const sizes = files.map(({ path, recognition }) => (recognition.format === 'csv' ? sizeOf(path) : 0));
  return (
    sizes.reduce((sum, size) => sum + size, 0) >= (hasSpare() ? LEAST_BYTES_FOR_SPARE : LEAST_BYTES_FOR_TWO)
  );
}

/** A file that is gone is refused where it is read. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
