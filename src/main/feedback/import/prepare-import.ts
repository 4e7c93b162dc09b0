// What a thread does while somebody looks at the preview that it has made: it starts the second thread of the
// import, and both read some rows for nothing, so that their code is compiled when it counts. A job that comes
// meanwhile stops it, and who imports at once (the command line) pays nothing.
import { availableParallelism } from 'node:os';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { blockReaderFor, ImportRun } from './import-run.ts';
import { closeLeftOpen } from './read-chunks.ts';
import { openTable } from './recognise-file.ts';
import type { RowBlock } from './row-block.ts';
import { blocksOf } from './source-table.ts';
import { LEAST_BYTES_FOR_SPARE, startSpare } from './spare-helper.ts';
import type { ReadSettings } from './worker-messages.ts';

/** By then nobody has imported at once. */
const AFTER_MS = 100;
/** Some thousand rows, after which little is left to compile. */
const BLOCKS = 12;

type Settings = Omit<ReadSettings, 'mapping' | 'batchId'>;

/** Prepares the import of the one plain file that was recognised, and holds no file when it is done or stopped. */
export async function prepareImport(
  files: readonly InspectedFile[],
  { placeholderKey, now }: Settings,
  stop: AbortSignal,
): Promise<void> {
  const [file, ...others] = files;
  if (!file || others.length > 0 || !isWorthIt(file)) return;
  await pause(AFTER_MS, undefined, { signal: stop });
  const settings: ReadSettings = { mapping: file.mapping, placeholderKey, now, batchId: 'none' };
  try {
    startSpare(firstBlocks(file), settings);
    await readForNothing(file, settings, stop);
  } finally {
    closeLeftOpen();
  }
}

function isWorthIt({ origin, recognition, bytes }: InspectedFile): boolean {
  const isPlain = origin === null && recognition.format === 'csv';
  return isPlain && bytes >= LEAST_BYTES_FOR_SPARE && availableParallelism() > 1;
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
    run.add(reader.read(block, file), fileNumber);
    read += 1;
    await otherWork();
    if (stop.aborted || read === BLOCKS) break;
  }
  run.abandon();
}
