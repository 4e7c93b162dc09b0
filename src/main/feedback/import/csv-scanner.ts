// RFC 4180 on UTF-8 bytes, in pieces of any size. Our own because no library is right on all of our inputs
// (PERFORMANCE measurements; csv-parse is the oracle in tests) and because a broken quote must cost one
// row, not the rest of the file. Cells stay arrays: headers repeat and may be called anything.

import type { SourceRow } from '#core/feedback/source-row.ts';
import { type CellKind, CsvCells, MOST_CELLS } from './csv-cells.ts';
import { type CutRows, eachCutRow, NO_MORE } from './cut-rows.ts';
import { RowCutter } from './row-cutter.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** The longest real cell seen has 302,979 characters; beyond this a closing quote is missing. */
const LONGEST_CELL_BYTES = 4 * 1024 * 1024;
const LONGEST_ROW_BYTES = 32 * 1024 * 1024;
/** How much of an unreadable line is kept for a person to find it by. */
const KEPT_OF_BROKEN_LINE = 64 * 1024;

/**
 * Without `more`. `line` is the physical line where the row starts, from 1; CR, LF and CRLF each end one.
 * `problem` says why this is not a row but a broken line.
 */
export type ScannedRow = SourceRow;

type Mode = 'cell-start' | 'plain' | 'quoted' | 'after-quote' | 'skip-line';

/** Push bytes with `write`, finish with `end`; rows come out through `onRow` in order, blank lines too. */
export class CsvScanner {
  readonly #rows: CsvRowScanner;
  readonly #onRow: (row: ScannedRow) => void;

  constructor(delimiter: string, onRow: (row: ScannedRow) => void) {
    this.#rows = new CsvRowScanner(delimiter);
    this.#onRow = onRow;
  }

