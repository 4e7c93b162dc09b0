// A folder and a ZIP look the same to whoever reads several files of one export.
import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { isJunk } from '#core/feedback/file-names.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { reasonOf, unreadable } from '../import/read-chunks.ts';
import { walkFolder } from './walk-folder.ts';
import { type ZipArchive, zipRefusal } from './zip-archive.ts';
import { MOST_SLACK_ENTRIES } from './zip-limits.ts';

/** Files that are read whole are the small ones of an export. */
const MOST_BYTES = 256 * 1024 ** 2;

export interface FileTree {
  readonly path: string;
  /** With `/` between folders, sorted. */
  readonly names: readonly string[];
  /** Asked for each of a hundred thousand files: not a look through the names. */
  has(name: string): boolean;
  read(name: string): Promise<Buffer>;
  bytesOf(name: string): number;
}

export function treeOfArchive(archive: ZipArchive): FileTree {
  const files = new Map(archive.files.filter(({ name }) => !isJunk(name)).map((file) => [file.name, file]));
  return {
    path: archive.path,
    names: [...files.keys()].sort(),
    has: (name) => files.has(name),
    bytesOf: (name) => files.get(name)?.packedBytes ?? 0,
    async read(name) {
      const file = files.get(name);
      if (!file || file.bytes > MOST_BYTES) throw tooLarge(archive.path, name);
      try {
        return await buffer(await file.open());
      } catch (error) {
        throw zipRefusal(archive.path, error);
      }
    },
  };
}

export function treeOfFolder(folder: string): FileTree {
  const files = new Map(walkFolder(folder, MOST_SLACK_ENTRIES).map(({ name, path }) => [name, path]));
  return {
    path: folder,
    names: [...files.keys()].sort(),
    has: (name) => files.has(name),
    bytesOf: (name) => sizeOf(files.get(name) ?? ''),
    async read(name) {
      const path = files.get(name) ?? '';
      if (sizeOf(path) > MOST_BYTES) throw tooLarge(folder, name);
      try {
        return readFileSync(path);
      } catch (error) {
        throw unreadable(path, reasonOf(error));
      }
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

function tooLarge(path: string, name: string) {
  return notRecognised(path, `“${name}” in it is larger than anything of its kind`);
}
