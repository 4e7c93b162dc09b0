/**
 * Where a byte stands next, for somebody who goes through a buffer from start to end. Native search is three
 * times quicker than a loop over the bytes, and each byte is found once.
 */
export class NextByte {
  readonly #byte: number;
  /** The first at or behind `#from`; the end of the buffer for none. */
  #at = -1;
  #from = 0;

  constructor(byte: number) {
    this.#byte = byte;
  }

  /** The first at `start` or behind it. Within a row, start never goes back. */
  seek(buffer: Buffer, start: number): number {
    if (this.#at < start) {
      const at = buffer.indexOf(this.#byte, start);
      this.#at = at === -1 ? buffer.length : at;
      this.#from = start;
    }
    return this.#at;
  }

  /** For who goes back: what was found further on is not the first. What is nowhere in the buffer stays so. */
  goBackTo(start: number): void {
    if (start < this.#from) this.forget();
  }

  /** For another buffer. */
  forget(): void {
    this.#at = -1;
    this.#from = 0;
  }
}
