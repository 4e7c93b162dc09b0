// JSON Lines: a line is a row. A bad line costs itself only.
import type { Encoding } from '#core/feedback/encodings.ts';
import { type KeyedRow, parsedRow } from './json-rows.ts';
import { readChunks } from './read-chunks.ts';
import type { OnChunk } from './source-table.ts';
import { LineSplitter, type SplitLine } from './split-lines.ts';
import { toUtf8 } from './to-utf8.ts';

/** Zendesk's own limit for a ticket with its comments; a longer line is no line but a missing line end. */
const LONGEST_LINE_BYTES = 1024 * 1024;

export function* jsonLines(path: string, encoding: Encoding, onChunk?: OnChunk): Generator<KeyedRow> {
  const writer = toUtf8(encoding);
  const splitter = new LineSplitter(LONGEST_LINE_BYTES);
  for (const chunk of readChunks(path, onChunk)) {
    for (const line of splitter.push(writer.push(chunk))) yield rowOf(line);
  }
  for (const line of splitter.push(writer.end())) yield rowOf(line);
  for (const line of splitter.end()) yield rowOf(line);
}

function rowOf({ line, text, isTooLong }: SplitLine): KeyedRow {
  if (isTooLong) return { line, cells: new Map(), problem: 'The line is longer than 1 MB.' };
  if (text.trim() === '') return { line, cells: new Map(), problem: null };
  // Lines cut out of a list keep the comma between its entries.
  const row = parsedRow(/\}\s*,\s*$/u.test(text.slice(-20)) ? text.replace(/,\s*$/u, '') : text, line);
  return /^\s*[{"]/u.test(text) || row.problem !== null
    ? row
    : { ...row, problem: 'The line is not an object.' };
}
