// Items by 64 bits of their id, each with the contents of one batch, in typed arrays: about 30 bytes an item
// where a Map of strings takes 300. Open addressing; entries are numbered from 1, and 0 means none.

import { freeMemory } from './growing.ts';

const FIRST_CAPACITY = 1024;

export class ItemTable {
  /** Numbers of entries, by the hash of their id; half as many entries as places at most. */
  #places = new Uint32Array(FIRST_CAPACITY * 2);
  /** High and low half of the id's hash, then of the content's. */
  #hashes = new Uint32Array(FIRST_CAPACITY * 4);
  #batches = new Uint32Array(FIRST_CAPACITY);
  /** The entry with the item's version before, of the same batch. */
  #earlier = new Uint32Array(FIRST_CAPACITY);
  #last = 0;

  /** The newest entry of an item. */
  find(idHi: number, idLo: number): number {
    return this.#places[this.#placeOf(idHi, idLo)] ?? 0;
  }

  add(idHi: number, idLo: number, batch: number, earlier: number): number {
    this.#last += 1;
    const entry = this.#last;
    if (entry === this.#batches.length) this.#grow();
    this.#hashes[entry * 4] = idHi;
    this.#hashes[entry * 4 + 1] = idLo;
    this.#batches[entry] = batch;
    this.#earlier[entry] = earlier;
    this.#places[this.#placeOf(idHi, idLo)] = entry;
    return entry;
  }

  batchOf(entry: number): number {
    return this.#batches[entry] ?? 0;
  }

  earlierThan(entry: number): number {
    return this.#earlier[entry] ?? 0;
  }

  /** From now on the item has one version, of a newer batch. */
  startOver(entry: number, batch: number): void {
    this.#batches[entry] = batch;
    this.#earlier[entry] = 0;
  }

  hasContent(entry: number, hi: number, lo: number): boolean {
    return this.#hashes[entry * 4 + 2] === hi && this.#hashes[entry * 4 + 3] === lo;
  }

  setContent(entry: number, hi: number, lo: number): void {
    this.#hashes[entry * 4 + 2] = hi;
    this.#hashes[entry * 4 + 3] = lo;
  }

  /** Where the item stands, or would. */
  #placeOf(idHi: number, idLo: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let place = idLo & mask;
    for (let entry = places[place] ?? 0; entry !== 0; entry = places[place] ?? 0) {
      if (this.#hashes[entry * 4] === idHi && this.#hashes[entry * 4 + 1] === idLo) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** It is of no use afterwards. */
  free(): void {
    freeMemory([this.#places, this.#hashes, this.#batches, this.#earlier]);
  }

  #grow(): void {
    const capacity = this.#batches.length * 2;
    this.#hashes = grown(this.#hashes, capacity * 4);
    this.#batches = grown(this.#batches, capacity);
    this.#earlier = grown(this.#earlier, capacity);
    const before = this.#places;
    this.#places = new Uint32Array(capacity * 2);
    for (const entry of before) {
      if (entry === 0) continue;
      const place = this.#placeOf(this.#hashes[entry * 4] ?? 0, this.#hashes[entry * 4 + 1] ?? 0);
      this.#places[place] = entry;
    }
    before.buffer.transfer(0);
  }
}

/** The memory before is free at once; the collector would let all earlier sizes gather. */
function grown(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(numbers.buffer.transfer(length * numbers.BYTES_PER_ELEMENT));
}
