// Rows of CSV that are cut and not yet text: bytes, and numbers that say where the cells lie. So they cost
// nothing to hand to another thread, and rows become text where they are read.
import type { SourceRow } from '#core/feedback/source-row.ts';

/** Of each row: its line, where it begins and ends, how many cells it has. Below 0: one of `others`. */
export const ROW_NUMBERS = 4;
/** Of each cell: where it begins and ends, and its kind. */
export const CELL_NUMBERS = 3;
export const PLAIN = 0;
export const QUOTED = 1;
export const DOUBLED = 2;

export interface CutRows {
  readonly bytes: Buffer;
  /** Places are counted from here: what stands before it in the file is not in `bytes`. */
  readonly base: number;
  readonly numbers: Int32Array;
  /** Rows that were read step by step, in the order of the numbers that name them. */
  readonly others: readonly SourceRow[];
}

export const NO_MORE: SourceRow['more'] = [];

/** Gives the rows one by one, in their order; those of the moment only live for a moment. */
export function eachCutRow({ bytes, base, numbers, others }: CutRows, visit: (row: SourceRow) => void): void {
  let at = 0;
  while (at < numbers.length) {
    const count = numbers[at + 3] ?? 0;
    const other = count < 0 ? others[-1 - count] : undefined;
    if (other) visit(other);
    else {
      visit(rowAt(bytes, base, numbers, at, count));
    }
    at += numbersAt(numbers, at);
  }
}

/** Parts the rows at the end of which `isOne` says so, `most` of them; the cut is good as long as it was. */
export function takeLastRows(
  cut: CutRows,
  most: number,
  isOne: (row: SourceRow) => boolean,
): { readonly cut: CutRows; readonly last: readonly SourceRow[] } {
  const { numbers } = cut;
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at += numbersAt(numbers, at)) places.push(at);
  const last: SourceRow[] = [];
  let end = numbers.length;
  for (const at of places.slice(-most).reverse()) {
    eachCutRow({ ...cut, numbers: numbers.subarray(at, end) }, (row) => last.unshift(row));
    const [first] = last;
    if (!first || !isOne(first)) {
      last.shift();
      break;
    }
    end = at;
  }
  return { cut: end === numbers.length ? cut : { ...cut, numbers: numbers.subarray(0, end) }, last };
}

/** How many numbers the row that begins there has. */
function numbersAt(numbers: Int32Array, at: number): number {
  return ROW_NUMBERS + Math.max(0, numbers[at + 3] ?? 0) * CELL_NUMBERS;
}

function rowAt(bytes: Buffer, base: number, numbers: Int32Array, place: number, count: number): SourceRow {
  const from = (numbers[place + 1] ?? 0) - base;
  const end = (numbers[place + 2] ?? 0) - base;
  const row = bytes.toString('utf8', from, end);
  // Bytes are characters then, and one decoding serves all cells.
  const isAscii = row.length === end - from;
  const cells = new Array<string>(count);
  for (let cell = 0, at = place + ROW_NUMBERS; cell < count; cell += 1, at += CELL_NUMBERS) {
    const start = (numbers[at] ?? 0) - base;
    const stop = (numbers[at + 1] ?? 0) - base;
    if (start === stop) cells[cell] = '';
    else {
      const text = isAscii ? row.slice(start - from, stop - from) : bytes.toString('utf8', start, stop);
      cells[cell] = numbers[at + 2] === DOUBLED ? text.replaceAll('""', '"') : text;
    }
  }
  // What comes from UTF-8 holds no half of a pair.
  const isPlain = row.indexOf('\0') === -1;
  return { line: numbers[place] ?? 0, cells, more: NO_MORE, problem: null, isPlain };
}

/** The same in memory of its own, which can go to another thread. */
export function copyOfCut({ bytes, base, numbers, others }: CutRows): CutRows {
  const [from, end] = boundsOf(numbers);
  const own = Buffer.allocUnsafeSlow(end - from);
  bytes.copy(own, 0, from - base, end - base);
  return { bytes: own, base: from, numbers: numbers.slice(), others };
}

function boundsOf(numbers: Int32Array): [from: number, end: number] {
  let [from, end] = [-1, 0];
  for (let at = 0; at < numbers.length; ) {
    const count = numbers[at + 3] ?? 0;
    if (count >= 0) {
      if (from === -1) from = numbers[at + 1] ?? 0;
      end = numbers[at + 2] ?? 0;
    }
    at += numbersAt(numbers, at);
  }
  return from === -1 ? [0, 0] : [from, end];
}
