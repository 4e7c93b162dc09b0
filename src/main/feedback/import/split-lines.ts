// Lines of UTF-8 out of chunks of any size. A line longer than the cap is given up as it arrives, so that a
// gigabyte without a line end never stands in memory.

const LF = 10;

export interface SplitLine {
  /** Counted from 1. */
  readonly line: number;
  /** Empty where the line was too long to be kept. */
  readonly text: string;
  readonly isTooLong: boolean;
}

export class LineSplitter {
  readonly #longestBytes: number;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #isTooLong = false;

  constructor(longestBytes: number) {
    this.#longestBytes = longestBytes;
  }

  *push(chunk: Uint8Array): Generator<SplitLine> {
    const bytes = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      yield this.#take(bytes.subarray(start, end));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    this.#isTooLong ||= rest.length > this.#longestBytes;
    this.#rest = this.#isTooLong ? Buffer.alloc(0) : rest;
  }

  *end(): Generator<SplitLine> {
    if (this.#rest.length > 0 || this.#isTooLong) yield this.#take(this.#rest);
  }

  #take(bytes: Buffer): SplitLine {
    const isTooLong = this.#isTooLong || bytes.length > this.#longestBytes;
    this.#isTooLong = false;
    const line = this.#line;
    this.#line += 1;
    return { line, text: isTooLong ? '' : bytes.toString('utf8'), isTooLong };
  }
}