  write(chunk: Uint8Array): void {
    eachCutRow(this.#rows.write(chunk), this.#onRow);
  }

  end(): void {
    eachCutRow(this.#rows.end(), this.#onRow);
  }
}

/** The same, with the rows that each piece completes still cut; they are good until the next piece. */
export class CsvRowScanner {
  readonly #delimiter: Buffer;
  /** Everything from the start of the unfinished row. */
  #buffer: Buffer = Buffer.alloc(0);
  #store: Buffer = Buffer.alloc(0);
  #position = 0;
  #mode: Mode = 'cell-start';
  #line = 1;
  #rowStart = 0;
  #rowLine = 1;
  #cellStart = 0;
  #cellLine = 1;
  #hasDoubled = false;
  #quoteEnd = -1;
  #afterCr = false;
  #isAtEnd = false;
  readonly #cells = new CsvCells();
  readonly #cutter: RowCutter;
  /** Only a delimiter of one byte goes the quick way. */
  readonly #isQuick: boolean;
  #others: ScannedRow[] = [];

  constructor(delimiter: string) {
    this.#delimiter = Buffer.from(delimiter);
    this.#cutter = new RowCutter(this.#delimiter[0] ?? 0, LONGEST_CELL_BYTES);
    this.#isQuick = this.#delimiter.length === 1;
  }

  write(chunk: Uint8Array): CutRows {
    this.#cutter.clear();
    this.#others = [];
    this.#append(chunk);
    this.#scan();
    if (this.#buffer.length - this.#rowStart > LONGEST_ROW_BYTES)
      this.#giveUpOnLine('The row is longer than 32 MB.');
    return this.#cut();
  }

  end(): CutRows {
    this.#cutter.clear();
    this.#others = [];
    this.#isAtEnd = true;
    this.#scan();
    while (this.#mode === 'quoted') {
      this.#breakAtQuote('A quote is opened here and never closed.');
      this.#scan();
    }
    if (this.#mode === 'plain' || this.#mode === 'after-quote') this.#endCell(this.#position);
    else if (this.#mode === 'cell-start' && this.#cells.count > 0)
      this.#addCell(this.#position, this.#position, 'plain');
    if (this.#cells.count > 0) this.#endRow(this.#position, this.#position);
    return this.#cut();
  }

  #cut(): CutRows {
    return { bytes: this.#buffer, base: 0, numbers: this.#cutter.numbers, others: this.#others };
  }

  #onRow(row: ScannedRow): void {
    this.#cutter.addOther(this.#others.length);
    this.#others.push(row);
  }

  /** Moves the unfinished row to the front of one reused buffer and puts the chunk behind it. */
  #append(chunk: Uint8Array): void {
    const gone = this.#mode === 'skip-line' ? this.#position : this.#rowStart;
    const kept = this.#buffer.subarray(gone);
    const length = kept.length + chunk.length;
    const store = length <= this.#store.length ? this.#store : Buffer.allocUnsafe(length * 2);
    store.set(kept);
    store.set(chunk, kept.length);
    this.#store = store;
    this.#buffer = store.subarray(0, length);
    this.#position -= gone;
    this.#cellStart -= gone;
    this.#quoteEnd -= gone;
    this.#rowStart = 0;
  }

  #scan(): void {
    const buffer = this.#buffer;
    while (this.#position < buffer.length) {
      const before = this.#position;
      const mode = this.#mode;
      if (mode === 'cell-start' && this.#cells.count === 0) this.#readWholeRows(buffer);
      if (mode === 'plain') this.#scanPlain(buffer);
      else if (mode === 'cell-start') this.#startCell(buffer);
      else if (mode === 'quoted') this.#scanQuoted(buffer);
      else if (mode === 'after-quote') this.#scanAfterQuote(buffer);
      else this.#skipLine(buffer);
      if (this.#position === before && this.#mode === mode) return;
    }
  }

  /** As many rows as can be read the quick way; stops at the start of one that cannot. */
  #readWholeRows(buffer: Buffer): void {
    const cutter = this.#cutter;
    while (this.#isQuick && this.#position < buffer.length) {
      if (this.#afterCr) this.#skipLineFeed(buffer);
      const end = cutter.cut(buffer, this.#position, this.#line);
      if (end === -1) return;
      this.#line += 1 + cutter.lineEndsInside;
      this.#afterCr = buffer[end] === CR;
      this.#startRow(end + 1);
    }
  }

  #skipLineFeed(buffer: Buffer): void {
    this.#afterCr = false;
    if (buffer[this.#position] !== LF) return;
    this.#position += 1;
    this.#rowStart = this.#position;
  }

  #startCell(buffer: Buffer): void {
    if (this.#afterCr && this.#position < buffer.length) this.#skipLineFeed(buffer);
    if (this.#position === buffer.length) return;
    const byte = buffer[this.#position];
    this.#cellStart = this.#position;
    this.#cellLine = this.#line;
    this.#hasDoubled = false;
    this.#quoteEnd = -1;
    if (byte === QUOTE) this.#position += 1;
    this.#mode = byte === QUOTE ? 'quoted' : 'plain';
  }

  #scanPlain(buffer: Buffer): void {
    const first = this.#delimiter[0];
    const end = buffer.length;
    let at = this.#position;
    while (at < end) {
      const byte = buffer[at];
      if (byte === first || byte === LF || byte === CR) break;
      at += 1;
    }
    this.#position = at;
    if (at - this.#cellStart > LONGEST_CELL_BYTES) this.#giveUpOnLine('A cell is longer than 4 MB.');
    else if (at < end && !this.#endsHere(buffer, at) && this.#isWhole(buffer, at)) this.#position += 1;
  }

  #scanQuoted(buffer: Buffer): void {
    const end = buffer.length;
    let at = this.#position;
    while (at < end) {
      const byte = buffer[at];
      if (byte === QUOTE) break;
      if (byte === CR || (byte === LF && buffer[at - 1] !== CR)) this.#line += 1;
      at += 1;
    }
    this.#position = at;
    if (at - this.#cellStart > LONGEST_CELL_BYTES) {
      this.#breakAtQuote('A quote is opened here and not closed within 4 MB.');
    } else if (at < end) {
      this.#position += 1;
      this.#mode = 'after-quote';
    }
  }

  #scanAfterQuote(buffer: Buffer): void {
    const at = this.#position;
    if (buffer[at] === QUOTE) {
      this.#hasDoubled = true;
      this.#position += 1;
      this.#mode = 'quoted';
    } else if (!this.#endsHere(buffer, at) && this.#isWhole(buffer, at)) {
      // `"so" he said`: a writer that does not quote. Over several lines it is a quote gone astray.
      if (this.#line > this.#cellLine)
        this.#breakAtQuote('A quote is opened here and closed in the wrong place.');
      else {
        this.#quoteEnd = at - 1;
        this.#mode = 'plain';
      }
    }
  }

  /** Ends the cell, and the row, when a delimiter or a line end stands at `at`. */
  #endsHere(buffer: Buffer, at: number): boolean {
    const byte = buffer[at];
    if (byte === LF || byte === CR) {
      this.#endCell(at);
      this.#endRow(at, at + 1);
      this.#afterCr = byte === CR;
      return true;
    }
    const delimiter = this.#delimiter;
    if (byte !== delimiter[0]) return false;
    if (delimiter.length > 1 && !buffer.subarray(at, at + delimiter.length).equals(delimiter)) return false;
    this.#endCell(at);
    this.#position = at + delimiter.length;
    this.#mode = 'cell-start';
    if (this.#cells.count >= MOST_CELLS) this.#giveUpOnLine('The row has more than 100,000 cells.');
    return true;
  }

  /** False while a delimiter of several bytes may still be coming in. */
  #isWhole(buffer: Buffer, at: number): boolean {
    return this.#isAtEnd || buffer[at] !== this.#delimiter[0] || at + this.#delimiter.length <= buffer.length;
  }

  #endCell(end: number): void {
    if (this.#mode === 'after-quote') {
      this.#addCell(this.#cellStart + 1, end - 1, this.#hasDoubled ? 'doubled' : 'quoted');
    } else this.#addCell(this.#cellStart, end, this.#quoteEnd >= 0 ? 'unquoted-after' : 'plain');
  }

  #addCell(start: number, end: number, kind: CellKind): void {
    const row = this.#rowStart;
    this.#cells.add({ start: start - row, end: end - row, kind, quoteEnd: this.#quoteEnd - row });
  }

  #endRow(end: number, next: number): void {
    const cells = this.#cells.decode(this.#buffer, this.#rowStart, end);
    const isPlain = !cells.some((cell) => cell.includes('\0'));
    this.#onRow({ line: this.#rowLine, cells, more: NO_MORE, problem: null, isPlain });
    this.#line += 1;
    this.#startRow(next);
  }

  #startRow(at: number): void {
    this.#position = at;
    this.#rowStart = at;
    this.#rowLine = this.#line;
    this.#cells.clear();
    this.#mode = 'cell-start';
  }

  /** Gives up the line where the astray quote opened and goes on with the line after it. */
  #breakAtQuote(problem: string): void {
    const lineEnd = firstLineEnd(this.#buffer, this.#cellStart, this.#position);
    if (lineEnd === -1) {
      this.#giveUpOnLine(problem);
      return;
    }
    this.#reportBroken(lineEnd, problem);
    this.#line = this.#cellLine + 1;
    this.#afterCr = this.#buffer[lineEnd] === CR;
    this.#startRow(lineEnd + 1);
  }

  #giveUpOnLine(problem: string): void {
    this.#reportBroken(this.#position, problem);
    this.#cells.clear();
    this.#mode = 'skip-line';
  }

  #reportBroken(end: number, problem: string): void {
    const cells = this.#cells.decode(this.#buffer, this.#rowStart, end);
    const kept = Math.min(end, this.#cellStart + KEPT_OF_BROKEN_LINE);
    cells.push(this.#buffer.toString('utf8', this.#cellStart, kept));
    this.#onRow({ line: this.#rowLine, cells, more: NO_MORE, problem });
  }

  #skipLine(buffer: Buffer): void {
    const lineEnd = firstLineEnd(buffer, this.#position, buffer.length);
    this.#position = lineEnd === -1 ? buffer.length : lineEnd + 1;
    if (lineEnd === -1) return;
    this.#afterCr = buffer[lineEnd] === CR;
    this.#line += 1;
    this.#startRow(this.#position);
  }
}

function firstLineEnd(buffer: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = buffer[at];
    if (byte === LF || byte === CR) return at;
  }
  return -1;
}
