// In which encoding the files are written that a table is made of: the table is UTF-8, and tells nothing of it.
import type { Encoding } from '#core/feedback/encodings.ts';
import { type FileShape, knownEncoding, recogniseFile } from '../import/recognise-file.ts';
import { suggestedEncoding } from '../import/suggest-encoding.ts';

export interface WrittenIn {
  /** What was taken for it, or said; null where bytes tell. */
  readonly encoding: Encoding | null;
  readonly suggested: Encoding | null;
}

export interface ReadFile {
  readonly path: string;
  readonly shape: FileShape;
  readonly written: WrittenIn;
}

/** The file as it reads. What somebody says holds where bytes do not tell. */
export function readInEncoding(path: string, said: Encoding | undefined): ReadFile {
  const shape = recogniseFile(path, {});
  if (shape.encoding.startsWith('utf-')) return { path, shape, written: { encoding: null, suggested: null } };
  if (said === undefined) {
    const encoding = knownEncoding(shape.encoding);
    return { path, shape, written: { encoding, suggested: suggestedEncoding(path, shape) } };
  }
  const read = recogniseFile(path, { encoding: said });
  return { path, shape: read, written: { encoding: said, suggested: null } };
}

/** Of several files: the first of which there is something to say. */
export function writtenAll(files: readonly Pick<ReadFile, 'written'>[]): WrittenIn {
  const all = files.map(({ written }) => written);
  return {
    encoding: all.find(({ encoding }) => encoding !== null)?.encoding ?? null,
    suggested: all.find(({ suggested }) => suggested !== null)?.suggested ?? null,
  };
}
