// JSON Lines: a line is a row. A bad line costs itself only.
import type { Encoding } from './detect-encoding.ts';
import { type KeyedRow, parsedRow } from './json-rows.ts';
import { readChunks } from './read-chunks.ts';
import type { OnChunk } from './source-table.ts';
import { toUtf8 } from './to-utf8.ts';

const LF = 10;
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

export function* jsonLines(path: string, encoding: Encoding, onChunk?: OnChunk): Generator<KeyedRow> {
  const writer = toUtf8(encoding);
  const splitter = new LineSplitter();
  for (const chunk of readChunks(path, onChunk)) yield* splitter.push(writer.push(chunk));
  yield* splitter.push(writer.end());
  yield* splitter.end();
}

class LineSplitter {
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #isTooLong = false;

  *push(chunk: Uint8Array): Generator<KeyedRow> {
    const bytes = Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      yield this.#row(bytes.toString('utf8', start, end));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    this.#isTooLong ||= rest.length > LONGEST_LINE_BYTES;
    this.#rest = this.#isTooLong ? Buffer.alloc(0) : rest;
  }

  *end(): Generator<KeyedRow> {
    if (this.#rest.length > 0 || this.#isTooLong) yield this.#row(this.#rest.toString('utf8'));
  }

  #row(text: string): KeyedRow {
    const line = this.#line;
    this.#line += 1;
    if (this.#isTooLong) {
      this.#isTooLong = false;
      return { line, cells: new Map(), problem: 'The line is longer than 16 MB.' };
    }
    if (text.trim() === '') return { line, cells: new Map(), problem: null };
    const row = parsedRow(text, line);
    return /^\s*[{"]/u.test(text) || row.problem !== null
      ? row
      : { ...row, problem: 'The line is not an object.' };
  }
}
