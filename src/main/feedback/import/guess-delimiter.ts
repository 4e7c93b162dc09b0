// Counting commas fails on exactly our data, text full of them. So each candidate parses the start of the
// file for real, and the one that gives the most even table with the most familiar headers wins.
import { headerKey } from '#core/feedback/header-key.ts';
import { isPersonalHeader, NAMED_FIELDS, nameConfidence } from '#core/feedback/header-synonyms.ts';
import { CsvScanner, type ScannedRow } from './csv-scanner.ts';
import { headerAt } from './find-header.ts';

export const DELIMITER_NAMES: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ':': 'colon',
};

/** `start` is UTF-8; unless it is the whole file its last row is taken for cut. Falls back to the comma. */
export function guessDelimiter(start: Uint8Array, isWholeFile: boolean): string {
  const named = /^sep=([^\r\n])\r?\n?/iu.exec(Buffer.from(start.subarray(0, 16)).toString('utf8'))?.[1];
  if (named !== undefined) return named;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of Object.keys(DELIMITER_NAMES)) {
    // Every row would be one cell.
    if (!start.includes(delimiter.charCodeAt(0))) continue;
    const score = scoreOf(scanStart(start, delimiter, isWholeFile)) * (delimiter === ':' ? 0.5 : 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The rows of the start of a file, without the last one where it is cut. */
export function scanStart(start: Uint8Array, delimiter: string, isWholeFile: boolean): ScannedRow[] {
  const rows: ScannedRow[] = [];
  const scanner = new CsvScanner(delimiter, (row) => rows.push(row));
  scanner.write(start);
  if (isWholeFile || rows.length === 0) scanner.end();
  return rows.filter((row) => row.cells.length > 1 || row.cells[0] !== '');
}

/** Evenness (share of rows with the usual number of cells), a little for width, more for known headers. */
function scoreOf(all: readonly ScannedRow[]): number {
  // What a report says above its table is no row of it.
  const start = headerAt(all);
  const rows = all[start] === all.find(({ problem }) => problem === null) ? all : all.slice(start);
  const [first] = rows;
  if (!first) return 0;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [width = 1, most = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (width < 2) return 0;
  const broken = rows.filter((row) => row.problem !== null).length;
  const evenness = (most - broken) / rows.length;
  const known = first.cells.filter((cell) => hasExportName(cell)).length;
  const isHeaderEven = first.cells.length === width ? 1 : 0.5;
  return Math.max(0, evenness) * isHeaderEven * (1 + Math.min(width, 30) / 60 + Math.min(known, 6) / 3);
}

/**
 * A name that exports have, and nothing that could be a word of somebody: what tables kept by hand are called
 * is not among them.
 */
export function hasExportName(cell: string): boolean {
  const key = headerKey(cell);
  return isPersonalHeader(key) || NAMED_FIELDS.some((field) => nameConfidence(field, key) > 0);
}
