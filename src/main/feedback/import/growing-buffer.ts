/**
 * Bytes that await their end over several chunks. Doubles when it is full: put together anew for each chunk,
 * a long line or message would be copied a hundred times.
 */
export class GrowingBuffer {
  #store: Buffer;
  #length = 0;

  constructor(firstBytes: number) {
    this.#store = Buffer.allocUnsafe(firstBytes);
  }

  /** Valid until something is appended or dropped. */
  get bytes(): Buffer {
    return this.#store.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#store.length) {
      const larger = Buffer.allocUnsafe(needed * 2);
      this.#store.copy(larger, 0, 0, this.#length);
      this.#store = larger;
    }
    this.#store.set(chunk, this.#length);
    this.#length = needed;
  }

  dropUntil(start: number): void {
    if (start === 0) return;
    this.#store.copyWithin(0, start, this.#length);
    this.#length -= start;
  }

  /** Keeps the first bytes only. */
  cutTo(length: number): void {
    this.#length = length;
  }
}
