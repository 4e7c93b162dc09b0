// Bytes and numbers that grow as they are added to, and can be given to another thread whole.

const LF = 10;

export class GrowingNumbers {
  #numbers: Uint32Array<ArrayBuffer>;
  #used = 0;

  constructor(capacity: number) {
    this.#numbers = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#used;
  }

  add(number: number): void {
    if (this.#used === this.#numbers.length) {
      const grown = new Uint32Array(this.#used * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#used] = number;
    this.#used += 1;
  }

  /** What was added. It is good until something is added again. */
  get numbers(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.#used);
  }
}

/** Lines of JSON as UTF-8. */
export class GrowingLines {
  #bytes: Buffer<ArrayBuffer>;
  #used = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
  }

  get length(): number {
    return this.#used;
  }

  write(value: unknown): void {
    const line = JSON.stringify(value);
    // A UTF-16 unit takes three bytes at most.
    this.#makeRoom(line.length * 3 + 1);
    this.#used += this.#bytes.write(line, this.#used, 'utf8');
    // As part of the text it would have that copied once more.
    this.#bytes[this.#used] = LF;
    this.#used += 1;
  }

  /** What was written. It is good until something is written again. */
  get bytes(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#used);
  }

  #makeRoom(more: number): void {
    if (this.#used + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow((this.#used + more) * 2);
    this.#bytes.copy(grown, 0, 0, this.#used);
    this.#bytes = grown;
  }
}

/** Gives back the memory of bytes that nobody needs any more at once: the collector would let a lot of it gather. */
export function freeMemory(parts: readonly (Uint8Array | Uint32Array)[]): void {
  for (const { buffer } of parts) if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
