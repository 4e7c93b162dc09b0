// The quick way for nearly every row of CSV: one that lies whole in the buffer, with cells that are plain or
// quoted as RFC 4180 says. Such a row is cut by numbers, and becomes text where it is needed: in this thread
// or in another one. Anything else is left to the scanner, which knows every way in which rows are unusual
// or broken; nothing is kept between rows, so that each may be read either way, with the same result.
import { MOST_CELLS } from './csv-cells.ts';
import { CELL_NUMBERS, DOUBLED, PLAIN, QUOTED, ROW_NUMBERS } from './cut-rows.ts';
import { NextByte } from './next-byte.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const FIRST_NUMBERS = 16_384;

export class RowCutter {
  readonly #delimiter: number;
  readonly #longestCell: number;
  #numbers = new Int32Array(FIRST_NUMBERS);
  #used = 0;
  #lineEndsInside = 0;
  readonly #nextDelimiter: NextByte;
  readonly #nextLf = new NextByte(LF);
  readonly #nextCr = new NextByte(CR);

  /** For a delimiter of one byte. */
  constructor(delimiter: number, longestCell: number) {
    this.#delimiter = delimiter;
    this.#longestCell = longestCell;
    this.#nextDelimiter = new NextByte(delimiter);
  }

  /** The rows cut since `clear`, as cut-rows.ts reads them; good until the next one is cut. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#used);
  }

  /** How many lines end inside the cells of the row that was cut last. */
  get lineEndsInside(): number {
    return this.#lineEndsInside;
  }

  /** The buffer may have changed. */
  clear(): void {
    this.#used = 0;
    for (const next of [this.#nextDelimiter, this.#nextLf, this.#nextCr]) next.forget();
  }

  /** Cuts the row at `from`. Answers where its line end stands; -1: read it step by step. */
  cut(buffer: Buffer, from: number, line: number): number {
    const delimiter = this.#delimiter;
    const place = this.#startRow();
    const most = this.#used + MOST_CELLS * CELL_NUMBERS;
    this.#lineEndsInside = 0;
    // The row before may have been given up further on: this one is behind the first line of a broken quote.
    this.#nextDelimiter.goBackTo(from);
    this.#nextLf.goBackTo(from);
    this.#nextCr.goBackTo(from);
    for (let at = from; at < buffer.length; at += 1) {
      at = buffer[at] === QUOTE ? this.#quotedCell(buffer, at + 1) : this.#plainCell(buffer, at);
      if (at === -1) break;
      const byte = buffer[at];
      if (byte === LF || byte === CR) {
        this.#endRow(place, line, from, at);
        return at;
      }
      if (byte !== delimiter || this.#used >= most) break;
      // A delimiter that is the last byte of the buffer: what follows may be a cell or nothing.
    }
    this.#used = place;
    return -1;
  }

  /** Notes that here, in the order of the rows, one stands that was read another way. */
  addOther(number: number): void {
    const place = this.#startRow();
    this.#endRow(place, 0, 0, 0);
    this.#numbers[place + 3] = -1 - number;
  }

  #startRow(): number {
    const place = this.#used;
    if (place + ROW_NUMBERS > this.#numbers.length) this.#grow();
    this.#used = place + ROW_NUMBERS;
    return place;
  }

  #endRow(place: number, line: number, from: number, end: number): void {
    const numbers = this.#numbers;
    numbers[place] = line;
    numbers[place + 1] = from;
    numbers[place + 2] = end;
    numbers[place + 3] = (this.#used - place - ROW_NUMBERS) / CELL_NUMBERS;
  }

  /** Answers where the cell ends: at a delimiter, a line end or the end of the buffer. */
  #plainCell(buffer: Buffer, start: number): number {
    const delimiter = this.#nextDelimiter.seek(buffer, start);
    const end = Math.min(delimiter, this.#nextLf.seek(buffer, start), this.#nextCr.seek(buffer, start));
    return this.#add(start, end, PLAIN) ? end : -1;
  }

  /** Answers the byte behind the closing quote, -1 where there is none in the buffer. */
  #quotedCell(buffer: Buffer, start: number): number {
    let kind = QUOTED;
    let quote = buffer.indexOf(QUOTE, start);
    while (quote !== -1 && buffer[quote + 1] === QUOTE) {
      kind = DOUBLED;
      quote = buffer.indexOf(QUOTE, quote + 2);
    }
    if (quote === -1) return -1;
    this.#lineEndsInside += this.#lineEnds(buffer, start, quote);
    return this.#add(start, quote, kind) ? quote + 1 : -1;
  }

  /** CR, LF and CRLF end one line each. */
  #lineEnds(buffer: Buffer, from: number, end: number): number {
    const [nextLf, nextCr] = [this.#nextLf, this.#nextCr];
    let count = 0;
    for (let lf = nextLf.seek(buffer, from); lf < end; lf = nextLf.seek(buffer, lf + 1))
      if (buffer[lf - 1] !== CR) count += 1;
    for (let cr = nextCr.seek(buffer, from); cr < end; cr = nextCr.seek(buffer, cr + 1)) count += 1;
    return count;
  }

  #add(start: number, end: number, kind: number): boolean {
    const place = this.#used;
    if (place + CELL_NUMBERS > this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    numbers[place] = start;
    numbers[place + 1] = end;
    numbers[place + 2] = kind;
    this.#used = place + CELL_NUMBERS;
    return end - start < this.#longestCell;
  }

  #grow(): void {
    const grown = new Int32Array(this.#numbers.length * 2);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
