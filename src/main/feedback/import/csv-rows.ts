import type { Encoding } from '#core/feedback/encodings.ts';
import { ABOVE_HEADER, type SourceRow } from '#core/feedback/source-row.ts';
import { CsvRowScanner, type ScannedRow } from './csv-scanner.ts';
import { type CutRows, eachCutRow } from './cut-rows.ts';
import { readChunks } from './read-chunks.ts';
import { ofWidth, type RowBlock, type RowWidth, rowsOfBlocks } from './row-block.ts';
import type { OnChunk, SourceTable } from './source-table.ts';
import { toUtf8 } from './to-utf8.ts';

export interface CsvShape {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Where the row stands that names the columns; null for the first one that is neither blank nor broken. */
  readonly headerLine: number | null;
}

/** Opens a CSV; reads as far as the header. Without one, columns are called by their position. */
export function openCsv(path: string, shape: CsvShape, onChunk?: OnChunk): SourceTable {
  const scanned = scanFile(path, shape, onChunk);
  const { first, before, after } = firstRow(scanned, shape);
  const cells = first?.cells ?? [];
  const { hasHeader } = shape;
  const width: RowWidth = { width: cells.length, hasHeader };
  const headers = hasHeader ? [...cells] : cells.map((_, index) => `Column ${index + 1}`);
  const start = [...before, ...(first && !hasHeader ? [first] : []), ...after];
  const blocks = blocksFrom(
    start.map((row) => ofWidth(row, width)),
    scanned,
    width,
  );
  return { headers, blocks, rows: rowsOfBlocks(blocks) };
}

/** All rows of the file, the header too, by chunk. Each is good until the next is asked for. */
function* scanFile(path: string, shape: CsvShape, onChunk?: OnChunk): Generator<CutRows> {
  const scanner = new CsvRowScanner(shape.delimiter);
  const writer = toUtf8(shape.encoding);
  for (const chunk of readChunks(path, onChunk)) yield scanner.write(writer.push(chunk));
  yield scanner.write(writer.end());
  yield scanner.end();
}

/** Excel's `sep=,`, split by the very delimiter it names. */
function isSeparatorLine(row: ScannedRow, delimiter: string): boolean {
  return (
    row.line === 1 && row.problem === null && row.cells.join(delimiter).toLowerCase() === `sep=${delimiter}`
  );
}

interface FirstRow {
  readonly first: ScannedRow | null;
  /** Lines above it or broken ones before it, and the rows that were scanned along with it. */
  readonly before: readonly ScannedRow[];
  readonly after: readonly ScannedRow[];
}

/**
 * The first row that is neither blank nor broken, from the line of the header on. A `for` over the generator
 * would close it; this leaves it open for the rest.
 */
function firstRow(scanned: Generator<CutRows>, { delimiter, headerLine }: CsvShape): FirstRow {
  const before: ScannedRow[] = [];
  for (let next = scanned.next(); !next.done; next = scanned.next()) {
    const rows: ScannedRow[] = [];
    eachCutRow(next.value, (row) => rows.push(row));
    for (const [index, row] of rows.entries()) {
      if (isSeparatorLine(row, delimiter)) continue;
      const isBlank = row.problem === null && row.cells.every((cell) => cell.trim() === '');
      if (headerLine !== null && row.line < headerLine) {
        if (!isBlank) before.push({ ...row, problem: ABOVE_HEADER });
      } else if (row.problem !== null) before.push(row);
      else if (!isBlank) {
        return { first: row, before, after: rows.slice(index + 1) };
      }
    }
  }
  return { first: null, before, after: [] };
}

function* blocksFrom(
  start: readonly SourceRow[],
  scanned: Generator<CutRows>,
  width: RowWidth,
): Generator<RowBlock> {
  try {
    yield { kind: 'rows', rows: start };
    for (const cut of scanned) yield { kind: 'cut', cut, width };
  } finally {
    // Whoever leaves after the first rows has not come to the loop, which would close it.
    scanned.return(undefined);
  }
}
