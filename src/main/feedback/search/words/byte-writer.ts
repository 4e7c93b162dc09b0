const FIRST_CAPACITY = 1 << 16;
/** Bytes of the largest whole number of 32 bits. */
const LONGEST = 5;
/** So few are copied one by one: most terms stand in one row. */
const FEW_BYTES = 32;

/** Bytes that grow. Whole numbers are written seven bits a byte, the last one without the high bit. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_CAPACITY);
  #end = 0;

  get length(): number {
    return this.#end;
  }

  varint(value: number): void {
    const end = this.#end;
    if (value > 0x7f || end === this.#bytes.length) {
      this.#longVarint(value);
      return;
    }
    this.#bytes[end] = value;
    this.#end = end + 1;
  }

  /** Appends what another writer holds, and empties it. */
  take(other: ByteWriter): void {
    const [end, length] = [this.#end, other.#end];
    if (end + length > this.#bytes.length) this.#grow(length);
    if (length > FEW_BYTES) this.#bytes.set(other.#bytes.subarray(0, length), end);
    else for (let at = 0; at < length; at += 1) this.#bytes[end + at] = other.#bytes[at] ?? 0;
    this.#end = end + length;
    other.#end = 0;
  }

  /** A copy of what is written; the writer is empty afterwards. */
  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#end);
    this.#end = 0;
    return bytes;
  }

  #longVarint(value: number): void {
    if (this.#end + LONGEST > this.#bytes.length) this.#grow(LONGEST);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#end] = (rest & 0x7f) | 0x80;
      this.#end += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#end] = rest;
    this.#end += 1;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(2 * (this.#bytes.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
