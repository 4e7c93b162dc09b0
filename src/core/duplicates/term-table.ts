// Numbers the words of a library from 0 on. A word is known by its 32-bit hash: two words that share one
// are taken for the same, about ten pairs among 300,000 words, which no similarity notices. Typed arrays,
// because a Map of as many strings would take ten times the memory and the time.

const FIRST_CAPACITY = 1 << 12;
/** Stands for an empty place; a word that hashes to it moves to its neighbour. */
const EMPTY = 0;

export class TermTable {
  #hashes = new Int32Array(FIRST_CAPACITY);
  #numbers = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the word; a new word gets the next one. */
  numberOf(hash: number): number {
    const wanted = hash === EMPTY ? 1 : hash;
    if (2 * (this.#size + 1) > this.#hashes.length) this.#grow();
    const place = placeOf(this.#hashes, wanted);
    if (this.#hashes[place] === wanted) return this.#numbers[place] ?? 0;
    const number = this.#size;
    this.#hashes[place] = wanted;
    this.#numbers[place] = number;
    this.#size += 1;
    return number;
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    const numbers = new Int32Array(hashes.length);
    this.#hashes.forEach((hash, from) => {
      if (hash === EMPTY) return;
      const place = placeOf(hashes, hash);
      hashes[place] = hash;
      numbers[place] = this.#numbers[from] ?? 0;
    });
    this.#hashes = hashes;
    this.#numbers = numbers;
  }
}

/** Where the hash stands, or the empty place where it would. */
function placeOf(hashes: Int32Array, wanted: number): number {
  const mask = hashes.length - 1;
  let place = wanted & mask;
  while (hashes[place] !== EMPTY && hashes[place] !== wanted) place = (place + 1) & mask;
  return place;
}
