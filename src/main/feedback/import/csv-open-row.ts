// The row of CSV that csv-steps.ts is reading: where it and its cells begin, and what they say in the end.
import type { SourceRow } from '#core/feedback/source-row.ts';
import { CsvCells } from './csv-cells.ts';
import { NO_MORE } from './cut-rows.ts';

/** How much of an unreadable line is kept for a person to find it by. */
const KEPT_OF_BROKEN_LINE = 64 * 1024;

export class CsvOpenRow {
  readonly #cells = new CsvCells();
  #start = 0;
  #line = 1;
  #cellStart = 0;
  #cellLine = 1;
  #hasDoubled = false;
  /** Behind the quote that was closed before the cell ended; -1 for none. */
  #quoteEnd = -1;

  get start(): number {
    return this.#start;
  }

  get cellStart(): number {
    return this.#cellStart;
  }

  get cellLine(): number {
    return this.#cellLine;
  }

  /** How many cells have ended. */
  get cellCount(): number {
    return this.#cells.count;
  }

  startRow(at: number, line: number): void {
    this.#start = at;
    this.#line = line;
    this.#cells.clear();
  }

  startCell(at: number, line: number): void {
    this.#cellStart = at;
    this.#cellLine = line;
    this.#hasDoubled = false;
    this.#quoteEnd = -1;
  }

  /** The buffer has lost so many bytes, all that stood before the row. */
  moveBy(gone: number): void {
    this.#cellStart -= gone;
    this.#quoteEnd -= gone;
    this.#start = 0;
  }

  doubleQuote(): void {
    this.#hasDoubled = true;
  }

  /** `"so" he said`: it goes on as it is. */
  goOnUnquoted(quoteEnd: number): void {
    this.#quoteEnd = quoteEnd;
  }

  /** With its closing quote as the last byte. */
  endQuotedCell(end: number): void {
    this.#add(this.#cellStart + 1, end - 1, this.#hasDoubled ? 'doubled' : 'quoted');
  }

  endCell(end: number): void {
    this.#add(this.#cellStart, end, this.#quoteEnd >= 0 ? 'unquoted-after' : 'plain');
  }

  addEmptyCell(at: number): void {
    this.#add(at, at, 'plain');
  }

  read(buffer: Buffer, end: number): SourceRow {
    const cells = this.#cells.decode(buffer, this.#start, end);
    const isPlain = !cells.some((cell) => cell.includes('\0'));
    return { line: this.#line, cells, more: NO_MORE, problem: null, isPlain };
  }

  /** The cells before the one at fault, and the beginning of that. */
  readBroken(buffer: Buffer, end: number, problem: string): SourceRow {
    const cells = this.#cells.decode(buffer, this.#start, end);
    const kept = Math.min(end, this.#cellStart + KEPT_OF_BROKEN_LINE);
    cells.push(buffer.toString('utf8', this.#cellStart, kept));
    this.#cells.clear();
    return { line: this.#line, cells, more: NO_MORE, problem };
  }

  #add(start: number, end: number, kind: 'plain' | 'quoted' | 'doubled' | 'unquoted-after'): void {
    const row = this.#start;
    this.#cells.add({ start: start - row, end: end - row, kind, quoteEnd: this.#quoteEnd - row });
  }
}
