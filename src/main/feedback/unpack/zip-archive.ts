// A ZIP as a list of files that are read one by one. yauzl goes by the central directory, refuses names
// that lead out, and ends a stream that gives another number of bytes than it said.
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { notRecognised } from '../import/look-at-file.ts';
import { reasonOf, unreadable } from '../import/read-chunks.ts';
import { checkedAgainst } from './zip-checksum.ts';
import { MOST_SLACK_ENTRIES, UNPACK_IT, zipProblem } from './zip-limits.ts';
import { isWholeList } from './zip-list.ts';

export interface ArchivedFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  open(): Promise<Readable>;
}

export class ZipArchive {
  readonly path: string;
  readonly files: readonly ArchivedFile[];
  readonly #zip: ZipFile;
  readonly #entries: readonly Entry[];

  private constructor(path: string, zip: ZipFile, entries: readonly Entry[]) {
    this.path = path;
    this.#zip = zip;
    this.#entries = entries;
    this.files = entries.filter(({ fileName }) => !fileName.endsWith('/')).map((entry) => this.#file(entry));
  }

  /** Reads the list of files only. Throws a Refusal where it cannot be read or a name leads out of it. */
  static async open(path: string): Promise<ZipArchive> {
    try {
      const zip = await openPromise(path, { autoClose: false });
      const entries: Entry[] = [];
      try {
        for await (const entry of zip.eachEntry()) {
          entries.push(entry);
          if (entries.length > MOST_SLACK_ENTRIES) break;
        }
        if (entries.length <= MOST_SLACK_ENTRIES && !isWholeList(path, entries))
          throw new Error('Not all files.');
      } catch (error) {
        zip.close();
        throw error;
      }
      return new ZipArchive(path, zip, entries);
    } catch (error) {
      throw zipRefusal(path, error);
    }
  }

  /** Throws where unpacking would do harm. Ask before any file is opened. */
  refuseHarm(mostEntries?: number): void {
    const problem = zipProblem(this.#entries, this.#zip.fileSize, mostEntries);
    if (problem !== null) throw notRecognised(this.path, problem);
  }

  close(): void {
    this.#zip.close();
  }

  #file(entry: Entry): ArchivedFile {
    return {
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      open: async () => {
        if (!entry.canDecodeFileData())
          throw notRecognised(this.path, 'it is compressed in a way that is not known here; unpack it first');
        return checkedAgainst(entry.crc32, await this.#zip.openReadStreamPromise(entry));
      },
    };
  }
}

/** What went wrong while a ZIP was read, in words. */
export function zipRefusal(path: string, error: unknown): Error {
  if (!(error instanceof Error) || error.name === 'Refusal') return error as Error;
  if ('code' in error && error.code === 'ENOSPC')
    return unreadable(path, 'there is no room left on the disk to unpack it');
  if ('code' in error && /^E[A-Z]+$/u.test(String(error.code))) return unreadable(path, reasonOf(error));
  const outside = OUTSIDE.exec(error.message)?.[1];
  if (outside !== undefined)
    return notRecognised(
      path,
      `it holds a file (“${shortName(outside)}”) that would be put outside of its folder; ${UNPACK_IT}`,
    );
  return notRecognised(path, 'it is damaged or cut off; download it again');
}

/** As yauzl says it: with the name as it stands in the archive. */
const OUTSIDE = /(?:relative path|absolute path|invalid characters in fileName): (.*)$/su;
const LONGEST_NAME = 100;

/** The end tells which file it is. */
function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}`.toWellFormed() : name.toWellFormed();
}
