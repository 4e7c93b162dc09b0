import { closeSync, openSync, readSync } from 'node:fs';

// Reads single lines of batches by offset and length, for showing. The next letter finds many of the items
// that the last one found, and they stand among others: what was read around them is kept for a while.

/** Open files kept; the one opened first is closed when there are more. */
const OPEN_FILES = 32;
/** Some dozen lines. */
const BLOCK_BYTES = 16 << 10;
const KEPT_BLOCKS = 256;

type OpenFile = { readonly file: number; readonly number: number };

export class LineReader {
  readonly #files = new Map<string, OpenFile>();
  readonly #blocks = new Map<number, Buffer>();
  #opened = 0;

  /** The text of a line; shorter than asked for when the file has been cut. */
  read(path: string, offset: number, length: number): string {
    const first = Math.floor(offset / BLOCK_BYTES);
    const start = offset - first * BLOCK_BYTES;
    const open = this.#open(path);
    const block = this.#block(open, first);
    if (start + length <= BLOCK_BYTES) return block.toString('utf8', start, start + length);
    const parts = [block.subarray(start)];
    const last = Math.floor((offset + length - 1) / BLOCK_BYTES);
    for (let at = first + 1; at <= last; at += 1) parts.push(this.#block(open, at));
    return Buffer.concat(parts).toString('utf8', 0, length);
  }

  close(): void {
    for (const { file } of this.#files.values()) closeSync(file);
    this.#files.clear();
    this.#blocks.clear();
  }

  #block({ file, number }: OpenFile, at: number): Buffer {
    const key = number * 2 ** 32 + at;
    const block = this.#blocks.get(key) ?? blockOf(file, at);
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > KEPT_BLOCKS && oldest !== undefined) this.#blocks.delete(oldest);
    return block;
  }

  #open(path: string): OpenFile {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    this.#opened += 1;
    const open = { file: openSync(path, 'r'), number: this.#opened };
    this.#files.set(path, open);
    const [oldest] = this.#files;
    if (this.#files.size > OPEN_FILES && oldest) {
      closeSync(oldest[1].file);
      this.#files.delete(oldest[0]);
    }
    return open;
  }
}

/** Shorter at the end of the file. */
function blockOf(file: number, at: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  return bytes.subarray(0, readSync(file, bytes, 0, BLOCK_BYTES, at * BLOCK_BYTES));
}
