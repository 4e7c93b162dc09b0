// Numbers of seven bits a byte, the lowest first, as `ByteWriter` writes them.

/** Reads one number after the other. */
export class VarintReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  passOver(count: number): void {
    for (let left = count; left > 0; left -= 1) this.at = behindVarint(this.#bytes, this.at);
  }
}

export function behindVarint(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) > 0x7f) at += 1;
  return at + 1;
}
