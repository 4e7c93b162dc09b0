import type { Encoding } from '#core/feedback/encodings.ts';
import { withCustomerWords } from '#core/feedback/recognisers/json-words.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import { flattenJson, parseJson } from './flatten-json.ts';
import { type JsonElement, JsonScanner } from './json-scanner.ts';
import { readChunks } from './read-chunks.ts';
import type { OnChunk } from './source-table.ts';
import { toUtf8 } from './to-utf8.ts';

const CUT_ENTRY = 'The file ends in the middle of this entry.';
const LONG_ENTRY = 'The entry is longer than 16 MB.';
const CUT_OFF = 'The file ends in the middle of its list.';

/** One row before it is known which columns there are. */
export interface KeyedRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly problem: string | null;
}

/** Rows of a JSON file whose list, or one row alone, stands at `rowsPath`; null for the top. */
export function* jsonRows(
  path: string,
  encoding: Encoding,
  rowsPath: string | null,
  onChunk?: OnChunk,
): Generator<KeyedRow> {
  const wanted = rowsPath ?? '';
  let rows: KeyedRow[] = [];
  let lastLine = 1;
  const scanner = new JsonScanner(wanted, (element) => {
    if (element.path !== wanted) return;
    lastLine = element.line;
    rows.push(rowOf(element));
  });
  const writer = toUtf8(encoding);
  for (const chunk of readChunks(path, onChunk)) {
    scanner.write(writer.push(chunk));
    const finished = rows;
    rows = [];
    yield* finished;
  }
  scanner.write(writer.end());
  const before = rows.length;
  const isWhole = scanner.end();
  // Nobody can say how many rows are missing; one refused row says that some are.
  if (!isWhole && rows.length === before) rows.push({ line: lastLine, cells: new Map(), problem: CUT_OFF });
  yield* rows;
}

/** The row that an element of a list is, refused where it is none. */
export function rowOf({ json, line, isCutOff, isObject }: JsonElement): KeyedRow {
  if (json === null) return { line, cells: new Map(), problem: isCutOff ? CUT_ENTRY : LONG_ENTRY };
  if (!isObject && json[0] !== '"')
    return { line, cells: new Map([['value', json]]), problem: 'The entry is not an object.' };
  return parsedRow(json, line);
}

/** A row from one JSON text. What cannot be parsed is refused without a word of its content. */
export function parsedRow(json: string, line: number): KeyedRow {
  try {
    return { line, cells: flattenJson(withCustomerWords(parseJson(json))), problem: null };
  } catch (error) {
    // A few kilobytes of brackets in brackets are more than the engine goes through.
    if (error instanceof RangeError)
      return { line, cells: new Map(), problem: 'The entry is nested too deep.' };
    if (!(error instanceof SyntaxError)) throw error;
    return {
      line,
      cells: new Map([['value', json.slice(0, 65_536)]]),
      problem: 'The entry is not valid JSON.',
    };
  }
}

/** Puts cells under the given headers; what no header names goes along as `more`, what is no entry behind all of them. */
export function* underHeaders(rows: Iterable<KeyedRow>, headers: readonly string[]): Generator<SourceRow> {
  const known = new Set(headers);
  for (const { line, cells, problem } of rows) {
    if (problem !== null)
      yield { line, cells: [...headers.map(() => ''), ...cells.values()], more: [], problem };
    else {
      const more = [...cells].filter(([key, value]) => value !== '' && !known.has(key));
      yield { line, cells: headers.map((header) => cells.get(header) ?? ''), more, problem };
    }
  }
}
