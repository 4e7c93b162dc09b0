// Every file of the collections csv-spectrum and csv-parser, where this machine has them, with all columns
// taken for words: no row may be lost, and only rows that are wider than their header are refused. What the
// words are says csv-parse, or JSON.parse; what both leave in the same way, we do too.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type BadInput,
  type Counts,
  EVERY_COLUMN,
  imported,
  type RejectedAs,
  refused,
  tooWide,
} from './bad-input.ts';

const real = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
const NO_LIST = 'its JSON holds no list of entries; export the feedback itself, as a list';

interface Expected {
  /** Null where the file is refused as holding no list. */
  readonly counts: Counts | null;
  readonly rejected?: readonly RejectedAs[];
  readonly hasHeader?: boolean;
  readonly encoding?: string;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'csv-parser/backtick.csv': { counts: { created: 2 } },
  'csv-parser/bad-data.csv': { counts: { created: 3 } },
  'csv-parser/basic.csv': { counts: { created: 1 } },
  'csv-parser/comma-in-quote.csv': { counts: { created: 1 } },
  'csv-parser/comment.csv': { counts: { rejected: 2 }, rejected: [tooWide(2, 3, 1), tooWide(3, 3, 1)] },
  'csv-parser/empty-columns.csv': { counts: { created: 2 }, hasHeader: false },
  'csv-parser/escape-quotes.csv': { counts: { created: 3 } },
  'csv-parser/geojson.csv': { counts: { created: 3 } },
  'csv-parser/headers.csv': { counts: { created: 3 }, hasHeader: false },
  'csv-parser/large-dataset.csv': { counts: { created: 7268 } },
  'csv-parser/latin.csv': { counts: { created: 2 }, encoding: 'windows-1252' },
  'csv-parser/mac-newlines.csv': { counts: { created: 2 } },
  'csv-parser/newlines.csv': { counts: { created: 3 } },
  'csv-parser/no-headers.csv': { counts: { created: 2, rejected: 1 }, rejected: [tooWide(4, 4, 3)] },
  'csv-parser/option-comment.csv': {
    counts: { rejected: 2 },
    rejected: [tooWide(2, 3, 1), tooWide(3, 3, 1)],
  },
  'csv-parser/option-escape.csv': { counts: { created: 3 } },
  'csv-parser/option-maxRowBytes.csv': { counts: { created: 4593 } },
  'csv-parser/option-newline.csv': { counts: { created: 1 }, hasHeader: false },
  'csv-parser/option-quote-escape.csv': { counts: { created: 3 } },
  'csv-parser/option-quote-many.csv': { counts: { created: 3 } },
  'csv-parser/option-quote.csv': { counts: { created: 2 } },
  'csv-parser/quotes+newlines.csv': { counts: { created: 3 } },
  'csv-parser/strict+skipLines.csv': { counts: { created: 4 } },
  'csv-parser/strict-false-less-columns.csv': { counts: { created: 3 } },
  'csv-parser/strict-false-more-columns.csv': {
    counts: { created: 2, rejected: 1 },
    rejected: [tooWide(3, 4, 3)],
  },
  'csv-parser/strict.csv': { counts: { created: 2, rejected: 1 }, rejected: [tooWide(4, 4, 3)] },
  'csv-parser/utf16-big.csv': { counts: { created: 2 }, encoding: 'utf-16be' },
  'csv-parser/utf16.csv': { counts: { created: 2 }, encoding: 'utf-16le' },
  'csv-parser/utf8.csv': { counts: { created: 2 } },
  'csv-spectrum/csvs/comma_in_quotes.csv': { counts: { created: 1 } },
  'csv-spectrum/csvs/empty.csv': { counts: { created: 2 } },
  'csv-spectrum/csvs/empty_crlf.csv': { counts: { created: 2 } },
  'csv-spectrum/csvs/escaped_quotes.csv': { counts: { created: 2 } },
  'csv-spectrum/csvs/json.csv': { counts: { created: 1 } },
  'csv-spectrum/csvs/location_coordinates.csv': { counts: { created: 1 } },
  'csv-spectrum/csvs/newlines.csv': { counts: { created: 3 } },
  'csv-spectrum/csvs/newlines_crlf.csv': { counts: { created: 3 } },
  'csv-spectrum/csvs/quotes_and_newlines.csv': { counts: { created: 2 } },
  'csv-spectrum/csvs/simple.csv': { counts: { created: 1 } },
  'csv-spectrum/csvs/simple_crlf.csv': { counts: { created: 1 } },
  'csv-spectrum/csvs/utf8.csv': { counts: { created: 2 } },
  'csv-spectrum/json/comma_in_quotes.json': { counts: { created: 1 } },
  'csv-spectrum/json/empty.json': { counts: { created: 2 } },
  'csv-spectrum/json/empty_crlf.json': { counts: { created: 2 } },
  'csv-spectrum/json/escaped_quotes.json': { counts: { created: 2 } },
  'csv-spectrum/json/json.json': { counts: { created: 1 } },
  'csv-spectrum/json/location_coordinates.json': { counts: null },
  'csv-spectrum/json/newlines.json': { counts: { created: 3 } },
  'csv-spectrum/json/newlines_crlf.json': { counts: { created: 3 } },
  'csv-spectrum/json/quotes_and_newlines.json': { counts: { created: 2 } },
  'csv-spectrum/json/simple.json': { counts: { created: 1 } },
  'csv-spectrum/json/simple_crlf.json': { counts: { created: 1 } },
  'csv-spectrum/json/utf8.json': { counts: { created: 2 } },
};

export const CSV_EDGE: readonly BadInput[] = Object.entries(EXPECTED).flatMap(([file, expected]) => {
  const path = join(real, 'csv-edge', file);
  if (!existsSync(path)) return [];
  const name = file.split('/').at(-1) ?? file;
  const read = () => readFileSync(path);
  const { counts, rejected = [] } = expected;
  if (counts === null) return [refused(file, name, read, NO_LIST)];
  const words = file.endsWith('.json') ? wordsOfJson(read()) : wordsOfCsv(read(), expected);
  return [imported(file, name, read, counts, { wordsIn: [EVERY_COLUMN], words, rejected })];
});

function wordsOfCsv(bytes: Buffer, { hasHeader = true, encoding = 'utf-8' }: Expected): string[] {
  const text = new TextDecoder(encoding).decode(bytes);
  const rows: string[][] = parse(text, { relax_quotes: true, relax_column_count: true });
  const width = rows[0]?.length ?? 0;
  return rows
    .slice(hasHeader ? 1 : 0)
    .filter((row) => row.length <= width)
    .map(asWords);
}

function wordsOfJson(bytes: Buffer): string[] {
  const value: unknown = JSON.parse(bytes.toString());
  return (Array.isArray(value) ? value : [value]).map((row) => asWords(Object.values(row)));
}

function asWords(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n\n');
}
