// Memory for results, a byte a row, used by one search after the other. Of a million items each key would take two
// megabytes anew: with every fourth the collector went through all that the worker has, on both processors of a small
// machine, between a key and its rows.

/** More than these are not needed at once but for a moment. */
const MOST_SPARE = 4;

export class RowMemory {
  readonly #spare: Uint8Array[] = [];

  /** For so many rows, none of them flagged. */
  take(length: number): Uint8Array {
    for (let rows = this.#spare.pop(); rows; rows = this.#spare.pop()) {
      if (rows.length === length) return rows.fill(0);
    }
    return new Uint8Array(length);
  }

  copyOf(rows: Uint8Array): Uint8Array {
    const copy = this.take(rows.length);
    copy.set(rows);
    return copy;
  }

  /** Nobody may look at it any more. Who does not give back what was taken leaves it to the collector. */
  giveBack(rows: Uint8Array): void {
    if (this.#spare.length < MOST_SPARE) this.#spare.push(rows);
  }
}
