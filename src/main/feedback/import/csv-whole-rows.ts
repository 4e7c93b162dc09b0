// The quick way for nearly every row: one that lies whole in the buffer, with cells that are plain or quoted
// as RFC 4180 says. Anything else is left to the scanner, which knows every way in which rows are unusual
// or broken; nothing is kept between rows, so that each row may be read either way, with the same result.

import { MOST_CELLS } from './csv-cells.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** Each cell has a start, an end and a kind. */
const NUMBERS_OF_A_CELL = 3;
const PLAIN = 0;
const QUOTED = 1;
const DOUBLED = 2;

export class WholeRows {
  readonly #delimiter: number;
  readonly #longestCell: number;
  #cells = new Int32Array(NUMBERS_OF_A_CELL * 64);
  #used = 0;
  #hasQuotes = false;
  #lineEndsInside = 0;

  /** For a delimiter of one byte. */
  constructor(delimiter: number, longestCell: number) {
    this.#delimiter = delimiter;
    this.#longestCell = longestCell;
  }

  /** Finds the cells of the row at `from`. Answers where its line end stands; -1: read it step by step. */
  find(buffer: Buffer, from: number): number {
    const delimiter = this.#delimiter;
    this.#used = 0;
    this.#hasQuotes = false;
    for (let at = from; at < buffer.length; at += 1) {
      const isQuoted = buffer[at] === QUOTE;
      at = isQuoted ? this.#quotedCell(buffer, at + 1) : this.#plainCell(buffer, at);
      if (at === -1) return -1;
      const byte = buffer[at];
      if (byte === LF || byte === CR) return at;
      if (byte !== delimiter || this.#used >= MOST_CELLS * NUMBERS_OF_A_CELL) return -1;
      // A delimiter that is the last byte of the buffer: what follows may be a cell or nothing.
    }
    return -1;
  }

  /** The cells of the row that was found, as text. */
  decode(buffer: Buffer, from: number, end: number): string[] {
    const row = buffer.toString('utf8', from, end);
    // Bytes are characters then, and one decoding serves all cells.
    const isAscii = row.length === end - from;
    const found = this.#cells;
    const cells: string[] = [];
    for (let place = 0; place < this.#used; place += NUMBERS_OF_A_CELL) {
      const start = found[place] ?? 0;
      const stop = found[place + 1] ?? 0;
      if (start === stop) cells.push('');
      else {
        const text = isAscii ? row.slice(start - from, stop - from) : buffer.toString('utf8', start, stop);
        cells.push(found[place + 2] === DOUBLED ? text.replaceAll('""', '"') : text);
      }
    }
    this.#lineEndsInside = this.#hasQuotes ? lineEndsIn(row) : 0;
    return cells;
  }

  /** How many lines end inside the cells of the row that was decoded. */
  get lineEndsInside(): number {
    return this.#lineEndsInside;
  }

  /** Answers where the cell ends: at a delimiter, a line end or the end of the buffer. */
  #plainCell(buffer: Buffer, start: number): number {
    const delimiter = this.#delimiter;
    const length = buffer.length;
    let at = start;
    for (; at < length; at += 1) {
      const byte = buffer[at];
      if (byte === delimiter || byte === LF || byte === CR) break;
    }
    return this.#add(start, at, PLAIN) ? at : -1;
  }

  /** Answers the byte behind the closing quote, -1 where there is none in the buffer. */
  #quotedCell(buffer: Buffer, start: number): number {
    let kind = QUOTED;
    let quote = buffer.indexOf(QUOTE, start);
    while (quote !== -1 && buffer[quote + 1] === QUOTE) {
      kind = DOUBLED;
      quote = buffer.indexOf(QUOTE, quote + 2);
    }
    this.#hasQuotes = true;
    return quote !== -1 && this.#add(start, quote, kind) ? quote + 1 : -1;
  }

  #add(start: number, end: number, kind: number): boolean {
    if (this.#used === this.#cells.length) {
      const grown = new Int32Array(this.#used * 2);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    const place = this.#used;
    this.#cells[place] = start;
    this.#cells[place + 1] = end;
    this.#cells[place + 2] = kind;
    this.#used = place + NUMBERS_OF_A_CELL;
    return end - start < this.#longestCell;
  }
}

/** CR, LF and CRLF end one line each. In a whole row they stand inside quotes only. */
function lineEndsIn(row: string): number {
  if (row.indexOf('\n') === -1 && row.indexOf('\r') === -1) return 0;
  return row.match(/\r\n?|\n/gu)?.length ?? 0;
}
