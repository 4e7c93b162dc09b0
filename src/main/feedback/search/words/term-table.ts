import type { CutWords } from './cut-words.ts';

// The different words of a segment while it is made, each under a number, one behind the other in one run of
// UTF-16 units. Words are told apart by 64 bits of hash: of the words of a million texts, two are alike once in
// some hundred million libraries. The slots hold numbers only, so that many are in the processor's cache; what is
// looked up most has low numbers and stands together.

// Small, so that growing is compiled with all else: see prepare-index.ts.
const FIRST_SLOTS = 1 << 13;
const FIRST_UNITS = 1 << 15;
/** Of a term, as a rule. */
const UNITS_A_TERM = 8;

export class TermTable {
  /** How many words there are. */
  count = 0;
  /** The words one behind the other. */
  units: Uint16Array = new Uint16Array(FIRST_UNITS);
  /** By number: where the word begins; it ends where the next begins. */
  starts: Int32Array = new Int32Array(FIRST_SLOTS);
  /** By number: both hashes. */
  #hashes: Int32Array = new Int32Array(FIRST_SLOTS);
  /** A number, one more; 0 where none is. */
  #slots: Int32Array = new Int32Array(FIRST_SLOTS);

  /** Puts the numbers of the words there. */
  numbersOf({ count, units, ends, hashes, otherHashes }: CutWords, numbers: Int32Array, to: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Looked at one after the other, the slots of all words are fetched at the same time.
    for (let at = 0; at < count; at += 1) numbers[to + at] = slots[slotOf(hashes[at] ?? 0) & mask] ?? 0;
    const known = this.#hashes;
    let start = 0;
    for (let at = 0; at < count; at += 1) {
      const end = ends[at] ?? 0;
      const hash = hashes[at] ?? 0;
      const otherHash = otherHashes[at] ?? 0;
      const found = 2 * ((numbers[to + at] ?? 0) - 1);
      const isIt = found >= 0 && known[found] === hash && known[found + 1] === otherHash;
      numbers[to + at] = isIt ? found / 2 : this.numberOf(units, start, end, hash, otherHash);
      start = end;
    }
  }

  /** The number of the word that stands there in the units, which has these hashes. */
  numberOf(units: Uint16Array, start: number, end: number, hash: number, otherHash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    for (let slot = slotOf(hash); ; slot += 1) {
      const taken = slots[slot & mask] ?? 0;
      if (taken === 0) {
        slots[slot & mask] = this.count + 1;
        return this.#keep(units, start, end, hash, otherHash);
      }
      if (hashes[2 * taken - 2] === hash && hashes[2 * taken - 1] === otherHash) return taken - 1;
    }
  }

  /** Makes room for so many words at once. */
  expect(count: number): void {
    while (2 * count > this.#slots.length) this.#grow();
    if (UNITS_A_TERM * count > this.units.length) this.#growUnits(UNITS_A_TERM * count);
  }

  /** Forgets all words; the room stays. */
  clear(): void {
    this.count = 0;
    this.#slots.fill(0);
  }

  #keep(units: Uint16Array, start: number, end: number, hash: number, otherHash: number): number {
    const number = this.count;
    const tail = this.starts[number] ?? 0;
    const newTail = tail + end - start;
    if (newTail > this.units.length) this.#growUnits(2 * newTail);
    for (let at = start; at < end; at += 1) this.units[tail + at - start] = units[at] ?? 0;
    this.#hashes[2 * number] = hash;
    this.#hashes[2 * number + 1] = otherHash;
    this.count = number + 1;
    this.starts[this.count] = newTail;
    if (2 * (this.count + 1) >= this.#slots.length) this.#grow();
    return number;
  }

  #growUnits(length: number): void {
    const larger = new Uint16Array(length);
    larger.set(this.units);
    this.units = larger;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const starts = new Int32Array(slots.length / 2 + 1);
    starts.set(this.starts);
    const hashes = new Int32Array(slots.length);
    hashes.set(this.#hashes.subarray(0, slots.length));
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      const hash = hashes[2 * number] ?? 0;
      let slot = slotOf(hash);
      while (slots[slot & mask] !== 0) slot += 1;
      slots[slot & mask] = number + 1;
    }
    this.#slots = slots;
    this.starts = starts;
    this.#hashes = hashes;
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Units as text; a word may be of any length. */
export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
