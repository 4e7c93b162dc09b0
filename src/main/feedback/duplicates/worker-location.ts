import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// From the sources the worker stands beside this file; in a build it is an entry of its own, beside the
// main entry or one folder above a shared chunk.
const CANDIDATES = ['./duplicates-worker.ts', './duplicates-worker.js', '../duplicates-worker.js'];

/** The file to start the duplicates worker from. */
export function duplicatesWorkerFile(): URL {
  const urls = CANDIDATES.map((name) => new URL(name, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('The duplicates worker is missing from this build.');
  return found;
}
