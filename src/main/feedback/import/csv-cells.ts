// Where the cells of one row of CSV lie in its bytes, and what they say.

export type CellKind = 'plain' | 'quoted' | 'doubled' | 'unquoted-after';

/** Counted in bytes from the start of the row, so that they stay right when the buffer moves. */
export interface CellBounds {
  readonly start: number;
  readonly end: number;
  readonly kind: CellKind;
  /** For `unquoted-after`: where the quoted part ended. */
  readonly quoteEnd: number;
}

/** More than any table has: a row of them would take the memory of a whole file. */
export const MOST_CELLS = 100_000;

export class CsvCells {
  #bounds: CellBounds[] = [];

  get count(): number {
    return this.#bounds.length;
  }

  add(bounds: CellBounds): void {
    this.#bounds.push(bounds);
  }

  clear(): void {
    this.#bounds = [];
  }

  /** Decodes the row once where it is ASCII (bytes are characters then), else cell by cell. */
  decode(buffer: Buffer, from: number, end: number): string[] {
    const row = buffer.toString('utf8', from, end);
    const isAscii = row.length === end - from;
    const text = (start: number, stop: number) =>
      isAscii ? row.slice(start, stop) : buffer.toString('utf8', from + start, from + stop);
    return this.#bounds.map((cell) => {
      if (cell.kind === 'doubled') return text(cell.start, cell.end).replaceAll('""', '"');
      if (cell.kind !== 'unquoted-after') return text(cell.start, cell.end);
      return text(cell.start, cell.quoteEnd).replace(/(?<!^)""/gu, '"') + text(cell.quoteEnd, cell.end);
    });
  }
}
