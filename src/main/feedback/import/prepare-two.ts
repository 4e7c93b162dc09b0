// What a thread does while somebody looks at the preview of a large file: it starts the second thread of its
// import, and both read some rows for nothing, so that their code is compiled when it counts. A job that comes
// meanwhile stops it.
import { availableParallelism } from 'node:os';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { blockReaderFor, ImportRun } from './import-run.ts';
import { closeLeftOpen } from './read-chunks.ts';
import { openTable } from './recognise-file.ts';
import type { RowBlock } from './row-block.ts';
import { blocksOf } from './source-table.ts';
import { startSpare } from './spare-helper.ts';
import type { ReadSettings } from './worker-messages.ts';

/** Some thousand rows, after which little is left to compile. */
const BLOCKS = 12;

/** Prepares the import of a file that two threads will read, and holds no file when it is done or stopped. */
export async function prepareTwo(
  file: InspectedFile,
  { placeholderKey, now }: Omit<ReadSettings, 'mapping'>,
  stop: AbortSignal,
): Promise<void> {
  if (file.recognition.format !== 'csv' || availableParallelism() < 2) return;
  const settings: ReadSettings = { mapping: file.mapping, placeholderKey, now, batchId: 'none' };
  try {
    startSpare(firstBlocks(file), settings);
    await readForNothing(file, settings, stop);
  } finally {
    closeLeftOpen();
  }
}

function* firstBlocks({ path, recognition }: InspectedFile): Generator<RowBlock> {
  let given = 0;
  for (const block of blocksOf(openTable(path, recognition, null))) {
    yield block;
    given += 1;
    if (given === BLOCKS) return;
  }
}

/** Counts what the first blocks would bring to an empty library, which takes all of an import but the writing. */
async function readForNothing(
  { path, recognition }: InspectedFile,
  settings: ReadSettings,
  stop: AbortSignal,
): Promise<void> {
  const nowhere = { workspaceFolder: '', knownBatchIds: [], files: [{ path, recognition }], isCheck: true };
  const run = new ImportRun(
    { ...settings, ...nowhere },
    { isCancelled: () => stop.aborted, progressed: () => undefined },
  );
  const reader = blockReaderFor(settings);
  let read = 0;
  for (const { block, file, fileNumber } of run.blocks()) {
    run.take(reader.read(block, file), fileNumber);
    read += 1;
    await otherWork();
    if (stop.aborted || read === BLOCKS) break;
  }
  run.abandon();
}
