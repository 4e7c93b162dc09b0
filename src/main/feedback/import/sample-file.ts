// The first rows of a file: what its columns look like by them, and how many there are.
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import type { SampledColumn } from '#core/feedback/guess-mapping.ts';
import { type ExportRecogniser, positionsOf } from '#core/feedback/recognisers/recogniser.ts';
import { recogniserOf } from '#core/feedback/recognisers.ts';
import { ABOVE_HEADER, AT_FOOT, type SourceRow, WITH_CONVERSATION } from '#core/feedback/source-row.ts';
import { notRecognised } from './look-at-file.ts';
import { type FileShape, openTable } from './recognise-file.ts';

export const MOST_SAMPLED_ROWS = 20_000;
export const KEPT_ROWS = 200;
const MOST_SAMPLED_CELLS = 1_000_000;
/** Excel's own limit is 16,384. */
const MOST_COLUMNS = 20_000;

export interface Sample {
  readonly headers: readonly string[];
  readonly columns: readonly SampledColumn[];
  /** The first rows, for the preview. */
  readonly rows: readonly SourceRow[];
  /** Rows that hold something; a report's lines about itself are none. */
  readonly seen: number;
  /** Of them, rows that are feedback; items, where rows repeat them. */
  readonly counted: number;
  /** The file ended before the sample was full. */
  readonly isAll: boolean;
}

export function sampleOf(path: string, shape: FileShape): Sample {
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
  const recogniser = recogniserOf(headers);
  const step = recogniser.step?.(headers);
  const isNew = newItems(recogniser, headers);
  let [sampled, blank, counted] = [0, 0, 0];
  for (const row of rows) {
    if (row.problem === ABOVE_HEADER || row.problem === AT_FOOT) continue;
    if (kept.length < KEPT_ROWS) kept.push(row);
    sampled += 1;
    const cells = row.problem === null ? (step?.(row.cells) ?? row.cells) : null;
    if (cells !== null && typeof cells !== 'string') {
      addCells(columns, cells);
      if (row.messages !== undefined) for (const message of row.messages) addCells(columns, message.cells);
    }
    const isBlank =
      row.problem === null && row.more.length === 0 && row.cells.every((cell) => cell.trim() === '');
    if (isBlank) blank += 1;
    const isOfItem = row.problem === WITH_CONVERSATION;
    if (typeof cells !== 'string' && !isBlank && !isOfItem && isNew(row.cells)) counted += 1;
    if (sampled >= most) break;
  }
  return { headers, columns, rows: kept, seen: sampled - blank, counted, isAll: sampled < most };
}

function addCells(columns: readonly SampledColumn[], cells: readonly string[]): void {
  for (const { index, evidence } of columns) evidence.add(cells[index] ?? '');
}

/** Whether a row is the first of its item: where each voter has a row, ideas are counted. */
function newItems({ repeatsRows, fields }: ExportRecogniser, headers: readonly string[]) {
  const [id] = repeatsRows ? positionsOf(headers, fields.sourceId ?? '') : [];
  if (id === undefined) return () => true;
  const seen = new Set<string>();
  return (cells: readonly string[]) => {
    const own = (cells[id] ?? '').trim();
    const isNew = own === '' || !seen.has(own);
    seen.add(own);
    return isNew;
  };
}

/** Rows there may be, though none that could be the header: the first of them says why not. */
function withoutRows(rows: Iterable<SourceRow>): string {
  for (const { problem, line } of rows)
    if (problem !== null && problem !== ABOVE_HEADER && problem !== AT_FOOT)
      return `its line ${line} is broken and no row follows: ${problem.replace(/\.$/u, '')}`;
  return 'it holds no rows; export it again';
}

export function* firstOf(rows: Iterable<SourceRow>, most: number): Generator<SourceRow> {
  let left = most;
  for (const row of rows) {
    yield row;
    left -= 1;
    if (left === 0) return;
  }
}
