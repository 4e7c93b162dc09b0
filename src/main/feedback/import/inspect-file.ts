// Recognises one file and shows its first rows as the items they would become. Nothing is written.
import { basename } from 'node:path';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { type OrderFound, UNSETTLED } from '#core/feedback/date-order.ts';
import type { SampledColumn } from '#core/feedback/guess-mapping.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { type KnownReadings, NOTHING_KNOWN } from '#core/feedback/known-readings.ts';
import type { ColumnMapping, ImportMapping } from '#core/feedback/mapping.ts';
import { recogniseColumns, recogniserNamed } from '#core/feedback/recognisers.ts';
import { RedactSettings } from '#core/feedback/redact/redaction.ts';
import { RowReader } from '#core/feedback/row-to-item.ts';
import { defaultSourceName } from '#core/feedback/source-name.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import type { Instant } from '#core/time.ts';
import { headerFound } from './header-choices.ts';
import { type HeldBySource, NOTHING_HELD, wordsBeside } from './held-words.ts';
import { placeholderTag } from './placeholder-tag.ts';
import { previewOf, type RowsToShow } from './preview-rows.ts';
import { recogniseAsBefore } from './recall-encoding.ts';
import { type FileShape, headersOf, openTable, type ReadingOverrides } from './recognise-file.ts';
import { recognitionOf } from './recognition-of.ts';
import { RowLook } from './row-look.ts';
import type { RowsAhead } from './rows-ahead.ts';
import { firstOf, KEPT_ROWS, MOST_SAMPLED_ROWS, sampleOf } from './sample-file.ts';
import { shortHash } from './short-hash.ts';
import { suggestedEncoding } from './suggest-encoding.ts';

export interface InspectOptions {
  readonly overrides: ReadingOverrides;
  /** Shows the preview under this mapping instead of the guessed one. */
  readonly mapping?: ImportMapping | undefined;
  /** The workspace's own: placeholder-key.ts. */
  readonly placeholderKey: string;
  readonly now: Instant;
  /** How earlier imports were read. */
  readonly known?: KnownReadings;
  /** What its source may hold already; nothing where nobody asks. */
  readonly held?: HeldBySource | undefined;
  /** Begins to read the rows for the import that may follow; null where that is not to be. */
  readonly readAhead?: ReadAhead | undefined;
}

export type FileToRead = Pick<InspectedFile, 'path' | 'bytes' | 'recognition' | 'mapping'>;
export type ReadAhead = (file: FileToRead) => RowsAhead | null;

/** What the file is, what its columns are likely to be, and its first rows. Throws a Refusal. */
export function inspectFile(
  path: string,
  {
    overrides,
    mapping,
    placeholderKey,
    now,
    known = NOTHING_KNOWN,
    held = NOTHING_HELD,
    readAhead,
  }: InspectOptions,
): Omit<InspectedFile, 'origin'> {
  const shape = recogniseAsBefore(path, overrides, known);
  const sample = sampleOf(path, shape);
  const recognised = recogniseColumns(sample.columns);
  const { recogniser } = recognised;
  const dateOrder = dateOrderOf(recognised.columns, sample.columns);
  const columns = recognised.columns.map((column) =>
    dateOrder.doubt === null ? column : withDoubtfulDate(column),
  );
  const suggested: ImportMapping = {
    source: recogniser.source || defaultSourceName(basename(path)),
    columns: columns.map(({ index, header, field }) => ({ index, header, field })),
    dateOrder: dateOrder.order,
    format: recogniser.id,
    linkBase: recogniser.linkBase?.(samplesByKey(sample.columns)) ?? null,
    timeZone: recogniser.timeZone?.(sample.headers) ?? null,
    eachAnswer: recognised.eachAnswer,
    staff: recogniser.staff?.(samplesByKey(sample.columns)) ?? null,
    withStaff: false,
    marked: null,
    knowsVoters: true,
    redact: RedactSettings.parse({}),
  };
  const used = mapping ?? suggested;
  const settings = { mapping: used, hash: shortHash, placeholderTag: placeholderTag(placeholderKey), now };
  const recognition = recognitionOf(shape, recogniser, sample);
  const toShow = () => rowsToShow(path, shape, sample.rows, mapping, used);
  const file: FileToRead = { path, bytes: shape.bytes, recognition, mapping: used };
  const look = lookedAt(file, shape, new RowLook(settings, held.has(used.source.trim())), readAhead);
  return {
    ...file,
    name: basename(path),
    columns,
    header: headerFound(path, shape),
    isOneEntry: shape.isOneEntry ?? null,
    encodingSuggested: overrides.encoding ? null : suggestedEncoding(path, shape),
    rows: { seen: sample.seen, counted: sample.counted, foot: sample.foot, isAll: sample.isAll },
    remembered: null,
    dateDoubt: dateOrder.doubt,
    preview: previewOf(path, toShow(), new RowReader(settings)),
    ...look.found,
    ...wordsBeside(used.source, look.items, held),
  };
}

/** The rows are read once where they are read for the import as well. */
function lookedAt(
  file: FileToRead,
  shape: FileShape,
  look: RowLook,
  readAhead: ReadAhead | undefined,
): RowLook {
  const ahead = readAhead?.(file);
  const keys = shape.format.startsWith('json') ? headersOf(file.mapping) : null;
  if (ahead) ahead.readFor(look);
  else look.readAll(openTable(file.path, shape, keys).rows);
  return look;
}

function samplesByKey(columns: readonly SampledColumn[]): ReadonlyMap<string, readonly string[]> {
  const samples = new Map<string, string[]>();
  for (const { header, evidence } of columns) {
    const key = headerKey(header);
    samples.set(key, [...(samples.get(key) ?? []), ...evidence.samples]);
  }
  return samples;
}

/**
 * JSON rows have the order of their mapping's keys, which may have been made for another file. Where rows repeat
 * their item, all that are looked at tell of the first items.
 */
function rowsToShow(
  path: string,
  shape: FileShape,
  first: readonly SourceRow[],
  given: ImportMapping | undefined,
  used: ImportMapping,
): RowsToShow {
  const { repeatsRows = false } = recogniserNamed(used.format);
  if (repeatsRows)
    return { rows: firstOf(openTable(path, shape, null).rows, MOST_SAMPLED_ROWS), repeatsRows };
  const isOfKeys = given !== undefined && shape.format.startsWith('json');
  const rows = isOfKeys ? firstOf(openTable(path, shape, headersOf(given)).rows, KEPT_ROWS) : first;
  return { rows, repeatsRows };
}

function dateOrderOf(columns: readonly ColumnMapping[], sampled: readonly SampledColumn[]): OrderFound {
  const date = columns.find((column) => column.field === 'date');
  return (date && sampled[date.index]?.evidence.dateOrder) ?? { order: 'iso', doubt: null };
}

/** Where not one date of the column settles its order, the person is asked: low confidence does that. */
function withDoubtfulDate(column: ColumnMapping): ColumnMapping {
  return column.field === 'date' ? { ...column, confidence: Math.min(column.confidence, UNSETTLED) } : column;
}
