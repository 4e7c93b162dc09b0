// The one place that opens an imported file. Synchronous, because it only ever runs in a worker, where
// readSync is several times faster than a stream.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '#core/refusals.ts';

/** Larger ones are read no quicker, and the rows of one live long enough to be moved about by the collector. */
const CHUNK_BYTES = 256 * 1024;

const openFiles = new Set<number>();

type Watch = (path: string, bytes: number) => void;

let watch: Watch | null = null;

/** Tells of each chunk that this thread reads, whoever reads it, until another or nobody is to be told. */
export function watchChunks(next: Watch | null): void {
  watch = next;
}

/** Closes what somebody has stopped reading: a generator that is let go of does not know it. */
export function closeLeftOpen(): void {
  for (const file of openFiles) closeSync(file);
  openFiles.clear();
}

/**
 * The file's bytes in order. Each chunk is valid until the next is asked for. Refuses what is not a plain
 * file, and a file that shrinks, grows or vanishes on the way: half an export must not pass for a whole one.
 */
export function* readChunks(path: string, onChunk?: (chunk: Buffer) => void): Generator<Buffer> {
  const file = open(path);
  try {
    const before = fstatSync(file);
    if (!before.isFile()) throw unreadable(path, 'it is not a file');
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let total = 0;
    for (let length = read(file, buffer, path); length > 0; length = read(file, buffer, path)) {
      total += length;
      const chunk = buffer.subarray(0, length);
      onChunk?.(chunk);
      watch?.(path, length);
      yield chunk;
    }
    if (total !== before.size || sizeNow(path) !== total)
      throw unreadable(path, 'it changed while it was read');
  } finally {
    if (openFiles.delete(file)) closeSync(file);
  }
}

/** As single bytes, without blanks before it, in whatever Unicode it is written; empty where it cannot be read. */
export function startOfFile(path: string): string {
  try {
    for (const chunk of readChunks(path))
      return chunk.toString('latin1').replaceAll(/^[\xff\xfe\xef\xbb\xbf\s]+|\0/gu, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return '';
}

function open(path: string): number {
  try {
    const file = openSync(path, 'r');
    openFiles.add(file);
    return file;
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

function read(file: number, buffer: Buffer, path: string): number {
  try {
    return readSync(file, buffer, 0, buffer.length, null);
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

export function sizeNow(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    throw unreadable(path, 'it vanished while it was read');
  }
}

/** A refusal that names the file and the system's reason in words. */
export function unreadable(path: string, reason: string): Refusal {
  const file = basename(path);
  return new Refusal('file-unreadable', `${file} cannot be read: ${reason}.`, { file, reason });
}

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    EBUSY: 'another program holds it',
  };
  return words[code] ?? (code === '' ? 'the system refused' : `the system said ${code}`);
}
