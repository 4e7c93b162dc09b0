import { closeSync, openSync, readSync } from 'node:fs';

// Reads single lines of batches by offset and length, for showing. The next letter finds many of the items
// that the last one found, and they stand among others: what was read around them is kept for a while.

/** Open files kept; the one opened first is closed when there are more. */
const OPEN_FILES = 32;
/** Some dozen lines; together all of some ten thousand items. */
const BLOCK_BYTES = 16 << 10;
const KEPT_BLOCKS = 768;

type OpenFile = { readonly file: number; readonly number: number };

export class LineReader {
  readonly #files = new Map<string, OpenFile>();
  readonly #blocks = new Map<number, Buffer>();
  #opened = 0;

  /** The text of a line; shorter than asked for when the file has been cut. */
  read(path: string, offset: number, length: number): string {
    const open = this.#open(path);
    if (length > BLOCK_BYTES) return filled(Buffer.allocUnsafe(length), open.file, offset).toString('utf8');
    const first = Math.floor(offset / BLOCK_BYTES);
    const start = offset - first * BLOCK_BYTES;
    const block = this.#block(open, first);
    if (start + length <= BLOCK_BYTES) return block.toString('utf8', start, start + length);
    const parts = [block.subarray(start), this.#block(open, first + 1)];
    return Buffer.concat(parts).toString('utf8', 0, length);
  }

  close(): void {
    for (const { file } of this.#files.values()) closeSync(file);
    this.#files.clear();
    this.#blocks.clear();
  }

  #block({ file, number }: OpenFile, at: number): Buffer {
    const key = number * 2 ** 32 + at;
    const known = this.#blocks.get(key);
    const block = known ?? filled(this.#memory(), file, at * BLOCK_BYTES);
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    return block;
  }

  /** That of the block read longest ago, once there are enough: to get some anew takes as long as to read. */
  #memory(): Buffer {
    const [oldest] = this.#blocks;
    if (this.#blocks.size < KEPT_BLOCKS || !oldest) return Buffer.allocUnsafeSlow(BLOCK_BYTES);
    const [key, { buffer }] = oldest;
    this.#blocks.delete(key);
    return Buffer.from(buffer);
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
function filled(bytes: Buffer, file: number, offset: number): Buffer {
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, offset));
}
