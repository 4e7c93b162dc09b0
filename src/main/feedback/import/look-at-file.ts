// First look at a file: all of its bytes once (twice where they are not plain UTF-8), to know the encoding
// for sure, and its start for the rest.
import { basename } from 'node:path';
import type { Encoding } from '#core/feedback/encodings.ts';
import { Refusal } from '#core/refusals.ts';
import { encodingOfStart, Utf8Check, Utf8Weighing } from './detect-encoding.ts';
import { readChunks } from './read-chunks.ts';
import { toUtf8 } from './to-utf8.ts';

const START_BYTES = 64 * 1024;
const EXPORT_IT = 'export the feedback as CSV, Excel or JSON';
const PACKED = 'it is packed in a way that is not known here; unpack it first';
const PICTURE = `it is a picture; ${EXPORT_IT}`;
const UTF_32 = 'it is written in UTF-32, which no tool exports; save it as UTF-8';
const FIRST_BYTES: ReadonlyArray<readonly [string, string]> = [
  ['fffe0000', UTF_32],
  ['0000feff', UTF_32],
  ['504b0304', 'it is a ZIP or an Excel workbook; save the sheet as CSV'],
  ['d0cf11e0', 'it is an old Excel workbook; save the sheet as CSV'],
  ['25504446', `it is a PDF; ${EXPORT_IT}`],
  ['53514c69746520', `it is a database; ${EXPORT_IT}`],
  ['425a6839', PACKED],
  ['fd377a585a', PACKED],
  ['28b52ffd', PACKED],
  ['377abcaf', PACKED],
  ['52617221', PACKED],
  ['89504e47', PICTURE],
  ['ffd8ff', PICTURE],
  ['47494638', PICTURE],
];
const WEB_PAGE = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu;

export interface FirstLook {
  readonly bytes: number;
  readonly encoding: Encoding;
  /** The first 64 KB as UTF-8. */
  readonly start: Uint8Array;
  readonly isWhole: boolean;
}

/** Refuses empty files and files that are not text. `encoding` overrides what the bytes say. */
export function lookAtFile(path: string, encoding: Encoding | undefined): FirstLook {
  const check = new Utf8Check();
  const parts: Buffer[] = [];
  let bytes = 0;
  for (const chunk of readChunks(path)) {
    if (bytes < START_BYTES) parts.push(Buffer.from(chunk.subarray(0, START_BYTES)));
    bytes += chunk.length;
    check.add(chunk);
  }
  const start = Buffer.concat(parts).subarray(0, START_BYTES);
  const found = encoding ?? encodingOfStart(start) ?? encodingOfAll(path, check);
  const problem = bytes === 0 ? 'it is empty; export it again' : notText(start, found);
  if (problem !== null) throw notRecognised(path, problem);
  const writer = toUtf8(found);
  const isWhole = bytes <= START_BYTES;
  const text = writer.push(start);
  return { bytes, encoding: found, start: isWhole ? Buffer.concat([text, writer.end()]) : text, isWhole };
}

function encodingOfAll(path: string, check: Utf8Check): Encoding {
  if (check.result()) return 'utf-8';
  const weighing = new Utf8Weighing();
  for (const chunk of readChunks(path)) weighing.add(chunk);
  return weighing.isMostlyUtf8() ? 'utf-8' : 'windows-1252';
}

function notText(start: Buffer, encoding: Encoding): string | null {
  const hex = start.subarray(0, 8).toString('hex');
  const known = FIRST_BYTES.find(([first]) => hex.startsWith(first));
  if (known) return known[1];
  if (encoding.startsWith('utf-16')) return null;
  // A few stray NULs and controls happen in text; a share of them does not.
  if (WEB_PAGE.test(start.toString('latin1', 0, 4096)))
    return 'it is a web page, most often the sign-in or an error of the tool; export it again';
  const controls = start.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return controls > Math.max(8, start.length * 0.02) ? `it is not text; ${EXPORT_IT}` : null;
}

export function notRecognised(path: string, reason: string): Refusal {
  const file = basename(path);
  return new Refusal('file-not-recognised', `${file} cannot be imported: ${reason}.`, { file, reason });
}
