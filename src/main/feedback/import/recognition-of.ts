// What a file is, in the words and the fingerprint by which people and later imports know it again.
import type { Recognition } from '#core/feedback/batch.ts';
import { nameOfEncoding } from '#core/feedback/encodings.ts';
import { fingerprintText } from '#core/feedback/fingerprint.ts';
import type { ExportRecogniser } from '#core/feedback/recognisers/recogniser.ts';
import { recogniserOf } from '#core/feedback/recognisers.ts';
import { DELIMITER_NAMES } from './guess-delimiter.ts';
import { type FileShape, knownEncoding } from './recognise-file.ts';
import { shortHash } from './short-hash.ts';

interface Counted {
  readonly headers: readonly string[];
  /** Rows that hold something and are feedback. */
  readonly counted: number;
  /** All that were looked at. */
  readonly seen: number;
  /** The file ended before enough was seen. */
  readonly isAll: boolean;
}

/** The fingerprint of a file of this shape; mappings are remembered by it. */
export function fingerprintOf(shape: FileShape, headers: readonly string[]): string {
  // Keys of JSON come and go with what a ticket holds; a format that is known is the same without them.
  const { id } = recogniserOf(headers);
  const isKnownJson = shape.format.startsWith('json') && id !== '';
  return shortHash(fingerprintText(shape.format, shape.hasHeader, isKnownJson ? [id] : headers));
}

/** What was seen when the file was opened. */
export function recognitionOf(shape: FileShape, recogniser: ExportRecogniser, sample: Counted): Recognition {
  const { format, delimiter, encoding, hasHeader, headerLine, rowsPath } = shape;
  const { headers } = sample;
  const fingerprint = fingerprintOf(shape, headers);
  const summary = summaryOf(shape, recogniser, sample);
  return { format, delimiter, encoding, hasHeader, headerLine, rowsPath, fingerprint, summary };
}

/** "Jira CSV: 1,204 issues (comma, UTF-8, 40 columns)"; what no tool was recognised in is told by its shape. */
function summaryOf(
  shape: FileShape,
  { name, row, conversation }: ExportRecogniser,
  { headers, counted, seen, isAll }: Counted,
): string {
  const { format, delimiter, encoding, hasHeader, rowsPath } = shape;
  const kind = shape.of ?? { csv: 'CSV', json: 'JSON', jsonl: 'JSON Lines', table: 'Table' }[format];
  const parts = [
    name === '' || shape.of ? kind : null,
    delimiter === null ? null : (DELIMITER_NAMES[delimiter] ?? `delimiter ${delimiter}`),
    format === 'table' ? null : nameOfEncoding(knownEncoding(encoding)),
    `${headers.length} ${format === 'csv' || format === 'table' ? 'column' : 'field'}${headers.length === 1 ? '' : 's'}${hasHeader ? '' : ' without a header'}`,
    rowsPath === null ? null : `rows in “${rowsPath}”`,
  ];
  const details = parts.filter((part) => part !== null).join(', ');
  if (name === '') return details;
  const say = (count: number, what: string) =>
    `${isAll ? '' : 'more than '}${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
  const of = conversation === undefined ? '' : ` of ${say(seen, 'message')}`;
  return `${name}: ${say(counted, row)}${of} (${details})`;
}
