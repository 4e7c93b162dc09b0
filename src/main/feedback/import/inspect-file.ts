// Recognises one file and shows its first rows as the items they would become. Nothing is written.
import { basename } from 'node:path';
import type { InspectedFile, PreviewRow } from '#contract/inspected-file.ts';
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import { type OrderFound, UNSETTLED } from '#core/feedback/date-order.ts';
import type { SampledColumn } from '#core/feedback/guess-mapping.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import type { ColumnMapping, ImportMapping } from '#core/feedback/mapping.ts';
import { recogniseColumns, recogniserOf } from '#core/feedback/recognisers.ts';
import { RedactSettings } from '#core/feedback/redact/redaction.ts';
import { RowReader } from '#core/feedback/row-to-item.ts';
import { defaultSourceName } from '#core/feedback/source-name.ts';
import { ABOVE_HEADER, type SourceRow } from '#core/feedback/source-row.ts';
import type { Instant } from '#core/time.ts';
import { headerFound } from './header-choices.ts';
import { notRecognised } from './look-at-file.ts';
import { placeholderTag } from './placeholder-tag.ts';
import { withKnownHeader } from './recall-header.ts';
import {
  type FileShape,
  headersOf,
  openTable,
  type ReadingOverrides,
  recogniseFile,
} from './recognise-file.ts';
import { recognitionOf } from './recognition-of.ts';
import { lookAtRows } from './row-look.ts';
import { shortHash } from './short-hash.ts';

const MOST_SAMPLED_ROWS = 20_000;
const MOST_SAMPLED_CELLS = 1_000_000;
const KEPT_ROWS = 200;
/** Excel's own limit is 16,384. */
const MOST_COLUMNS = 20_000;
const PREVIEW_ROWS = 20;
const PREVIEW_CHARACTERS = 2000;

export interface InspectOptions {
  readonly overrides: ReadingOverrides;
  /** Shows the preview under this mapping instead of the guessed one. */
  readonly mapping?: ImportMapping | undefined;
  /** The workspace's own: placeholder-key.ts. */
  readonly placeholderKey: string;
  readonly now: Instant;
  /** Fingerprints of earlier imports whose header was another row than the first. */
  readonly knownHeaders?: ReadonlySet<string>;
}

/** What the file is, what its columns are likely to be, and its first rows. Throws a Refusal. */
export function inspectFile(
  path: string,
  { overrides, mapping, placeholderKey, now, knownHeaders = new Set() }: InspectOptions,
): Omit<InspectedFile, 'origin'> {
  const shape = withKnownHeader(path, recogniseFile(path, overrides), overrides, knownHeaders);
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
    knowsVoters: true,
    redact: RedactSettings.parse({}),
  };
  const used = mapping ?? suggested;
  const settings = { mapping: used, hash: shortHash, placeholderTag: placeholderTag(placeholderKey), now };
  const keys = shape.format.startsWith('json') ? headersOf(used) : null;
  return {
    path,
    name: basename(path),
    bytes: shape.bytes,
    recognition: recognitionOf(shape, recogniser, sample),
    columns,
    mapping: used,
    header: headerFound(path, shape),
    rows: { seen: sample.seen, counted: sample.counted, isAll: sample.isAll },
    remembered: null,
    dateDoubt: dateOrder.doubt,
    preview: previewOf(
      path,
      mapping && shape.format.startsWith('json') ? rowsUnder(path, shape, mapping) : sample.rows,
      new RowReader(settings),
    ),
    ...lookAtRows(openTable(path, shape, keys).rows, settings),
  };
}

function samplesByKey(columns: readonly SampledColumn[]): ReadonlyMap<string, readonly string[]> {
  const samples = new Map<string, string[]>();
  for (const { header, evidence } of columns) {
    const key = headerKey(header);
    samples.set(key, [...(samples.get(key) ?? []), ...evidence.samples]);
  }
  return samples;
}

