// What a thread does while somebody looks at the preview that it has made. A small file it reads at once for its
// import (rows-ahead.ts); a large one will be read by two threads, which are made ready (prepare-two.ts). A job
// that comes meanwhile stops it, and who imports at once (the command line) pays nothing.
import { setTimeout as pause } from 'node:timers/promises';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { LEAST_BYTES_FOR_TWO } from './import-by-two.ts';
import { prepareTwo } from './prepare-two.ts';
import { RowsAhead } from './rows-ahead.ts';
import type { ReadSettings } from './worker-messages.ts';

/** By then nobody has imported at once. */
const AFTER_MS = 100;

/** Of the one plain file that was recognised. `onRead` is given what it begins to read for the import. */
export async function prepareImport(
  files: readonly InspectedFile[],
  settings: Omit<ReadSettings, 'mapping'>,
  stop: AbortSignal,
  onRead: (ahead: RowsAhead) => void,
): Promise<void> {
  const [file, ...others] = files;
  if (file?.origin !== null || others.length > 0) return;
  await pause(AFTER_MS, undefined, { signal: stop });
  if (file.bytes >= LEAST_BYTES_FOR_TWO) {
    await prepareTwo(file, settings, stop);
    return;
  }
  const ahead = new RowsAhead(file, settings);
  onRead(ahead);
  await ahead.read(stop);
}
