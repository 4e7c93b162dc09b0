// How far large files are that are being recognised. JSON is gone through several times before anything is known of it,
// so each reading of a byte counts for a part of it; what is read once more than was thought counts for nothing.
import { resolve } from 'node:path';
import { Refusal } from '#core/refusals.ts';
import { fileKind } from '../unpack/file-kind.ts';
import { mayWrapLists } from '../unpack/known-files.ts';
import { LONGEST_ELEMENT_BYTES } from './json-scanner.ts';
import { sizeNow, startOfFile, watchChunks } from './read-chunks.ts';

/** Smaller ones are recognised before anybody looks up. */
const LEAST_BYTES = 4 * 1024 * 1024;

interface Watched {
  /** What is still to be told. */
  left: number;
  readonly passes: number;
}

/** Tells of what is read of plain files, until what it answers is called. */
export function watchReading(paths: readonly string[], onBytes: (bytes: number) => void): () => void {
  const files = new Map<string, Watched>();
  for (const path of new Set(paths.map((one) => resolve(one)))) {
    const watched = watchedOf(path, paths.length > 1);
    if (watched) files.set(path, watched);
  }
  watchChunks((path, length) => {
    const file = files.get(path);
    if (!file || file.left === 0) return;
    const bytes = Math.min(file.left, length / file.passes);
    file.left -= bytes;
    onBytes(bytes);
  });
  return () => watchChunks(null);
}

/** Null for what is small, and what is unpacked, which tells by itself. */
function watchedOf(path: string, isOneOfSeveral: boolean): Watched | null {
  try {
    const left = sizeNow(path);
    if (left < LEAST_BYTES || fileKind(path) !== 'plain') return null;
    return { left, passes: passesOver(path, left, isOneOfSeveral) };
  } catch (error) {
    // It is refused in words when it is its turn.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The first rows tell what the columns are, and what is in them: about as much of a file as this. */
const SAMPLED_BYTES = 30_000_000;

/** How many times a byte is read: to look at all, to find the rows of JSON, and twice where others may belong to it. */
function passesOver(path: string, bytes: number, isOneOfSeveral: boolean): number {
  const sampled = Math.min(2, SAMPLED_BYTES / bytes);
  // What may be one entry is read as such first, as far as an entry can go.
  const entry = Math.min(1, LONGEST_ELEMENT_BYTES / bytes);
  if (mayWrapLists(path)) return 2 * (2 + entry) + 1 + sampled;
  const once = startOfFile(path).startsWith('[') ? 2 : 1;
  return (isOneOfSeveral ? 2 * once : once) + sampled;
}
