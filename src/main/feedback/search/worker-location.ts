import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// From the sources the worker stands beside this file; in a build it is an entry of its own, beside the
// main entry or one folder above a shared chunk.
const CANDIDATES = ['./search-worker.ts', './search-worker.js', '../search-worker.js'];

/** The file to start the search worker from. */
export function searchWorkerFile(): URL {
  const urls = CANDIDATES.map((name) => new URL(name, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('The search worker is missing from this build.');
  return found;
}
