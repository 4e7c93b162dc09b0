// How long a ZIP's list of files is, by its end. yauzl reads as many files as the end promises: where those are
// fewer than the list has (a counter of 16 bits that ran over, or a lie), the others would be lost without a word.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Entry } from 'yauzl';

const END = Buffer.from('504b0506', 'hex');
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const HEAD_OF_ENTRY = 46;
/** The true number stands elsewhere, in the end of a large ZIP. */
const ELSEWHERE = 0xffff_ffff;

/** Whether these are all files of the list, and not only its first ones. */
export function isWholeList(path: string, entries: readonly Entry[]): boolean {
  const listed = entries.reduce(
    (sum, { fileNameLength, extraFieldLength, fileCommentLength }) =>
      sum + HEAD_OF_ENTRY + fileNameLength + extraFieldLength + fileCommentLength,
    0,
  );
  const said = bytesOfList(path);
  return said === ELSEWHERE || said === listed;
}

function bytesOfList(path: string): number {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, END_BYTES + LONGEST_COMMENT));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(END, tail.length - END_BYTES);
    return end === -1 ? ELSEWHERE : tail.readUInt32LE(end + 12);
  } finally {
    closeSync(file);
  }
}
