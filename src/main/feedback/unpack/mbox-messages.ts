// Cuts an mbox of any size into its messages. A separator is a line `From somebody … 09:26:53 2026` at the
// start or after an empty line; such lines of a body were quoted with `>` when the file was written.
import { GrowingBuffer } from '../import/growing-buffer.ts';
import { readChunks } from '../import/read-chunks.ts';
import type { OnChunk } from '../import/source-table.ts';

const LF = 10;
const FIRST_BYTES = 4 * 1024 ** 2;
const LONGEST_MESSAGE_BYTES = 64 * 1024 ** 2;
const FROM = Buffer.from('From ');
const NEXT = Buffer.from('\nFrom ');

export interface MboxMessage {
  /** Line of the separator, from 1. */
  readonly line: number;
  /** As it was sent; null where it is longer than anything that is read. */
  readonly bytes: Buffer | null;
}

/** The bytes of a message are valid until the next is asked for. */
export function* mboxMessages(path: string, onChunk?: OnChunk): Generator<MboxMessage> {
  const rest = new GrowingBuffer(FIRST_BYTES);
  let line = 1;
  let startLine = 1;
  let isTooLong = false;
  for (const chunk of readChunks(path, onChunk)) {
    const searched = Math.max(0, rest.length - NEXT.length - LONGEST_SEPARATOR - LONGEST_HEADER_NAME);
    rest.append(chunk);
    let start = 0;
    for (let end = nextSeparator(rest.bytes, searched); end !== -1; end = nextSeparator(rest.bytes, start)) {
      const whole = rest.bytes.subarray(start, end);
      yield { line: startLine, bytes: isTooLong ? null : messageOf(whole) };
      line += countLines(whole);
      startLine = line;
      isTooLong = false;
      start = end;
    }
    rest.dropUntil(start);
    if (rest.length > LONGEST_MESSAGE_BYTES) {
      isTooLong = true;
      const gone = rest.length - LONGEST_SEPARATOR - LONGEST_HEADER_NAME;
      line += countLines(rest.bytes.subarray(0, gone));
      rest.dropUntil(gone);
    }
  }
  if (rest.length > 0) yield { line: startLine, bytes: isTooLong ? null : messageOf(rest.bytes) };
}

const LONGEST_SEPARATOR = 1000;
const LONGEST_HEADER_NAME = 200;

/** Where the next message begins, after `from`; a separator cut by the end is found with the next chunk. */
function nextSeparator(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(NEXT, from); at !== -1; at = bytes.indexOf(NEXT, at + 1)) {
    const start = at + 1;
    const isAfterEmpty = at === 0 || bytes[at - 1] === LF || (bytes[at - 1] === 13 && bytes[at - 2] === LF);
    const end = bytes.indexOf(LF, start);
    if (end === -1) return -1;
    const hasHeader = isAfterEmpty ? startsWithHeader(bytes, end + 1) : false;
    if (hasHeader === null) return -1;
    if (hasHeader && isSeparator(bytes.toString('latin1', start, Math.min(end, start + LONGEST_SEPARATOR))))
      return start;
  }
  return -1;
}

/** What comes behind a separator; words that only look like one have words behind them. Null: not there yet. */
function startsWithHeader(bytes: Buffer, at: number): boolean | null {
  const line = bytes.toString('latin1', at, at + LONGEST_HEADER_NAME);
  if (/^(?:[!-9;-~]+[ \t]*:|>From )/u.test(line)) return true;
  return line.length < LONGEST_HEADER_NAME && !line.includes('\n') ? null : false;
}

function isSeparator(line: string): boolean {
  return /^From \S.*\d{1,2}:\d{2}.*\d{4}/u.test(line);
}

/** The message without its separator, and with one `>` taken off its quoted `From ` lines. */
function messageOf(bytes: Buffer): Buffer {
  const isSeparated = bytes.subarray(0, FROM.length).equals(FROM);
  const body = isSeparated ? bytes.subarray(bytes.indexOf(LF) + 1) : bytes;
  if (!body.includes('\n>')) return body;
  return Buffer.from(body.toString('latin1').replaceAll(/^>(>*From )/gmu, '$1'), 'latin1');
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}
