// What a workbook, a chat export or a mailbox becomes: a file of ours with one row a line, which is then
// recognised, previewed and imported like any other. Rows keep the place they had in the original, so that
// a refused row can be found there.
import { z } from 'zod';
import { ABOVE_HEADER, type SourceRow } from '#core/feedback/source-row.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import { notRecognised } from './look-at-file.ts';
import { readChunks } from './read-chunks.ts';
import type { OnChunk, SourceTable } from './source-table.ts';
import { LineSplitter } from './split-lines.ts';
import { type HeaderChoice, underHeader, withHeaderRow } from './under-header.ts';

const WRITE_BUFFER_BYTES = 1024 * 1024;
const LONGEST_LINE_BYTES = 256 * 1024 * 1024;

/** The first line of such a file begins with this; no other program writes it. */
const TABLE_MARK = '{"shipitTable":1,';

export function isUnpackedTable(path: string): boolean {
  for (const chunk of readChunks(path)) return chunk.toString('utf8', 0, TABLE_MARK.length) === TABLE_MARK;
  return false;
}

const Head = z.object({
  shipitTable: z.literal(1),
  /** What it was, for people: `Excel workbook, sheet "Reviews"`. */
  of: z.string(),
  headers: z.array(z.string()),
  /** Where the headers stand in a sheet, 0 where they are made up; left out where nothing else could be the header. */
  headerAt: z.number().int().min(0).optional(),
});

const More = z.array(z.tuple([z.string(), z.string()]));
const Message = z.tuple([z.number().int().min(1), z.array(z.string()), More]);
const Row = z.tuple([
  z.number().int().min(1),
  z.array(z.string()),
  z.string().nullable(),
  More.optional(),
  z.array(Message).optional(),
]);

export interface TableLimits {
  readonly headerAt?: number;
  /** Keeps a container that swells while it is unpacked from filling the disk. */
  readonly mostCharacters?: number;
}

/** `of` says what it was made of; `headerAt` as in its head, null where nothing else could be the header. */
export interface UnpackedTable extends SourceTable {
  readonly of: string;
  readonly headerAt: number | null;
}

/** Writes such a file. `finish` once all rows are in. */
export class UnpackedTableWriter {
  readonly path: string;
  readonly #writer: JsonlWriter;
  readonly #mostCharacters: number;
  #rows = 0;
  #characters = 0;

  constructor(path: string, of: string, headers: readonly string[], limits: TableLimits = {}) {
    const { headerAt, mostCharacters = Number.POSITIVE_INFINITY } = limits;
    this.path = path;
    this.#mostCharacters = mostCharacters;
    this.#writer = new JsonlWriter(path, WRITE_BUFFER_BYTES);
    this.#writer.write({ shipitTable: 1, of, headers, headerAt });
  }

  get rows(): number {
    return this.#rows;
  }

  /** What its rows take, about. */
  get characters(): number {
    return this.#characters;
  }

  /** A row above the header: none of the table's. */
  writeAbove(place: number, cells: readonly string[]): void {
    this.#write(place, cells, [ABOVE_HEADER]);
  }

  /** `place` is the row's line, or whatever one counts in the original. */
  write(
    place: number,
    cells: readonly string[],
    problem: string | null = null,
    more: SourceRow['more'] = [],
  ): void {
    this.#rows += 1;
    this.#write(place, cells, more.length === 0 ? [problem] : [problem, more]);
  }

  #write(place: number, cells: readonly string[], rest: readonly unknown[]): void {
    this.#characters += cells.reduce((sum, cell) => sum + cell.length + 3, 0);
    if (this.#characters > this.#mostCharacters) throw notRecognised(this.path, 'its table is too large');
    this.#writer.write([place, cells, ...rest]);
  }

  /** The first message that the file has of a conversation, and the others. */
  writeConversation({ line, cells, more }: SourceRow, messages: readonly SourceRow[]): void {
    this.#rows += 1;
    const others = messages.map((message) => [message.line, message.cells, message.more]);
    this.#writer.write([line, cells, null, more, others]);
  }

  finish(): void {
    this.#writer.finish();
  }

  close(): void {
    this.#writer.close();
  }
}

const AS_UNPACKED = { headerLine: null, hasHeader: true };

/** Reads one back, under another row of its sheet as the header where one is said. */
export function openUnpackedTable(
  path: string,
  { headerLine, hasHeader }: HeaderChoice = AS_UNPACKED,
  onChunk?: OnChunk,
): UnpackedTable {
  const lines = linesOf(path, onChunk);
  const { of, headers, headerAt } = headIn(lines, path);
  const rows = rowsOf(lines, path);
  const isAsUnpacked = hasHeader && (headerLine === null || headerLine === headerAt);
  const table =
    headerAt === null || isAsUnpacked
      ? { headers, rows }
      : underHeader(withHeaderRow(rows, headerAt, headers), hasHeader ? headerLine : null, headers.length);
  return { of, headerAt, headers: table.headers, rows: withBeyond(table.rows, table.headers.length) };
}

type TableHead = Pick<UnpackedTable, 'of' | 'headers' | 'headerAt'>;

/** What one begins with, for whoever does not read its rows. */
export function headOfTable(path: string): TableHead {
  const lines = linesOf(path);
  try {
    return headIn(lines, path);
  } finally {
    lines.return(undefined);
  }
}

function headIn(lines: Iterator<string>, path: string): TableHead {
  const first = lines.next();
  const head = Head.safeParse(first.done ? null : parsed(first.value, path));
  if (!head.success) throw notRecognised(path, 'what was unpacked of it is damaged');
  const { of, headers, headerAt = null } = head.data;
  return { of, headers, headerAt };
}

function* rowsOf(lines: Iterable<string>, path: string): Generator<SourceRow> {
  for (const text of lines) {
    const row = Row.safeParse(parsed(text, path));
    if (!row.success) throw notRecognised(path, 'what was unpacked of it is damaged');
    const [line, cells, problem, more = [], messages] = row.data;
    yield messages === undefined
      ? { line, cells, more, problem }
      : { line, cells, more, problem, messages: messages.map(asRow) };
  }
}

function asRow([line, cells, more]: z.infer<typeof Message>): SourceRow {
  return { line, cells, more, problem: null };
}

/** Cells beyond the last header have the number of their column as a name. */
function* withBeyond(rows: Iterable<SourceRow>, width: number): Generator<SourceRow> {
  for (const row of rows) {
    const { cells, more, problem } = row;
    const beyond = problem === null ? cells.slice(width) : [];
    const unnamed = beyond.map((cell, index) => [`Column ${width + index + 1}`, cell] as const);
    yield { ...row, more: [...more, ...unnamed.filter(([, cell]) => cell.trim() !== '')] };
  }
}

function* linesOf(path: string, onChunk?: OnChunk): Generator<string> {
  const splitter = new LineSplitter(LONGEST_LINE_BYTES);
  for (const chunk of readChunks(path, onChunk)) {
    for (const { text } of splitter.push(chunk)) yield text;
  }
  for (const { text } of splitter.end()) yield text;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw notRecognised(path, 'what was unpacked of it is damaged');
  }
}
