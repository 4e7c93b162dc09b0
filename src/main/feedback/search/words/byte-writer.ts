const FIRST_CAPACITY = 1 << 16;

/** Bytes that grow. Whole numbers are written seven bits a byte, the last one without the high bit. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_CAPACITY);
  #end = 0;

  get length(): number {
    return this.#end;
  }

  varint(value: number): void {
    if (this.#end + 8 > this.#bytes.length) this.#grow(8);
    const bytes = this.#bytes;
    let end = this.#end;
    let rest = value;
    while (rest > 0x7f) {
      bytes[end] = (rest & 0x7f) | 0x80;
      end += 1;
      rest >>>= 7;
    }
    bytes[end] = rest;
    this.#end = end + 1;
  }

  /** Appends what another writer holds, and empties it. */
  take(other: ByteWriter): void {
    if (this.#end + other.#end > this.#bytes.length) this.#grow(other.#end);
    this.#bytes.set(other.#bytes.subarray(0, other.#end), this.#end);
    this.#end += other.#end;
    other.#end = 0;
  }

  /** A copy of what is written; the writer is empty afterwards. */
  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#end);
    this.#end = 0;
    return bytes;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(2 * (this.#bytes.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
