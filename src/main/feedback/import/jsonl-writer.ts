// Lines into one reused buffer and to the disk when it is full: several times quicker than strings, and the
// memory does not grow with the file. The file comes into being with its first line.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';

export class JsonlWriter {
  readonly #path: string;
  readonly #buffer: Buffer;
  #file: number | null = null;
  #used = 0;
  #hasBytes = false;

  constructor(path: string, bufferBytes: number) {
    this.#path = path;
    this.#buffer = Buffer.allocUnsafe(bufferBytes);
  }

  write(value: unknown): void {
    const line = `${JSON.stringify(value)}\n`;
    // A UTF-16 unit takes three bytes at most.
    if (this.#used + line.length * 3 > this.#buffer.length) this.#flush();
    if (line.length * 3 > this.#buffer.length) this.#writeAll(Buffer.from(line, 'utf8'));
    else this.#used += this.#buffer.write(line, this.#used, 'utf8');
  }

  /** Whole lines that somebody else has made. */
  append(lines: Uint8Array): void {
    if (this.#used + lines.length > this.#buffer.length) this.#flush();
    if (lines.length > this.#buffer.length / 4) {
      this.#flush();
      this.#writeAll(lines);
    } else {
      this.#buffer.set(lines, this.#used);
      this.#used += lines.length;
    }
  }

  /** Writes what is left and puts the file on the disk. `always` makes the file even without a line. */
  finish(always = false): void {
    if (always) this.#open();
    this.#flush();
    // An empty file has nothing to put there; its name goes with its folder.
    if (this.#file !== null && this.#hasBytes) fdatasyncSync(this.#file);
    this.close();
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #flush(): void {
    if (this.#used === 0) return;
    this.#writeAll(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  #writeAll(bytes: Uint8Array): void {
    const file = this.#open();
    this.#hasBytes = true;
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(file, bytes, at);
      if (written === 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'ENOSPC' });
      at += written;
    }
  }

  #open(): number {
    this.#file ??= openSync(this.#path, 'wx');
    return this.#file;
  }
}
