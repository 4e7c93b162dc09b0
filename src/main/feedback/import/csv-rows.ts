import type { SourceRow } from '#core/feedback/row-to-item.ts';
import { CsvScanner, type ScannedRow } from './csv-scanner.ts';
import type { Encoding } from './detect-encoding.ts';
import { readChunks } from './read-chunks.ts';
import type { OnChunk, SourceTable } from './source-table.ts';
import { toUtf8 } from './to-utf8.ts';

export interface CsvShape {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly hasHeader: boolean;
}

/** Opens a CSV; reads as far as the header. Without one, columns are called by their position. */
export function openCsv(path: string, shape: CsvShape, onChunk?: OnChunk): SourceTable {
  const scanned = scanFile(path, shape, onChunk);
  const { first, before, after } = firstRow(scanned);
  const cells = first?.cells ?? [];
  if (shape.hasHeader) {
    return { headers: [...cells], rows: inOrder([before, after], scanned, checkedWidth(cells.length)) };
  }
  return {
    headers: cells.map((_, index) => `Column ${index + 1}`),
    rows: inOrder([before, first ? [first] : [], after], scanned, anyWidth(cells.length)),
  };
}

/** All rows of the file, the header too, by chunk; a first line `sep=;` (Excel's) is not one. */
function* scanFile(path: string, shape: CsvShape, onChunk?: OnChunk): Generator<ScannedRow[]> {
  let rows: ScannedRow[] = [];
  const scanner = new CsvScanner(shape.delimiter, (row) => {
    if (row.line > 1 || !isSeparatorLine(row, shape.delimiter)) rows.push(row);
  });
  const writer = toUtf8(shape.encoding);
  for (const chunk of readChunks(path, onChunk)) {
    scanner.write(writer.push(chunk));
    yield rows;
    rows = [];
  }
  scanner.write(writer.end());
  scanner.end();
  yield rows;
}

/** `sep=,` is split by the very delimiter it names. */
function isSeparatorLine(row: ScannedRow, delimiter: string): boolean {
  return row.problem === null && row.cells.join(delimiter).toLowerCase() === `sep=${delimiter}`;
}

interface FirstRow {
  readonly first: ScannedRow | null;
  /** Broken lines before the first row, and the rows that were scanned along with it. */
  readonly before: readonly ScannedRow[];
  readonly after: readonly ScannedRow[];
}

/**
 * The first row that is neither blank nor broken. A `for` over the generator would close it; this leaves it
 * open for the rest.
 */
function firstRow(scanned: Generator<ScannedRow[]>): FirstRow {
  const before: ScannedRow[] = [];
  for (let next = scanned.next(); !next.done; next = scanned.next()) {
    for (const [index, row] of next.value.entries()) {
      if (row.problem !== null) before.push(row);
      else if (row.cells.some((cell) => cell.trim() !== '')) {
        return { first: row, before, after: next.value.slice(index + 1) };
      }
    }
  }
  return { first: null, before, after: [] };
}

/** One generator for all rows: each that a row passes through costs as much as cutting two of its cells. */
function* inOrder(
  before: Iterable<readonly ScannedRow[]>,
  scanned: Iterable<readonly ScannedRow[]>,
  shaped: (row: ScannedRow) => SourceRow,
): Generator<SourceRow> {
  for (const batches of [before, scanned]) {
    for (const rows of batches) for (const row of rows) yield shaped(row);
  }
}

function anyWidth(width: number): (row: ScannedRow) => SourceRow {
  return (row) => {
    if (row.problem !== null || row.cells.length <= width) return row;
    const surplus = row.cells.slice(width);
    const more = surplus.map((cell, index) => [`Column ${width + index + 1}`, cell] as const);
    return { ...row, more: more.filter(([, cell]) => cell.trim() !== '') };
  };
}

/** Filled cells beyond the header belong to nothing: most often an unquoted delimiter has shifted the row. */
function checkedWidth(width: number): (row: ScannedRow) => SourceRow {
  return (row) => {
    if (row.problem !== null || row.cells.length <= width) return row;
    if (!row.cells.slice(width).some((cell) => cell.trim() !== '')) return row;
    return { ...row, problem: `The row has ${row.cells.length} cells, the header has ${width}.` };
  };
}
