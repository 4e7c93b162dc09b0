// Which rows could name the columns, so that somebody who sees that it is another one can say so.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { openCsv } from './csv-rows.ts';
import { MOST_ABOVE } from './find-header.ts';
import { type FileShape, knownEncoding } from './recognise-file.ts';
import type { SourceTable } from './source-table.ts';
import { headOfTable, openUnpackedTable } from './unpacked-table.ts';

const A_FEW = 10;
const LONGEST_TEXT = 120;

type HeaderFound = InspectedFile['header'];

/** What stands above the header, and a few rows more; nothing of JSON and of tables that have no other header. */
export function headerFound(path: string, shape: FileShape): HeaderFound {
  const rows = allRows(path, shape);
  if (!rows) return { line: null, above: 0, choices: [] };
  const { hasHeader, from } = rows;
  const found: HeaderFound = { line: null, above: 0, choices: [] };
  for (const { line, cells, problem } of rows.all) {
    const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (texts.length === 0) continue;
    const isAbove = hasHeader && line < from;
    if (isAbove) found.above += 1;
    else if (hasHeader && problem === null) found.line ??= line;
    if (problem === null && found.choices.length < MOST_ABOVE + A_FEW)
      found.choices.push({ line, text: texts.join(', ').slice(0, LONGEST_TEXT).toWellFormed() });
    if (!isAbove && found.choices.length >= A_FEW) break;
  }
  return found;
}

interface AllRows {
  readonly all: SourceTable['rows'];
  readonly hasHeader: boolean;
  /** Where the header is looked for. */
  readonly from: number;
}

/** All rows, whichever of them names the columns; null of JSON and of tables that have no other header. */
export function allRows(path: string, shape: FileShape): AllRows | null {
  const { format, hasHeader, headerLine } = shape;
  const without = { hasHeader: false, headerLine: null };
  if (format === 'csv') {
    const encoding = knownEncoding(shape.encoding);
    const { rows } = openCsv(path, { encoding, delimiter: shape.delimiter ?? ',', ...without });
    return { all: rows, hasHeader, from: headerLine ?? 1 };
  }
  if (format !== 'table') return null;
  const { headerAt } = headOfTable(path);
  if (headerAt === null) return null;
  const { rows } = openUnpackedTable(path, without);
  return { all: rows, hasHeader: hasHeader && (headerLine ?? headerAt) > 0, from: headerLine ?? headerAt };
}
