// Rows in blocks of some dozen, and the largest or smallest number of each: of very many rows most need not be
// looked at one by one, because nothing in their block can be among the best.

export const BLOCK_BITS = 6;
export const BLOCK_ROWS = 1 << BLOCK_BITS;

/** The largest number of each block. */
export function mostByBlock(byRow: Uint16Array): Uint16Array {
  const most = new Uint16Array(Math.ceil(byRow.length / BLOCK_ROWS));
  for (let block = 0; block < most.length; block += 1) {
    const end = Math.min(byRow.length, (block + 1) * BLOCK_ROWS);
    let largest = 0;
    for (let row = block * BLOCK_ROWS; row < end; row += 1) {
      const value = byRow[row] ?? 0;
      if (value > largest) largest = value;
    }
    most[block] = largest;
  }
  return most;
}

/** The smallest number of each block, of the rows before `end`. */
export function leastByBlock(byRow: Int32Array, end: number): Int32Array {
  const least = new Int32Array(Math.ceil(end / BLOCK_ROWS));
  for (let block = 0; block < least.length; block += 1) {
    const blockEnd = Math.min(end, (block + 1) * BLOCK_ROWS);
    let smallest = byRow[block * BLOCK_ROWS] ?? 0;
    for (let row = block * BLOCK_ROWS + 1; row < blockEnd; row += 1) {
      const value = byRow[row] ?? 0;
      if (value < smallest) smallest = value;
    }
    least[block] = smallest;
  }
  return least;
}
