import type { SaidSpan } from './said-span.ts';

// Narrows a result: one byte a row, 1 while the row is in it. Each kind of condition is a plain loop over
// one column, which is several times quicker than asking a chain of functions row by row.

/** Leaves the rows whose value lies between the two, both included; NaN lies nowhere. */
export function keepBetween(passing: Uint8Array, column: Float64Array, min: number, max: number): void {
  for (let row = 1; row < passing.length; row += 1) {
    const value = column[row] ?? Number.NaN;
    if (!(value >= min && value <= max)) passing[row] = 0;
  }
}

/** Leaves the rows said in the span. */
export function keepSaid(
  passing: Uint8Array,
  saidAt: Float64Array,
  { from, to, firstDay, dayAfter }: SaidSpan,
): void {
  for (let row = 1; row < passing.length; row += 1) {
    const at = saidAt[row] ?? Number.NaN;
    if (!((at >= from && at < to && at !== dayAfter) || at === firstDay)) passing[row] = 0;
  }
}

/** Takes out the rows that have exactly this value. */
export function dropEqual(passing: Uint8Array, column: Float64Array, unwanted: number): void {
  for (let row = 1; row < passing.length; row += 1) if (column[row] === unwanted) passing[row] = 0;
}

/** Leaves the rows whose number is flagged in `wanted`; a negative number is none. */
export function keepFlagged(passing: Uint8Array, column: Int32Array, wanted: Uint8Array): void {
  for (let row = 1; row < passing.length; row += 1) {
    const number = column[row] ?? -1;
    if (number < 0 || wanted[number] !== 1) passing[row] = 0;
  }
}

/** Leaves the rows whose code is flagged in `wanted`. */
export function keepCoded(passing: Uint8Array, codes: Uint8Array, wanted: Uint8Array): void {
  for (let row = 1; row < passing.length; row += 1) if (wanted[codes[row] ?? 0] !== 1) passing[row] = 0;
}

/** Leaves the rows whose bits, as far as `mask` goes, are what is wanted. */
export function keepBits(passing: Uint8Array, column: Uint8Array, mask: number, wanted: number): void {
  for (let row = 1; row < passing.length; row += 1) {
    if (((column[row] ?? 0) & mask) !== wanted) passing[row] = 0;
  }
}

/** Leaves the rows that have one of the tags flagged in `wanted`. */
export function keepTagged(
  passing: Uint8Array,
  { tags, tagStart, tagCount }: { tags: Int32Array; tagStart: Int32Array; tagCount: Int32Array },
  wanted: Uint8Array,
): void {
  for (let row = 1; row < passing.length; row += 1) {
    if (passing[row] === 0) continue;
    const start = tagStart[row] ?? 0;
    const end = start + (tagCount[row] ?? 0);
    let at = start;
    while (at < end && wanted[tags[at] ?? 0] !== 1) at += 1;
    if (at === end) passing[row] = 0;
  }
}

/** Whether a row of the result has this number. */
export function hasNumber(passing: Uint8Array, column: Int32Array, number: number): boolean {
  for (let row = 1; row < passing.length; row += 1) {
    if (column[row] === number && passing[row] === 1) return true;
  }
  return false;
}

/** Whether a row of the result has this tag. */
export function hasTag(
  passing: Uint8Array,
  { tags, tagStart, tagCount }: { tags: Int32Array; tagStart: Int32Array; tagCount: Int32Array },
  tag: number,
): boolean {
  for (let row = 1; row < passing.length; row += 1) {
    const start = tagStart[row] ?? 0;
    const end = start + (tagCount[row] ?? 0);
    for (let at = start; at < end; at += 1) if (tags[at] === tag && passing[row] === 1) return true;
  }
  return false;
}

/** Whether the result has a row that is not in the other. */
export function hasMore(passing: Uint8Array, other: Uint8Array): boolean {
  for (let row = 1; row < passing.length; row += 1) if (passing[row] === 1 && other[row] !== 1) return true;
  return false;
}

/** Leaves the rows that are in the other result too. */
export function keepAlso(passing: Uint8Array, other: Uint8Array): void {
  for (let row = 1; row < passing.length; row += 1) if (other[row] === 0) passing[row] = 0;
}

/** Takes out the rows that are in neither result. */
export function keepEither(passing: Uint8Array, one: Uint8Array, other: Uint8Array): void {
  for (let row = 1; row < passing.length; row += 1) if (one[row] === 0 && other[row] === 0) passing[row] = 0;
}

/** Takes out the rows that are in the other result. */
export function dropAll(passing: Uint8Array, other: Uint8Array): void {
  for (let row = 1; row < passing.length; row += 1) if (other[row] === 1) passing[row] = 0;
}

export function isNone(passing: Uint8Array): boolean {
  return !passing.includes(1);
}

/** How many rows are in the result. */
export function countOf(passing: Uint8Array): number {
  const fours = foursOf(passing);
  let count = 0;
  for (let at = 0; at < fours.length; ) {
    // Each byte is 0 or 1: so many of them can be added up without one running over into the next.
    const until = Math.min(fours.length, at + 255);
    let sums = 0;
    for (; at < until; at += 1) sums = (sums + (fours[at] ?? 0)) | 0;
    count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
  }
  for (let row = 4 * fours.length; row < passing.length; row += 1) count += passing[row] ?? 0;
  return count;
}

/** The rows of a result that has so many. */
export function rowsIn(passing: Uint8Array, count: number): Uint32Array {
  const rows = new Uint32Array(count + 1);
  return rows.subarray(0, putRows(passing, 0, passing.length, rows));
}

/**
 * Puts the rows of a result from `from`, a multiple of four, to before `to` into `into`, which has room for them and one
 * more; answers how many they are.
 */
export function putRows(passing: Uint8Array, from: number, to: number, into: Uint32Array): number {
  // Each row is put where the next one goes, and stays there if it is in: to ask of each row takes three times as long.
  const fours = foursOf(passing);
  let taken = 0;
  for (let start = from; start < to; start += 4) {
    if (fours[start >> 2] === 0) continue;
    const end = Math.min(to, start + 4);
    for (let row = start; row < end; row += 1) {
      into[taken] = row;
      taken += passing[row] ?? 0;
    }
  }
  return taken;
}

/** Four rows at a time, as far as there are four; a result has memory of its own. */
function foursOf(passing: Uint8Array): Uint32Array {
  return new Uint32Array(passing.buffer, passing.byteOffset, passing.length >> 2);
}
