import { rowsIn } from './row-filter.ts';

/** All rows in the order in which they were said, oldest first, then those without a date. */
export class TimeOrder {
  readonly rows: Uint32Array;
  /** How many of them have a date. */
  readonly dated: number;
  #place: Uint32Array | null = null;

  constructor(rows: Uint32Array, dated: number) {
    this.rows = rows;
    this.dated = dated;
  }

  /** By row: its place in `rows`. Made when few rows are first to be put in order: a list of all needs it not. */
  get place(): Uint32Array {
    this.#place ??= placesOf(this.rows);
    return this.#place;
  }
}

/** As many bits as a whole number in a double has. */
const EXACT_BITS = 53;

/**
 * Orders the rows 1 to `end - 1` by time; equal times keep the order of import. Time and row go into one
 * number each, because bare numbers are sorted many times quicker than rows with a comparison. What the
 * row leaves of its bits is the time's: exact to the millisecond for ten thousand items of a decade, to
 * some 40 ms for a million.
 */
export function timeOrderOf(saidAt: Float64Array, end: number): TimeOrder {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 1; row < end; row += 1) {
    const time = saidAt[row] ?? Number.NaN;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const rowRange = 2 ** Math.ceil(Math.log2(end + 1));
  const unitMs = Math.max(1, Math.ceil(((last - first + 1) * rowRange) / 2 ** EXACT_BITS));
  const keys = new Float64Array(Math.max(0, end - 1));
  const rows = new Uint32Array(keys.length);
  let dated = 0;
  for (let row = 1; row < end; row += 1) {
    const time = saidAt[row] ?? Number.NaN;
    if (Number.isNaN(time)) continue;
    keys[dated] = Math.floor((time - first) / unitMs) * rowRange + row;
    dated += 1;
  }
  const sorted = keys.subarray(0, dated).sort();
  for (let at = 0; at < dated; at += 1) {
    const key = sorted[at] ?? 0;
    rows[at] = key - Math.floor(key / rowRange) * rowRange;
  }
  let undated = dated;
  for (let row = 1; row < end; row += 1) {
    if (!Number.isNaN(saidAt[row] ?? Number.NaN)) continue;
    rows[undated] = row;
    undated += 1;
  }
  return new TimeOrder(rows, dated);
}

/** The order with the rows that have come since, up to `end - 1`: only those are sorted. */
export function extendedOrder(order: TimeOrder, saidAt: Float64Array, end: number): TimeOrder {
  const skipped = order.rows.length;
  const more = timeOrderOf(saidAt.subarray(skipped), end - skipped);
  const rows = new Uint32Array(end - 1);
  const timeOf = (row: number) => saidAt[row] ?? Number.POSITIVE_INFINITY;
  let [old, next, taken] = [0, 0, 0];
  const takeOld = (until: number) => {
    for (; old < until; old += 1, taken += 1) rows[taken] = order.rows[old] ?? 0;
  };
  for (; next < more.dated; next += 1, taken += 1) {
    const row = (more.rows[next] ?? 0) + skipped;
    let until = old;
    while (until < order.dated && timeOf(order.rows[until] ?? 0) <= timeOf(row)) until += 1;
    takeOld(until);
    rows[taken] = row;
  }
  takeOld(order.rows.length);
  for (; next < more.rows.length; next += 1, taken += 1) rows[taken] = (more.rows[next] ?? 0) + skipped;
  return new TimeOrder(rows, order.dated + more.dated);
}

function placesOf(rows: Uint32Array): Uint32Array {
  const place = new Uint32Array(rows.length + 1);
  for (let at = 0; at < rows.length; at += 1) place[rows[at] ?? 0] = at;
  return place;
}

/** Of so many rows only one in this many: walking over a part of them may find the first ones, or may not. */
const FEW = 16;
/** That part, and how many times as many rows there have to be as are wanted for it to be likely. */
const WALKED_SHARE = 1 / 4;
const LIKELY = 4;

/** The first rows of a result by time, at least `most` of them or all; those without a date come last either way. */
export function inTimeOrder(
  order: TimeOrder,
  { passing, count }: { readonly passing: Uint8Array; readonly count: number },
  isNewestFirst: boolean,
  most: number,
): Uint32Array {
  const { rows, dated } = order;
  // Where a place in the order goes when the dated part runs backwards, and back: the same sum.
  const turned = (at: number) => (isNewestFirst && at < dated ? dated - 1 - at : at);
  const isFew = count * FEW < rows.length;
  if (!isFew || count >= LIKELY * most) {
    const found = new Uint32Array(Math.min(count, most));
    const end = isFew ? rows.length * WALKED_SHARE : rows.length;
    let taken = 0;
    for (let at = 0; at < end && taken < found.length; at += 1) {
      const row = rows[turned(at)] ?? 0;
      if (passing[row] !== 1) continue;
      found[taken] = row;
      taken += 1;
    }
    if (taken === found.length) return found;
  }
  const { place } = order;
  const places = rowsIn(passing, count).map((row) => turned(place[row] ?? 0));
  return places.sort().map((at) => rows[turned(at)] ?? 0);
}
