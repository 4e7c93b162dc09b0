// The heaviest rows of very many, found while they are weighed: but for the first few, a row that is not among
// them costs one comparison.

export class BestRows {
  readonly #most: number;
  readonly #range: number;
  readonly #heaviest: number;
  readonly #scale: number;
  /** Weight and row in one number, the best first, because bare numbers are sorted many times quicker than by a comparison. */
  #keys: Float64Array;
  #taken = 0;
  #limit = Number.POSITIVE_INFINITY;
  #least = Number.NEGATIVE_INFINITY;

  /** `heaviest` is more than any row weighs, `end` more than any row. */
  constructor(most: number, { heaviest, end }: { heaviest: number; end: number }) {
    this.#most = most;
    this.#range = 2 ** Math.ceil(Math.log2(end + 1));
    this.#heaviest = heaviest;
    this.#scale = heaviest === 0 ? 0 : (2 ** 52 / this.#range - 1) / heaviest;
    this.#keys = new Float64Array(Math.min(2 * most, end));
  }

  /** What weighs less is not among the best. */
  get least(): number {
    return this.#least;
  }

  /** The first `count` of the rows, and what each weighs. */
  take(rows: Uint32Array, weights: Float64Array, count: number): void {
    let least = this.#least;
    for (let at = 0; at < count; at += 1) {
      const weight = weights[at] ?? 0;
      if (weight < least) continue;
      this.#add(weight, rows[at] ?? 0);
      least = this.#least;
    }
  }

  /** The best first; of equally good ones the lower row. */
  rows(): Uint32Array {
    const sorted = this.#keys.subarray(0, this.#taken).sort();
    const rows = new Uint32Array(Math.min(this.#most, sorted.length));
    for (let at = 0; at < rows.length; at += 1) rows[at] = (sorted[at] ?? 0) % this.#range;
    return rows;
  }

  #add(weight: number, row: number): void {
    const key = Math.round((this.#heaviest - weight) * this.#scale) * this.#range + row;
    if (key > this.#limit) return;
    if (this.#taken === this.#keys.length) this.#keepBetterHalf();
    this.#keys[this.#taken] = key;
    this.#taken += 1;
  }

  #keepBetterHalf(): void {
    this.#keys.sort();
    this.#taken = this.#most;
    this.#limit = this.#keys[this.#most - 1] ?? this.#limit;
    this.#least = this.#heaviest - (Math.floor(this.#limit / this.#range) + 1) / this.#scale;
  }
}