interface Sample {
  readonly headers: readonly string[];
  readonly columns: readonly SampledColumn[];
  /** The first rows, for the preview. */
  readonly rows: readonly SourceRow[];
  readonly seen: number;
  /** Of them, rows that hold something and are feedback. */
  readonly counted: number;
  /** The file ended before the sample was full. */
  readonly isAll: boolean;
}

function sampleOf(path: string, shape: FileShape): Sample {
  const { headers, rows } = openTable(path, shape, null);
  if (headers.length === 0) throw notRecognised(path, withoutRows(rows));
  if (headers.length > MOST_COLUMNS)
    throw notRecognised(
      path,
      `it has ${headers.length.toLocaleString('en-GB')} columns, more than any export`,
    );
  const columns = headers.map((header, index) => ({ index, header, evidence: new ColumnEvidence() }));
  const most = Math.min(MOST_SAMPLED_ROWS, Math.ceil(MOST_SAMPLED_CELLS / headers.length));
  const kept: SourceRow[] = [];
  const step = recogniserOf(headers).step?.(headers);
  let [sampled, counted] = [0, 0];
  for (const row of rows) {
    if (row.problem === ABOVE_HEADER) continue;
    if (kept.length < KEPT_ROWS) kept.push(row);
    sampled += 1;
    const cells = row.problem === null ? (step?.(row.cells) ?? row.cells) : null;
    if (cells !== null && typeof cells !== 'string')
      for (const { index, evidence } of columns) evidence.add(cells[index] ?? '');
    const isBlank = row.problem === null && row.cells.every((cell) => cell.trim() === '');
    if (typeof cells !== 'string' && !isBlank) counted += 1;
    if (sampled >= most) break;
  }
  return { headers, columns, rows: kept, seen: sampled, counted, isAll: sampled < most };
}

/** Rows there may be, though none that could be the header: the first of them says why not. */
function withoutRows(rows: Iterable<SourceRow>): string {
  for (const { problem, line } of rows)
    if (problem !== null && problem !== ABOVE_HEADER)
      return `its line ${line} is broken and no row follows: ${problem.replace(/\.$/u, '')}`;
  return 'it holds no rows; export it again';
}

/** JSON rows have the order of their mapping's keys, which may have been made for another file. */
function rowsUnder(path: string, shape: FileShape, mapping: ImportMapping): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of openTable(path, shape, headersOf(mapping)).rows) {
    rows.push(row);
    if (rows.length === KEPT_ROWS) break;
  }
  return rows;
}

function dateOrderOf(columns: readonly ColumnMapping[], sampled: readonly SampledColumn[]): OrderFound {
  const date = columns.find((column) => column.field === 'date');
  return (date && sampled[date.index]?.evidence.dateOrder) ?? { order: 'iso', doubt: null };
}

/** Where not one date of the column settles its order, the person is asked: low confidence does that. */
function withDoubtfulDate(column: ColumnMapping): ColumnMapping {
  return column.field === 'date' ? { ...column, confidence: Math.min(column.confidence, UNSETTLED) } : column;
}

function previewOf(path: string, rows: readonly SourceRow[], reader: RowReader): PreviewRow[] {
  const preview: PreviewRow[] = [];
  for (const row of rows) {
    const outcome = reader.read(row);
    if (outcome.kind === 'item') {
      for (const item of [outcome.item, ...outcome.others]) {
        const verbatim = item.verbatim.slice(0, PREVIEW_CHARACTERS).toWellFormed();
        preview.push({ line: row.line, item: { ...item, verbatim }, rejected: null });
      }
    } else if (outcome.kind === 'rejected') {
      const { column, reason } = outcome;
      const cells = row.cells.map((cell) => cell.slice(0, PREVIEW_CHARACTERS).toWellFormed());
      preview.push({
        line: row.line,
        item: null,
        rejected: { file: basename(path), line: row.line, column, reason, cells },
      });
    }
    if (preview.length >= PREVIEW_ROWS) break;
  }
  return preview.slice(0, PREVIEW_ROWS);
}
