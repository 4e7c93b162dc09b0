// What there is to be joined: the files themselves, and the lists that one JSON file holds beside its rows, as an
// interface answers tickets together with their users.
import type { Encoding } from '#core/feedback/encodings.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { Refusal } from '#core/refusals.ts';
import { listsIn } from '../import/find-json-rows.ts';
import { isJson } from '../import/flatten-json.ts';
import { readChunks } from '../import/read-chunks.ts';
import { type FileShape, headersIn, knownEncoding } from '../import/recognise-file.ts';
import { type ReadFile, readInEncoding } from './written-in.ts';

export interface KnownFile extends ReadFile {
  readonly keys: readonly string[];
  /** A list that is left out where the file is read by itself. */
  readonly isBeside: boolean;
}

/** An answer has a few lists; what has more is no export. */
const MOST_LISTS = 40;

/** The file as it is read by itself, and the lists beside; nothing of what cannot be read. */
export function knownIn(path: string, said: Encoding | undefined): KnownFile[] {
  try {
    const read = readInEncoding(path, said);
    return [{ ...read, keys: keysOf(path, read.shape), isBeside: false }, ...listsBeside(read)];
  } catch (error) {
    // It is looked at again with the others, and refused there in words.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function listsBeside({ path, shape, written }: ReadFile): KnownFile[] {
  if (shape.format !== 'json' || shape.rowsPath === null) return [];
  const lists = [...listsIn(path, knownEncoding(shape.encoding)).keys()].slice(0, MOST_LISTS);
  return lists
    .filter((list) => list !== '' && list !== shape.rowsPath)
    .map((rowsPath) => {
      const own = { ...shape, rowsPath };
      return { path, shape: own, written, keys: keysOf(path, own), isBeside: true };
    });
}

function keysOf(path: string, shape: FileShape): string[] {
  return headersIn(path, shape).map(headerKey);
}

/** Whether a file may hold lists side by side, told by its start alone: an object, and no JSON Lines. */
export function mayWrapLists(path: string): boolean {
  const [line = '', ...others] = startOf(path).split('\n');
  if (!line.startsWith('{')) return false;
  return others.every((other) => other.trim() === '') || !isJson(line);
}

function startOf(path: string): string {
  try {
    // Whatever Unicode it is written in: a brace is a byte of its own.
    for (const chunk of readChunks(path))
      return chunk.toString('latin1').replaceAll(/^[\xff\xfe\xef\xbb\xbf\s]+|\0/gu, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return '';
}
