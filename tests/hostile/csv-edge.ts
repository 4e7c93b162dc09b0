// Every file of the collections csv-spectrum and csv-parser, where this machine has them, with all columns
// taken for words: no row may be lost, and only rows that are wider than their header are refused.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BadInput, type Counts, EVERY_COLUMN, imported, refused } from './bad-input.ts';

const real = process.env.SHIPIT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
const NO_LIST = 'its JSON holds no list of entries; export the feedback itself, as a list';

const EXPECTED: Readonly<Record<string, Counts | string>> = {
  'csv-parser/backtick.csv': { created: 2 },
  'csv-parser/bad-data.csv': { created: 3 },
  'csv-parser/basic.csv': { created: 1 },
  'csv-parser/comma-in-quote.csv': { created: 1 },
  'csv-parser/comment.csv': { rejected: 2 },
  'csv-parser/empty-columns.csv': { created: 2 },
  'csv-parser/escape-quotes.csv': { created: 3 },
  'csv-parser/geojson.csv': { created: 3 },
  'csv-parser/headers.csv': { created: 3 },
  'csv-parser/large-dataset.csv': { created: 7268 },
  'csv-parser/latin.csv': { created: 2 },
  'csv-parser/mac-newlines.csv': { created: 2 },
  'csv-parser/newlines.csv': { created: 3 },
  'csv-parser/no-headers.csv': { created: 2, rejected: 1 },
  'csv-parser/option-comment.csv': { rejected: 2 },
  'csv-parser/option-escape.csv': { created: 3 },
  'csv-parser/option-maxRowBytes.csv': { created: 4593 },
  'csv-parser/option-newline.csv': { created: 1 },
  'csv-parser/option-quote-escape.csv': { created: 3 },
  'csv-parser/option-quote-many.csv': { created: 3 },
  'csv-parser/option-quote.csv': { created: 2 },
  'csv-parser/quotes+newlines.csv': { created: 3 },
  'csv-parser/strict+skipLines.csv': { created: 4 },
  'csv-parser/strict-false-less-columns.csv': { created: 3 },
  'csv-parser/strict-false-more-columns.csv': { created: 2, rejected: 1 },
  'csv-parser/strict.csv': { created: 2, rejected: 1 },
  'csv-parser/utf16-big.csv': { created: 2 },
  'csv-parser/utf16.csv': { created: 2 },
  'csv-parser/utf8.csv': { created: 2 },
  'csv-spectrum/csvs/comma_in_quotes.csv': { created: 1 },
  'csv-spectrum/csvs/empty.csv': { created: 2 },
  'csv-spectrum/csvs/empty_crlf.csv': { created: 2 },
  'csv-spectrum/csvs/escaped_quotes.csv': { created: 2 },
  'csv-spectrum/csvs/json.csv': { created: 1 },
  'csv-spectrum/csvs/location_coordinates.csv': { created: 1 },
  'csv-spectrum/csvs/newlines.csv': { created: 3 },
  'csv-spectrum/csvs/newlines_crlf.csv': { created: 3 },
  'csv-spectrum/csvs/quotes_and_newlines.csv': { created: 2 },
  'csv-spectrum/csvs/simple.csv': { created: 1 },
  'csv-spectrum/csvs/simple_crlf.csv': { created: 1 },
  'csv-spectrum/csvs/utf8.csv': { created: 2 },
  'csv-spectrum/json/comma_in_quotes.json': { created: 1 },
  'csv-spectrum/json/empty.json': { created: 2 },
  'csv-spectrum/json/empty_crlf.json': { created: 2 },
  'csv-spectrum/json/escaped_quotes.json': { created: 2 },
  'csv-spectrum/json/json.json': { created: 1 },
  'csv-spectrum/json/location_coordinates.json': NO_LIST,
  'csv-spectrum/json/newlines.json': { created: 3 },
  'csv-spectrum/json/newlines_crlf.json': { created: 3 },
  'csv-spectrum/json/quotes_and_newlines.json': { created: 2 },
  'csv-spectrum/json/simple.json': { created: 1 },
  'csv-spectrum/json/simple_crlf.json': { created: 1 },
  'csv-spectrum/json/utf8.json': { created: 2 },
};

export const CSV_EDGE: readonly BadInput[] = Object.entries(EXPECTED).flatMap(([file, expected]) => {
  const path = join(real, 'csv-edge', file);
  if (!existsSync(path)) return [];
  const name = file.split('/').at(-1) ?? file;
  const read = () => readFileSync(path);
  return typeof expected === 'string'
    ? [refused(file, name, read, expected)]
    : [imported(file, name, read, expected, { wordsIn: [EVERY_COLUMN] })];
});
