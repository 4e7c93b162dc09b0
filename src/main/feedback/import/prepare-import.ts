// What a thread does while somebody looks at the preview that it has made. A small file, whose first rows it has read
// for that, it reads to the end (rows-ahead.ts); a large one will be read by two threads, which are made ready
// (prepare-two.ts). Another job than the import that this is for stops it.
import { setTimeout as pause } from 'node:timers/promises';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { isForOne } from './import-by-two.ts';
import { prepareTwo } from './prepare-two.ts';
import type { RowsAhead } from './rows-ahead.ts';
import type { ReadSettings } from './worker-messages.ts';

/** By then nobody has imported at once, as the command line does. */
const AFTER_MS = 100;

/** Of the one plain file that was recognised; `ahead` is what was begun of it. */
export async function prepareImport(
  files: readonly InspectedFile[],
  settings: Omit<ReadSettings, 'mapping'>,
  stop: AbortSignal,
  ahead: RowsAhead | null,
): Promise<void> {
  if (ahead) {
    await ahead.read(stop);
    return;
  }
  const [file, ...others] = files;
  if (file?.origin !== null || others.length > 0 || isForOne(file)) return;
  await pause(AFTER_MS, undefined, { signal: stop });
  await prepareTwo(file, settings, stop);
}
