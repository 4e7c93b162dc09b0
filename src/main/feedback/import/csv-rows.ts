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
  const { first, broken } = firstRow(scanned);
  const cells = first?.cells ?? [];
  if (shape.hasHeader) return { headers: cells, rows: checkedWidth(broken, scanned, cells.length) };
  const before = first ? [...broken, first] : broken;
  return {
    headers: cells.map((_, index) => `Column ${index + 1}`),
    rows: anyWidth(before, scanned, cells.length),
  };
}

/** All rows of the file, the header too; a first line `sep=;` (Excel's) is not one. */
function* scanFile(path: string, shape: CsvShape, onChunk?: OnChunk): Generator<ScannedRow> {
  let rows: ScannedRow[] = [];
  const scanner = new CsvScanner(shape.delimiter, (row) => {
    if (!(row.line === 1 && isSeparatorLine(row, shape.delimiter))) rows.push(row);
  });
  const writer = toUtf8(shape.encoding);
  for (const chunk of readChunks(path, onChunk)) {
    scanner.write(writer.push(chunk));
    const finished = rows;
    rows = [];
    yield* finished;
  }
  scanner.write(writer.end());
  scanner.end();
  yield* rows;
}

/** `sep=,` is split by the very delimiter it names. */
function isSeparatorLine(row: ScannedRow, delimiter: string): boolean {
  return row.problem === null && row.cells.join(delimiter).toLowerCase() === `sep=${delimiter}`;
}

/**
 * The first row that is neither blank nor broken, and the broken lines before it. A `for` over the
 * generator would close it; this leaves it open for the rest.
 */
function firstRow(rows: Generator<ScannedRow>): { first: ScannedRow | null; broken: ScannedRow[] } {
  const broken: ScannedRow[] = [];
  for (let next = rows.next(); !next.done; next = rows.next()) {
    if (next.value.problem !== null) broken.push(next.value);
    else if (next.value.cells.some((cell) => cell.trim() !== '')) return { first: next.value, broken };
  }
  return { first: null, broken };
}

function* anyWidth(before: ScannedRow[], rest: Iterable<ScannedRow>, width: number): Generator<SourceRow> {
  for (const rows of [before, rest]) {
    for (const row of rows) {
      const surplus = row.problem === null ? row.cells.slice(width) : [];
      const more = surplus.map((cell, index) => [`Column ${width + index + 1}`, cell] as const);
      yield { ...row, more: more.filter(([, cell]) => cell.trim() !== '') };
    }
  }
}

/** Filled cells beyond the header belong to nothing: most often an unquoted delimiter has shifted the row. */
function* checkedWidth(
  before: ScannedRow[],
  rest: Iterable<ScannedRow>,
  width: number,
): Generator<SourceRow> {
  for (const rows of [before, rest]) {
    for (const row of rows) {
      const isTooWide = row.problem === null && row.cells.slice(width).some((cell) => cell.trim() !== '');
      const problem = isTooWide
        ? `The row has ${row.cells.length} cells, the header has ${width}.`
        : row.problem;
      yield { line: row.line, cells: row.cells, more: [], problem };
    }
  }
}
