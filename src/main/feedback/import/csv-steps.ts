// CSV step by step, for what does not lie whole in the buffer and for what is unusual or broken: quotes in the
// middle of cells, quotes that are never closed, delimiters of several bytes. One step goes as far as the
// bytes go without a change of mode. csv-scanner.ts owns the buffer and says when it moves.
import type { SourceRow } from '#core/feedback/source-row.ts';
import { MOST_CELLS } from './csv-cells.ts';
import { CsvOpenRow } from './csv-open-row.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** The longest real cell seen has 302,979 characters; beyond this a closing quote is missing. */
export const LONGEST_CELL_BYTES = 4 * 1024 * 1024;
const LONGEST_ROW_BYTES = 32 * 1024 * 1024;

type Mode = 'cell-start' | 'plain' | 'quoted' | 'after-quote' | 'skip-line';

export class CsvSteps {
  readonly #delimiter: Buffer;
  readonly #onRow: (row: SourceRow) => void;
  readonly #row = new CsvOpenRow();
  /** Everything from the start of the unfinished row. */
  #buffer: Buffer = Buffer.alloc(0);
  #position = 0;
  #mode: Mode = 'cell-start';
  #line = 1;
  #afterCr = false;
  #isAtEnd = false;

  constructor(delimiter: Buffer, onRow: (row: SourceRow) => void) {
    this.#delimiter = delimiter;
    this.#onRow = onRow;
  }

  /** Where the next row begins, where one is about to; -1 in the middle of one. Passes a line feed after its CR. */
  get nextRow(): number {
    if (this.#mode !== 'cell-start' || this.#row.cellCount > 0) return -1;
    if (this.#afterCr && this.#position < this.#buffer.length) this.#skipLineFeed(this.#buffer);
    return this.#position;
  }

  get line(): number {
    return this.#line;
  }

  /** Somebody else has read a row as far as its line end. */
  passRow(lineEnd: number, lineEndsInside: number): void {
    this.#line += 1 + lineEndsInside;
    this.#afterCr = this.#buffer[lineEnd] === CR;
    this.#startRow(lineEnd + 1);
  }

  /** What stands before this is not needed any more. */
  get needed(): number {
    return this.#mode === 'skip-line' ? this.#position : this.#row.start;
  }

  /** The buffer has lost so many bytes at its start, and may have more at its end. */
  moveTo(buffer: Buffer, gone: number): void {
    this.#buffer = buffer;
    this.#position -= gone;
    this.#row.moveBy(gone);
  }

  /** False where nothing can be done without more bytes. */
  step(): boolean {
    const buffer = this.#buffer;
    const before = this.#position;
    const mode = this.#mode;
    if (before >= buffer.length) return false;
    if (mode === 'plain') this.#scanPlain(buffer);
    else if (mode === 'cell-start') this.#startCell(buffer);
    else if (mode === 'quoted') this.#scanQuoted(buffer);
    else if (mode === 'after-quote') this.#scanAfterQuote(buffer);
    else this.#skipLine(buffer);
    return this.#position !== before || this.#mode !== mode;
  }

  giveUpOnLongRow(): void {
    if (this.#buffer.length - this.#row.start > LONGEST_ROW_BYTES)
      this.#giveUpOnLine('The row is longer than 32 MB.');
  }

  /** No more bytes come. */
  startEnd(): void {
    this.#isAtEnd = true;
  }

  /** Whether a quote is still open at the end: its line is given up, and there is more to read. */
  breakAtOpenQuote(): boolean {
    if (this.#mode !== 'quoted') return false;
    this.#breakAtQuote('A quote is opened here and never closed.');
    return true;
  }

  /** The last row, where it has no line end. */
  finish(): void {
    if (this.#mode === 'plain' || this.#mode === 'after-quote') this.#endCell(this.#position);
    else if (this.#mode === 'cell-start' && this.#row.cellCount > 0) this.#row.addEmptyCell(this.#position);
    if (this.#row.cellCount > 0) this.#endRow(this.#position, this.#position);
  }

  #skipLineFeed(buffer: Buffer): void {
    this.#afterCr = false;
    if (buffer[this.#position] !== LF) return;
    this.#position += 1;
    this.#row.startRow(this.#position, this.#line);
  }

  #startCell(buffer: Buffer): void {
    if (this.#afterCr && this.#position < buffer.length) this.#skipLineFeed(buffer);
    if (this.#position === buffer.length) return;
    const byte = buffer[this.#position];
    this.#row.startCell(this.#position, this.#line);
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
    if (at - this.#row.cellStart > LONGEST_CELL_BYTES) this.#giveUpOnLine('A cell is longer than 4 MB.');
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
    if (at - this.#row.cellStart > LONGEST_CELL_BYTES) {
      this.#breakAtQuote('A quote is opened here and not closed within 4 MB.');
    } else if (at < end) {
      this.#position += 1;
      this.#mode = 'after-quote';
    }
  }

  #scanAfterQuote(buffer: Buffer): void {
    const at = this.#position;
    if (buffer[at] === QUOTE) {
      this.#row.doubleQuote();
      this.#position += 1;
      this.#mode = 'quoted';
    } else if (!this.#endsHere(buffer, at) && this.#isWhole(buffer, at)) {
      // `"so" he said`: a writer that does not quote. Over several lines it is a quote gone astray.
      if (this.#line > this.#row.cellLine)
        this.#breakAtQuote('A quote is opened here and closed in the wrong place.');
      else {
        this.#row.goOnUnquoted(at - 1);
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
    if (this.#row.cellCount >= MOST_CELLS) this.#giveUpOnLine('The row has more than 100,000 cells.');
    return true;
  }

  /** False while a delimiter of several bytes may still be coming in. */
  #isWhole(buffer: Buffer, at: number): boolean {
    return this.#isAtEnd || buffer[at] !== this.#delimiter[0] || at + this.#delimiter.length <= buffer.length;
  }

  #endCell(end: number): void {
    if (this.#mode === 'after-quote') this.#row.endQuotedCell(end);
    else this.#row.endCell(end);
  }

  #endRow(end: number, next: number): void {
    this.#onRow(this.#row.read(this.#buffer, end));
    this.#line += 1;
    this.#startRow(next);
  }

  #startRow(at: number): void {
    this.#position = at;
    this.#row.startRow(at, this.#line);
    this.#mode = 'cell-start';
  }

  /** Gives up the line where the astray quote opened and goes on with the line after it. */
  #breakAtQuote(problem: string): void {
    const lineEnd = firstLineEnd(this.#buffer, this.#row.cellStart, this.#position);
    if (lineEnd === -1) {
      this.#giveUpOnLine(problem);
      return;
    }
    this.#line = this.#row.cellLine + 1;
    this.#onRow(this.#row.readBroken(this.#buffer, lineEnd, problem));
    this.#afterCr = this.#buffer[lineEnd] === CR;
    this.#startRow(lineEnd + 1);
  }

  #giveUpOnLine(problem: string): void {
    this.#onRow(this.#row.readBroken(this.#buffer, this.#position, problem));
    this.#mode = 'skip-line';
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
