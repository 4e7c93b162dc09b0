// What a file is, before its columns are looked at: format, encoding, delimiter, header, place of the rows.
import type { FileFormat } from '#core/feedback/batch.ts';
import { type Encoding, encodingNamed } from '#core/feedback/encodings.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { assertNever } from '#core/refusals.ts';
import { openCsv } from './csv-rows.ts';
import { headerAt } from './find-header.ts';
import { findJsonRows } from './find-json-rows.ts';
import { findOneRow, firstObject } from './find-one-row.ts';
import { findUnknownRow } from './find-unknown-row.ts';
import { isJson } from './flatten-json.ts';
import { guessDelimiter, scanStart } from './guess-delimiter.ts';
import { hasHeaderRow } from './has-header.ts';
import { withJoinedHeaders } from './join-header-rows.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRows } from './json-rows.ts';
import { keyed } from './keyed-table.ts';
import { type FirstLook, lookAtFile, notRecognised } from './look-at-file.ts';
import { withFoot } from './mark-foot.ts';
import type { OnChunk, SourceTable } from './source-table.ts';
import { headOfTable, isUnpackedTable, openUnpackedTable } from './unpacked-table.ts';

/** What somebody said of one file: reading-of.ts. */
export interface ReadingOverrides {
  /** Of several files; as what holds for one it would be lost. */
  readonly encodings?: undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  readonly hasHeader?: boolean | undefined;
  readonly headerLine?: number | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly isOneEntry?: boolean | undefined;
}

/** All that is needed to read the rows again. */
export interface FileShape {
  readonly format: FileFormat;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  /** Null for the row that is taken where nothing is said. */
  readonly headerLine: number | null;
  readonly rowsPath: string | null;
  /** What a table of ours was made of, for people. */
  readonly of?: string;
  /** Of an object around a list: whether it is the entry. Left out where nothing is to be chosen. */
  readonly isOneEntry?: boolean;
}

/** The shape of a file and its size; refuses files without rows. */
export function recogniseFile(path: string, overrides: ReadingOverrides): FileShape & { bytes: number } {
  const isTable = isUnpackedTable(path);
  // It is UTF-8, whatever the file is that it was made of.
  const look = lookAtFile(path, isTable ? undefined : overrides.encoding);
  const { bytes, encoding } = look;
  const format = isTable ? 'table' : overrides.delimiter === undefined ? formatOf(path, look) : 'csv';
  if (format === 'csv') return { format, encoding, bytes, rowsPath: null, ...csvShape(look, overrides) };
  const shape = { format, encoding, bytes, delimiter: null, hasHeader: true, headerLine: null };
  if (format === 'table') return { ...shape, rowsPath: null, ...tableShape(path, overrides) };
  if (format === 'jsonl') return { ...shape, rowsPath: null };
  return { ...shape, ...jsonShape(path, look, overrides) };
}

type JsonShape = Pick<FileShape, 'rowsPath' | 'isOneEntry'> & { readonly format?: 'jsonl' };

function jsonShape(path: string, look: FirstLook, overrides: ReadingOverrides): JsonShape {
  // Up to 16 MB of it: parsed once for both.
  const top = firstObject(path, look.encoding);
  const one = findOneRow(path, look, top);
  if (one !== null) return { rowsPath: one === '' ? null : one };
  const rows = findJsonRows(path, look.encoding);
  const unknown = findUnknownRow(top, rows?.path ?? null);
  const isOneEntry = unknown !== null && ((rows && overrides.isOneEntry) ?? unknown.isEntry);
  // Without a name the list is the file itself.
  const choice = rows && rows.path !== '' && unknown ? { isOneEntry } : {};
  if (isOneEntry && unknown.place !== '') return { rowsPath: unknown.place, ...choice };
  // An object of no known tool, alone on a line: what it says itself is the row.
  if (!rows && isAlone(textOf(look))) return { format: 'jsonl', rowsPath: null };
  if (isOneEntry) return { rowsPath: null, ...choice };
  if (!rows)
    throw notRecognised(path, 'its JSON holds no list of entries; export the feedback itself, as a list');
  return { rowsPath: rows.path === '' ? null : rows.path, ...choice };
}

/** A table was given the header that its sheet has; somebody may know better. */
function tableShape(path: string, overrides: ReadingOverrides): HeaderShape & { readonly of: string } {
  const { of, headerAt } = headOfTable(path);
  if (headerAt === null) return { of, hasHeader: true, headerLine: null };
  const { hasHeader = true, headerLine } = overrides;
  return { of, hasHeader: hasHeader || headerLine !== undefined, headerLine: headerLine ?? null };
}

type HeaderShape = Pick<FileShape, 'hasHeader' | 'headerLine'>;
type CsvShape = HeaderShape & { readonly delimiter: string };

