// What a ZIP may hold before anything of it is written. A small archive that swells to fill the disk and a
// name that leads out of the folder are attacks, and the whole archive is refused for them.

const MOST_ENTRIES = 10_000;
/** A Slack export has a file for each channel and day. */
export const MOST_SLACK_ENTRIES = 250_000;
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_RATIO = 100;
/** Below this size no ratio does harm, and short repetitive files have high ones. */
const RATIO_FROM_BYTES = 1024 ** 2;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

export interface ZipEntryFacts {
  readonly fileName: string;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** The upper half is the mode of the file where a Unix program wrote the archive. */
  readonly externalFileAttributes: number;
  isEncrypted(): boolean;
}

/** Why these entries must not be unpacked; null where they may. */
export function zipProblem(
  entries: readonly ZipEntryFacts[],
  archiveBytes: number,
  mostEntries = MOST_ENTRIES,
): string | null {
  if (entries.length > mostEntries) {
    return `it holds more than ${mostEntries.toLocaleString('en-GB')} files; unpack it and drop the folder`;
  }
  let packed = 0;
  let bytes = 0;
  for (const entry of entries) {
    if (isLink(entry))
      return `it holds a link (“${lastName(entry.fileName)}”), which could lead anywhere; ${UNPACK_IT}`;
    if (entry.isEncrypted())
      return 'it is protected with a password; unpack it yourself and drop what it holds';
    if (swells(entry.uncompressedSize, entry.compressedSize)) return SWELLS;
    packed += entry.compressedSize;
    bytes += entry.uncompressedSize;
  }
  // Files that share their bytes: each of them is packed modestly, and all together swell without end.
  if (packed > archiveBytes) return 'files in it lie over each other, as in one made to do harm';
  if (bytes > MOST_BYTES)
    return 'it unpacks to more than 2 GB; unpack it yourself and drop what should be imported';
  return swells(bytes, packed) ? SWELLS : null;
}

export const UNPACK_IT = 'unpack it yourself and drop what should be imported';

export const SWELLS = 'it unpacks to more than a hundred times its size, as one made to do harm does';

export function swells(bytes: number, packed: number): boolean {
  return bytes > RATIO_FROM_BYTES && bytes > packed * MOST_RATIO;
}

function isLink({ externalFileAttributes }: ZipEntryFacts): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
}

function lastName(path: string): string {
  return path.split('/').at(-1) ?? '';
}
