// Finds the newest row of an item by its id, in memory: an index in SQL would cost a fifth of building the
// search index, because ids come in no order. Ids are compared by a key; who asks compares them in full.

const FIRST_SLOTS = 1 << 12;

/** 53 bits of an id, as a whole number. */
export function keyOfId(id: string): number {
  // Two multiplicative hashes side by side (cyrb53); the ids themselves are mostly cut from SHA-256.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 0x1_0000_0000 * (low & 0x1f_ffff) + (high >>> 0);
}

/** No key is negative. */
const FREE = -1;

/** The newest row of each of these keys that any row has: for a few of them one pass instead of a table of all. */
export function newestRowsOf(
  wanted: readonly number[],
  keys: Float64Array,
  end: number,
): ReadonlyMap<number, number> {
  // Mostly free, so that most rows are done with after one look.
  const slots = new Float64Array(2 ** Math.ceil(Math.log2(8 * wanted.length + 8))).fill(FREE);
  const slotOf = (key: number) => {
    let slot = (key >>> 0) & (slots.length - 1);
    while (slots[slot] !== FREE && slots[slot] !== key) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  for (const key of wanted) slots[slotOf(key)] = key;
  const newest = new Map<number, number>();
  for (let row = 1; row < end; row += 1) {
    const key = keys[row] ?? 0;
    if (slots[slotOf(key)] === key) newest.set(key, row);
  }
  return newest;
}

export class IdRows {
  /** 0 for a free slot, else the newest row of a key. */
  #slots = new Int32Array(FIRST_SLOTS);
  #used = 0;
  /** The rows before it are in. */
  #next = 1;

  /** The newest row with the key, 0 for none. `keys` are those of all rows; `end` is one more than the last. */
  newest(key: number, keys: Float64Array, end: number): number {
    for (; this.#next < end; this.#next += 1) this.#put(this.#next, keys);
    return this.#slots[this.#slotOf(key, keys)] ?? 0;
  }

  #put(row: number, keys: Float64Array): void {
    if (this.#used * 2 >= this.#slots.length) this.#grow(keys);
    const slot = this.#slotOf(keys[row] ?? 0, keys);
    if (this.#slots[slot] === 0) this.#used += 1;
    this.#slots[slot] = row;
  }

  #slotOf(key: number, keys: Float64Array): number {
    const last = this.#slots.length - 1;
    let slot = (key >>> 0) & last;
    for (;;) {
      const row = this.#slots[slot] ?? 0;
      if (row === 0 || keys[row] === key) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(keys: Float64Array): void {
    const rows = this.#slots;
    this.#slots = new Int32Array(rows.length * 4);
    for (const row of rows) if (row !== 0) this.#slots[this.#slotOf(keys[row] ?? 0, keys)] = row;
  }
}