function csvShape(look: FirstLook, overrides: ReadingOverrides): CsvShape {
  const delimiter = overrides.delimiter ?? guessDelimiter(look.start, look.isWhole);
  const rows = scanStart(look.start, delimiter, look.isWhole).filter(
    (row) => !/^sep=/iu.test(row.cells[0] ?? ''),
  );
  const { hasHeader, headerLine } = overrides;
  if (headerLine !== undefined) return { delimiter, hasHeader: true, headerLine };
  const first = rows.find(({ problem }) => problem === null);
  const named = rows[headerAt(rows)];
  if (named && named !== first && hasHeader !== false)
    return { delimiter, hasHeader: true, headerLine: named.line };
  const isNamed = hasHeader ?? hasHeaderRow(first?.cells ?? [], first !== rows[0]);
  return { delimiter, hasHeader: isNamed, headerLine: null };
}

/** No header of a CSV begins so, whatever the file is called. */
const IS_JSON = /^(?:\[\s*)?\{\s*"[^"\r\n]{1,200}"\s*:/u;

function formatOf(path: string, look: FirstLook): FileFormat {
  const text = textOf(look);
  if (!/^[[{]/u.test(text)) return isLinesOfObjects(path, text) ? 'jsonl' : 'csv';
  if (/\.(?:csv|tsv|tab)$/iu.test(path) && !IS_JSON.test(text)) return 'csv';
  if (/\.(?:jsonl|ndjson)$/iu.test(path) && text.startsWith('{')) return 'jsonl';
  const lineEnd = text.indexOf('\n');
  // A first line longer than what was read: a list on one line, or a very long first object.
  if (lineEnd === -1 && !look.isWhole) return 'json';
  return text.startsWith('{') && !isAlone(text) && isJson(text.slice(0, lineEnd)) ? 'jsonl' : 'json';
}

function textOf({ start }: FirstLook): string {
  return Buffer.from(start).toString('utf8').trimStart();
}

/** What a program said before its first line of JSON is one bad line, and no header of a CSV. */
function isLinesOfObjects(path: string, text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.filter((line) => line.startsWith('{') && isJson(line)).length;
  return objects > 0 && (/\.(?:jsonl|ndjson)$/iu.test(path) || objects > lines.length / 2);
}

/** On its one line there may be one row, or a list in what wraps it. */
function isAlone(text: string): boolean {
  return text.startsWith('{') && !text.trimEnd().includes('\n') && isJson(text);
}

/**
 * Opens the rows. For JSON, `headers` are the keys to look for; without, they come from the first rows. What is read
 * once more, for the foot of a report, goes to `onChunkAgain`.
 */
export function openTable(
  path: string,
  shape: FileShape,
  headers: readonly string[] | null,
  onChunk?: OnChunk,
  onChunkAgain?: OnChunk,
): SourceTable {
  const encoding = knownEncoding(shape.encoding);
  switch (shape.format) {
    case 'csv': {
      const { delimiter, hasHeader, headerLine } = shape;
      const csv = { encoding, delimiter: delimiter ?? ',', hasHeader, headerLine };
      const table = withFoot(openCsv(path, csv, onChunk), () => openCsv(path, csv, onChunkAgain));
      return hasHeader ? withJoinedHeaders(table) : table;
    }
    case 'json':
      return keyed(() => jsonRows(path, encoding, shape.rowsPath, onChunk), headers);
    // Its columns have their places, whatever a mapping knows.
    case 'table':
      return withJoinedHeaders(
        withFoot(openUnpackedTable(path, shape, onChunk), () => openUnpackedTable(path, shape, onChunkAgain)),
      );
    case 'jsonl':
      return keyed(() => jsonLines(path, encoding, onChunk), headers);
    default:
      return assertNever(shape.format);
  }
}

/** What the columns are called, for whoever does not read the rows: the file is closed. */
export function headersIn(path: string, shape: FileShape): readonly string[] {
  const { headers, rows } = openTable(path, shape, null);
  // JSON is opened by the first row.
  if (shape.format === 'json' || shape.format === 'jsonl') return headers;
  const opened = rows[Symbol.iterator]();
  // A generator closes nothing before it has begun.
  opened.next();
  opened.return?.();
  return headers;
}

/** The keys a mapping was made for, each at its place. */
export function headersOf(mapping: ImportMapping): string[] {
  const headers: string[] = [];
  for (const { index, header } of mapping.columns) headers[index] = header;
  return Array.from(headers, (header) => header ?? '');
}

export function knownEncoding(name: string): Encoding {
  const encoding = encodingNamed(name);
  if (!encoding) throw new TypeError('Unknown encoding in a recognition.');
  return encoding;
}
