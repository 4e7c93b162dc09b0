import type { TermTable } from './term-table.ts';

// Puts the terms of a segment in the order of their UTF-16 units. As strings that would take a third of
// writing the segment; here some units and the number of a term are one number of 64 bits, which sort natively.

/** Units of ASCII in a key, seven bits each, above a number of 29 bits. */
const NARROW_UNITS = 5;
const NUMBER_BITS = 29;
/** Units of any kind in a key, above a number of 32 bits. */
const WIDE_UNITS = 2;
/** In a narrow key, for any unit from it on. */
const BEYOND = 127;
/** So few are compared one with the other, and so are those that are alike up to here. */
const FEW = 8;
const DEEPEST = 60;

export function termsInOrder(terms: TermTable): Int32Array {
  const numbers = new Int32Array(terms.count);
  for (let number = 0; number < numbers.length; number += 1) numbers[number] = number;
  new TermSorter(terms).sort(numbers, 0, false);
  return numbers;
}

class TermSorter {
  readonly #units: Uint16Array;
  readonly #starts: Int32Array;

  constructor({ units, starts }: TermTable) {
    this.#units = units;
    this.#starts = starts;
  }

  /** Sorts terms that are alike up to `depth`. No two terms are the same, and no term has a unit 0. */
  sort(numbers: Int32Array, depth: number, isWide: boolean): void {
    if (numbers.length <= FEW) this.#insert(numbers, depth);
    else if (depth > DEEPEST) numbers.sort((one, other) => (this.#isBefore(one, other, depth) ? -1 : 1));
    else this.#sortByKeys(numbers, depth, isWide);
  }

  #sortByKeys(numbers: Int32Array, depth: number, isWide: boolean): void {
    const keys = new BigUint64Array(numbers.length);
    const halves = new Uint32Array(keys.buffer);
    if (isWide) this.#fillWide(numbers, depth, halves);
    else this.#fillNarrow(numbers, depth, halves);
    keys.sort();
    const ofNumber = isWide ? 0xffff_ffff : 2 ** NUMBER_BITS - 1;
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = (halves[2 * at] ?? 0) & ofNumber;
    for (let from = 0; from < numbers.length; ) {
      const to = endOfAlike(halves, from, ~ofNumber);
      if (to - from > 1) this.#sortAlike(numbers.subarray(from, to), depth, isWide, halves, from);
      from = to;
    }
  }

  #sortAlike(numbers: Int32Array, depth: number, isWide: boolean, halves: Uint32Array, at: number): void {
    if (isWide) this.sort(numbers, depth + WIDE_UNITS, true);
    else if (isBeyond(halves[2 * at + 1] ?? 0, halves[2 * at] ?? 0)) this.sort(numbers, depth, true);
    else this.sort(numbers, depth + NARROW_UNITS, false);
  }

  #fillNarrow(numbers: Int32Array, depth: number, halves: Uint32Array): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const start = (this.#starts[number] ?? 0) + depth;
      const end = this.#endOfNarrow(start, this.#starts[number + 1] ?? 0);
      const last = this.#narrow(start + 4, end);
      halves[2 * at + 1] =
        (this.#narrow(start, end) << 25) |
        (this.#narrow(start + 1, end) << 18) |
        (this.#narrow(start + 2, end) << 11) |
        (this.#narrow(start + 3, end) << 4) |
        (last >> 3);
      halves[2 * at] = (last << NUMBER_BITS) | number;
    }
  }

  /** What comes behind a unit that stands for many does not count. */
  #endOfNarrow(start: number, end: number): number {
    const last = Math.min(end, start + NARROW_UNITS);
    for (let at = start; at < last; at += 1) if ((this.#units[at] ?? 0) >= BEYOND) return at + 1;
    return last;
  }

  #narrow(at: number, end: number): number {
    return at < end ? Math.min(this.#units[at] ?? 0, BEYOND) : 0;
  }

  #fillWide(numbers: Int32Array, depth: number, halves: Uint32Array): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const start = (this.#starts[number] ?? 0) + depth;
      const end = this.#starts[number + 1] ?? 0;
      const first = start < end ? (this.#units[start] ?? 0) : 0;
      halves[2 * at + 1] = (first << 16) | (start + 1 < end ? (this.#units[start + 1] ?? 0) : 0);
      halves[2 * at] = number;
    }
  }

  #insert(numbers: Int32Array, depth: number): void {
    for (let next = 1; next < numbers.length; next += 1) {
      const number = numbers[next] ?? 0;
      let at = next;
      for (; at > 0 && this.#isBefore(number, numbers[at - 1] ?? 0, depth); at -= 1) {
        numbers[at] = numbers[at - 1] ?? 0;
      }
      numbers[at] = number;
    }
  }

  #isBefore(one: number, other: number, depth: number): boolean {
    const units = this.#units;
    const [end = 0, otherEnd = 0] = [this.#starts[one + 1], this.#starts[other + 1]];
    let at = (this.#starts[one] ?? 0) + depth;
    let otherAt = (this.#starts[other] ?? 0) + depth;
    while (at < end && otherAt < otherEnd && units[at] === units[otherAt]) {
      at += 1;
      otherAt += 1;
    }
    if (at === end || otherAt === otherEnd) return at === end;
    return (units[at] ?? 0) < (units[otherAt] ?? 0);
  }
}

/** Where the keys end that are like the one at `from` in all but the number. */
function endOfAlike(halves: Uint32Array, from: number, ofUnits: number): number {
  const high = halves[2 * from + 1] ?? 0;
  const low = (halves[2 * from] ?? 0) & ofUnits;
  let to = from + 1;
  while (2 * to < halves.length && halves[2 * to + 1] === high && ((halves[2 * to] ?? 0) & ofUnits) === low) {
    to += 1;
  }
  return to;
}

/** Whether a narrow key stands for units that it cannot tell apart. */
function isBeyond(high: number, low: number): boolean {
  const last = ((high & 0xf) << 3) | (low >>> NUMBER_BITS);
  return [high >>> 25, high >>> 18, high >>> 11, high >>> 4, last].some((unit) => (unit & BEYOND) === BEYOND);
}
