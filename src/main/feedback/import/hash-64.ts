// 64 bits of a short text, to compare many of them by numbers. Made for ids and hashes that are spread evenly
// already; not for texts that somebody may choose so that they collide.

const HI_SEED = 0x9e37_79b9;
const LO_SEED = 0x85eb_ca6b;
const HI_FACTOR = 0x2c1b_3c6d;
const LO_FACTOR = 0x297a_2d39;

/** Holds the result of its last use, so that millions of them cost no memory. */
export class Hash64 {
  hi = 0;
  lo = 0;

  ofText(text: string): this {
    this.#start();
    for (let at = 0; at < text.length; at += 1) this.#add(text.charCodeAt(at));
    return this.#finish();
  }

  /** Equal to the hash of the text that these bytes are in Latin-1. */
  ofBytes(bytes: Uint8Array, from: number, to: number): this {
    this.#start();
    for (let at = from; at < to; at += 1) this.#add(bytes[at] ?? 0);
    return this.#finish();
  }

  set(hi: number, lo: number): void {
    this.hi = hi;
    this.lo = lo;
  }

  #start(): void {
    this.hi = HI_SEED;
    this.lo = LO_SEED;
  }

  #add(code: number): void {
    const hi = Math.imul(this.hi ^ code, HI_FACTOR);
    const lo = Math.imul(this.lo ^ code, LO_FACTOR);
    this.hi = hi ^ (hi >>> 15);
    this.lo = lo ^ (lo >>> 13);
  }

  #finish(): this {
    const hi =
      Math.imul(this.hi ^ (this.hi >>> 16), 0x7feb_352d) ^ Math.imul(this.lo ^ (this.lo >>> 13), 0x846c_a68b);
    const lo = Math.imul(this.lo ^ (this.lo >>> 16), 0x9e37_79b1) ^ Math.imul(hi ^ (hi >>> 13), 0x6c8e_9cf5);
    this.hi = hi >>> 0;
    this.lo = lo >>> 0;
    return this;
  }
}
