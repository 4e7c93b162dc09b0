// The different words of a segment while it is made, each under a number. Whoever cuts a text writes each
// word behind the others, in one run of UTF-16 units, and it stays there if it is new: no word becomes a
// JavaScript string. Words are told apart by 64 bits of hash and their length, all in one line of the
// processor's cache: of the words of a million texts, two are alike once in some hundred million libraries.

const FIRST_SLOTS = 1 << 15;
const FIRST_UNITS = 1 << 18;
/** Number (one more, 0 for a free slot), two hashes, length. */
const SLOT_SIZE = 4;

/** The hashes of a word with one more unit; those of no unit are 0. */
export function hashedWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}
export function alsoHashedWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x85ebca6b) ^ (hash >>> 13);
}

export class TermTable {
  /** How many words there are. */
  count = 0;
  /** Where the next word is written in the units. */
  tail = 0;
  /** The words one behind the other. */
  units: Uint16Array = new Uint16Array(FIRST_UNITS);
  /** By number: where the word begins; it ends where the next begins. */
  starts: Int32Array = new Int32Array(FIRST_SLOTS);
  #slots: Int32Array = new Int32Array(FIRST_SLOTS * SLOT_SIZE);

  /** The units, with room for so many behind the tail. */
  unitsFor(more: number): Uint16Array {
    if (this.tail + more > this.units.length) {
      const larger = new Uint16Array(2 * (this.tail + more));
      larger.set(this.units);
      this.units = larger;
    }
    return this.units;
  }

  /** The number of the word from the tail to `end`, which has these hashes. */
  numberOf(end: number, hash: number, otherHash: number): number {
    const slots = this.#slots;
    const length = end - this.tail;
    const mask = slots.length / SLOT_SIZE - 1;
    for (let slot = hash ^ (hash >>> 15); ; slot += 1) {
      const at = (slot & mask) * SLOT_SIZE;
      const taken = slots[at] ?? 0;
      if (taken === 0) return this.#keep(at, end, hash, otherHash);
      if (slots[at + 1] === hash && slots[at + 2] === otherHash && slots[at + 3] === length) return taken - 1;
    }
  }

  /** Makes room for so many words at once. */
  expect(count: number): void {
    while (2 * SLOT_SIZE * count > this.#slots.length) this.#grow();
  }

  /** Forgets all words; the room stays. */
  clear(): void {
    this.count = 0;
    this.tail = 0;
    this.#slots.fill(0);
  }

  #keep(at: number, end: number, hash: number, otherHash: number): number {
    const number = this.count;
    this.#slots[at] = number + 1;
    this.#slots[at + 1] = hash;
    this.#slots[at + 2] = otherHash;
    this.#slots[at + 3] = end - this.tail;
    this.starts[number] = this.tail;
    this.count += 1;
    this.tail = end;
    this.starts[this.count] = end;
    if (2 * SLOT_SIZE * (this.count + 1) >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(2 * before.length);
    const mask = slots.length / SLOT_SIZE - 1;
    for (let from = 0; from < before.length; from += SLOT_SIZE) {
      if (before[from] === 0) continue;
      const hash = before[from + 1] ?? 0;
      let slot = hash ^ (hash >>> 15);
      while (slots[(slot & mask) * SLOT_SIZE] !== 0) slot += 1;
      slots.set(before.subarray(from, from + SLOT_SIZE), (slot & mask) * SLOT_SIZE);
    }
    this.#slots = slots;
    const starts = new Int32Array(slots.length / SLOT_SIZE);
    starts.set(this.starts);
    this.starts = starts;
  }
}

/** Units as text; a word may be of any length. */
export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
