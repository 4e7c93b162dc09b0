// What a path is, from its first bytes and not from its name: which of the unpackers it goes to.
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { notRecognised } from '../import/look-at-file.ts';
import { reasonOf, unreadable } from '../import/read-chunks.ts';

const LOOKED_AT_BYTES = 4 * 1024 * 1024;
const ZIP = '504b0304';
const EMPTY_ZIP = '504b0506';
const GZIP = '1f8b08';
const OLE = 'd0cf11e0';
/** Where the head of a TAR says that it is one. */
const TAR_MARK_AT = 257;

export type FileKind = 'folder' | 'zip' | 'gzip' | 'mailbox' | 'plain';

/** Refuses what cannot be read, and Excel's older and locked workbooks, with what to do about it. */
export function fileKind(path: string): FileKind {
  const start = startOf(path);
  if (start === null) return 'folder';
  const hex = start.toString('hex', 0, 4);
  if (hex === ZIP) return 'zip';
  if (hex.startsWith(GZIP)) return 'gzip';
  if (hex === EMPTY_ZIP) throw notRecognised(path, 'it is an empty ZIP');
  if (hex === OLE) throw notRecognised(path, oleProblem(start));
  if (start.toString('latin1', TAR_MARK_AT, TAR_MARK_AT + 5) === 'ustar')
    throw notRecognised(path, 'it is a TAR archive; unpack it and drop the folder');
  return /^\s*From \S[^\n]*\d{2}:\d{2}[^\n]*\n[!-9;-~]+:/u.test(start.toString('latin1', 0, 4096))
    ? 'mailbox'
    : 'plain';
}

/** The start of a file; null for a folder. */
function startOf(path: string): Buffer | null {
  const found = statOf(path);
  if (found.isDirectory()) return null;
  // Opening a pipe would wait for somebody to write into it.
  if (!found.isFile()) throw unreadable(path, 'it is not a file');
  try {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(64 * 1024);
      const length = readSync(file, start, 0, start.length, 0);
      return start.toString('hex', 0, 4) === OLE ? more(file) : start.subarray(0, length);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}

/** The list of what such a file holds may lie far behind its start. */
function more(file: number): Buffer {
  const bytes = Buffer.alloc(LOOKED_AT_BYTES);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
}

function oleProblem(start: Buffer): string {
  return start.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'it is a workbook with a password; open it in Excel, take the password off and save it again'
    : 'it is an old Excel workbook (.xls); open it in Excel or LibreOffice and save it as .xlsx or CSV';
}
