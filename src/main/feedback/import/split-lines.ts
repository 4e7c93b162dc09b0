// Lines of UTF-8 out of chunks of any size. A line longer than the cap is given up as it arrives, so that a
// gigabyte without a line end never stands in memory.

import { GrowingBuffer } from './growing-buffer.ts';

const LF = 10;

export interface SplitLine {
  /** Counted from 1. */
  readonly line: number;
  /** Empty where the line was too long to be kept. */
  readonly text: string;
  readonly isTooLong: boolean;
}

const FIRST_BYTES = 64 * 1024;

export class LineSplitter {
  readonly #longestBytes: number;
  /** What has come of a line that has not ended. */
  readonly #rest = new GrowingBuffer(FIRST_BYTES);
  #line = 1;
  #isTooLong = false;

  constructor(longestBytes: number) {
    this.#longestBytes = longestBytes;
  }

  *push(chunk: Uint8Array): Generator<SplitLine> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    if (this.#rest.length > 0 || this.#isTooLong) {
      const end = bytes.indexOf(LF);
      this.#keep(end === -1 ? bytes : bytes.subarray(0, end));
      if (end === -1) return;
      yield this.#takeRest();
      start = end + 1;
    }
    for (let end = bytes.indexOf(LF, start); end !== -1; end = bytes.indexOf(LF, start)) {
      yield this.#take(bytes.subarray(start, end));
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
  }

  *end(): Generator<SplitLine> {
    if (this.#rest.length > 0 || this.#isTooLong) yield this.#takeRest();
  }

  #keep(part: Buffer): void {
    this.#isTooLong ||= this.#rest.length + part.length > this.#longestBytes;
    if (this.#isTooLong) this.#rest.cutTo(0);
    else this.#rest.append(part);
  }

  #takeRest(): SplitLine {
    const line = this.#take(this.#rest.bytes);
    this.#rest.cutTo(0);
    return line;
  }

  #take(bytes: Buffer): SplitLine {
    const isTooLong = this.#isTooLong || bytes.length > this.#longestBytes;
    this.#isTooLong = false;
    const line = this.#line;
    this.#line += 1;
    return { line, text: isTooLong ? '' : bytes.toString('utf8'), isTooLong };
  }
}
