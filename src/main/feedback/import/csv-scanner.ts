// RFC 4180 on UTF-8 bytes, in pieces of any size. Our own because no library is right on all of our inputs
// (PERFORMANCE measurements; csv-parse is the oracle in tests) and because a broken quote must cost one
// row, not the rest of the file. Cells stay arrays: headers repeat and may be called anything.

import type { SourceRow } from '#core/feedback/source-row.ts';
import { CsvSteps, LONGEST_CELL_BYTES } from './csv-steps.ts';
import { type CutRows, eachCutRow } from './cut-rows.ts';
import { RowCutter } from './row-cutter.ts';

/**
 * Without `more`. `line` is the physical line where the row starts, from 1; CR, LF and CRLF each end one.
 * `problem` says why this is not a row but a broken line.
 */
export type ScannedRow = SourceRow;

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
  readonly #steps: CsvSteps;
  readonly #cutter: RowCutter;
  /** Only a delimiter of one byte goes the quick way. */
  readonly #isQuick: boolean;
  #store: Buffer = Buffer.alloc(0);
  #buffer: Buffer = Buffer.alloc(0);
  #others: ScannedRow[] = [];

  constructor(delimiter: string) {
    const bytes = Buffer.from(delimiter);
    this.#steps = new CsvSteps(bytes, (row) => {
      this.#cutter.addOther(this.#others.length);
      this.#others.push(row);
    });
    this.#cutter = new RowCutter(bytes[0] ?? 0, LONGEST_CELL_BYTES);
    this.#isQuick = bytes.length === 1;
  }

  write(chunk: Uint8Array): CutRows {
    this.#startPiece();
    this.#append(chunk);
    this.#scan();
    this.#steps.giveUpOnLongRow();
    return this.#cut();
  }

  end(): CutRows {
    this.#startPiece();
    this.#steps.startEnd();
    this.#scan();
    while (this.#steps.breakAtOpenQuote()) this.#scan();
    this.#steps.finish();
    return this.#cut();
  }

  #startPiece(): void {
    this.#cutter.clear();
    this.#others = [];
  }

  #cut(): CutRows {
    return { bytes: this.#buffer, base: 0, numbers: this.#cutter.numbers, others: this.#others };
  }

  /** Moves the unfinished row to the front of one reused buffer and puts the chunk behind it. */
  #append(chunk: Uint8Array): void {
    const gone = this.#steps.needed;
    const kept = this.#buffer.subarray(gone);
    const length = kept.length + chunk.length;
    if (length > this.#store.length) this.#store = Buffer.allocUnsafe(length * 2);
    this.#store.set(kept);
    this.#store.set(chunk, kept.length);
    this.#buffer = this.#store.subarray(0, length);
    this.#steps.moveTo(this.#buffer, gone);
  }

  #scan(): void {
    do this.#cutWholeRows();
    while (this.#steps.step());
  }

  /** As many rows as can be read the quick way; stops at the start of one that cannot. */
  #cutWholeRows(): void {
    if (!this.#isQuick) return;
    const [steps, cutter, buffer] = [this.#steps, this.#cutter, this.#buffer];
    for (let at = steps.nextRow; at !== -1 && at < buffer.length; at = steps.nextRow) {
      const end = cutter.cut(buffer, at, steps.line);
      if (end === -1) return;
      steps.passRow(end, cutter.lineEndsInside);
    }
  }
}
