// What there is to be joined: the files themselves, and the lists that one JSON file holds beside its rows, as an
// interface answers tickets together with their users.
import type { Encoding } from '#core/feedback/encodings.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { Refusal } from '#core/refusals.ts';
import { isJson } from '../import/flatten-json.ts';
import { keysOfLists } from '../import/keys-of-lists.ts';
import { startOfFile } from '../import/read-chunks.ts';
import { headersIn, knownEncoding } from '../import/recognise-file.ts';
import { type ReadFile, readInEncoding } from './written-in.ts';

export interface KnownFile extends ReadFile {
  readonly keys: readonly string[];
  /** A list that is left out where the file is read by itself. */
  readonly isBeside: boolean;
}

/** The file as it is read by itself, and the lists beside; nothing of what cannot be read. */
export function knownIn(path: string, said: Encoding | undefined): KnownFile[] {
  try {
    const read = readInEncoding(path, said);
    return [
      { ...read, keys: headersIn(path, read.shape).map(headerKey), isBeside: false },
      ...listsBeside(read),
    ];
  } catch (error) {
    // It is looked at again with the others, and refused there in words.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function listsBeside({ path, shape, written }: ReadFile): KnownFile[] {
  if (shape.format !== 'json' || shape.rowsPath === null) return [];
  const lists = keysOfLists(path, knownEncoding(shape.encoding), shape.rowsPath);
  return [...lists].map(([rowsPath, keys]) => {
    return { path, shape: { ...shape, rowsPath }, written, keys: keys.map(headerKey), isBeside: true };
  });
}

/** Whether a file may hold lists side by side, told by its start alone: an object, and no JSON Lines. */
export function mayWrapLists(path: string): boolean {
  const [line = '', ...others] = startOfFile(path).split('\n');
  if (!line.startsWith('{')) return false;
  return others.every((other) => other.trim() === '') || !isJson(line);
}
