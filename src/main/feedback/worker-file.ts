import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type WorkerNoun = 'import' | 'search' | 'duplicates' | 'sentiment';

/**
 * The file to start a worker from. In a build it is an entry of its own, beside the main entry or one
 * folder above a shared chunk. Run from the sources it stands in the folder of its noun; tests name a
 * folder of bundled workers in SHIPIT_WORKERS, see tests/bundle-programs.ts.
 */
export function workerFile(noun: WorkerNoun): URL {
  const bundled = process.env.SHIPIT_WORKERS;
  const urls = [
    ...(bundled ? [pathToFileURL(join(bundled, `${noun}-worker.js`))] : []),
    new URL(`./${noun}/${noun}-worker.ts`, import.meta.url),
    new URL(`./${noun}-worker.js`, import.meta.url),
    new URL(`../${noun}-worker.js`, import.meta.url),
  ];
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error(`The ${noun} worker is missing from this build.`);
  return found;
}
