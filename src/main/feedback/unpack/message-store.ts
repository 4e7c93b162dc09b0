// Messages that wait on the disk for the first one of their conversation to be written: they may lie anywhere in a
// file of any size, so they are not held in memory, but for their places.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { SourceRow } from '#core/feedback/source-row.ts';

const BUFFER_BYTES = 1024 * 1024;

/** All are added before the first one is read. */
export class MessageStore {
  readonly #path: string;
  readonly #file: number;
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'wx+', 0o600);
  }

  get isEmpty(): boolean {
    return this.#ends.length === 0;
  }

  /** Answers its number. */
  add({ line, cells, more }: SourceRow): number {
    const bytes = Buffer.from(JSON.stringify({ line, cells, more, problem: null }));
    this.#bytes += bytes.length;
    this.#ends.push(this.#bytes);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER_BYTES) this.flush();
    return this.#ends.length - 1;
  }

  flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(this.#file, bytes, at);
      if (written === 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'ENOSPC' });
      at += written;
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  read(message: number): SourceRow {
    const start = this.#ends[message - 1] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#ends[message] ?? start) - start);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, start + at);
      if (read === 0) throw new Error('A message that was put aside is gone.');
      at += read;
    }
    // It was written by this object, a moment ago.
    return JSON.parse(bytes.toString('utf8')) as SourceRow;
  }

  /** Nothing of it is left. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}
