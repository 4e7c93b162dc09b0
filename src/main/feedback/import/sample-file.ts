// The first rows of a file: what its columns look like by them, and how many there are.
import { statSync } from 'node:fs';
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import type { SampledColumn } from '#core/feedback/guess-mapping.ts';
import { type ExportRecogniser, positionsOf, type RowStep } from '#core/feedback/recognisers/recogniser.ts';
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
  /** Lines below the last row that a report says about itself, as far as was read. */
  readonly foot: number;
  /** The file ended before the sample was full. */
  readonly isAll: boolean;
}

export function sampleOf(path: string, shape: FileShape): Sample {
  const read = new BytesRead(path);
  const { headers, rows, open } = openTable(path, shape, null, (chunk) => read.add(chunk));
  if (headers.length === 0) throw notRecognised(path, withoutRows(rows));
  if (headers.length > MOST_COLUMNS)
    throw notRecognised(
      path,
      `it has ${headers.length.toLocaleString('en-GB')} columns, more than any export`,
    );
  const most = Math.min(MOST_SAMPLED_ROWS, Math.ceil(MOST_SAMPLED_CELLS / headers.length));
  const sampling = new Sampling(headers, open);
  let foot = 0;
  for (const row of rows) {
    if (row.problem === AT_FOOT) foot += 1;
    else if (row.problem !== ABOVE_HEADER) sampling.add(row);
    if (sampling.rows >= most) break;
  }
  const isAll = sampling.rows < most;
  if (!isAll && !shape.format.startsWith('json')) sampling.goesOn(read.timesAsMany);
  return { headers, ...sampling.found, foot, isAll };
}

class Sampling {
  rows = 0;
  readonly #columns: readonly SampledColumn[];
  readonly #kept: SourceRow[] = [];
  readonly #step: RowStep | undefined;
  readonly #isNew: (cells: readonly string[]) => boolean;
  #blank = 0;
  #counted = 0;

  constructor(headers: readonly string[], open: readonly number[] = []) {
    this.#columns = headers.map((header, index) => {
      return { index, header, evidence: new ColumnEvidence(), isOpen: open.includes(index) };
    });
    const recogniser = recogniserOf(headers);
    this.#step = recogniser.step?.(headers);
    this.#isNew = newItems(recogniser, headers);
  }

  get found(): Omit<Sample, 'headers' | 'foot' | 'isAll'> {
    return {
      columns: this.#columns,
      rows: this.#kept,
      seen: this.rows - this.#blank,
      counted: this.#counted,
    };
  }

  add(row: SourceRow): void {
    this.rows += 1;
    if (this.#kept.length < KEPT_ROWS) this.#kept.push(row);
    const { problem, cells, more, messages = [] } = row;
    const isBlank = problem === null && more.length === 0 && cells.every((cell) => cell.trim() === '');
    if (isBlank) this.#blank += 1;
    const stepped = problem === null ? (this.#step?.(cells) ?? cells) : null;
    if (typeof stepped === 'string') return;
    if (stepped !== null) {
      this.#addCells(stepped);
      for (const message of messages) this.#addCells(message.cells);
    }
    if (!isBlank && problem !== WITH_CONVERSATION && this.#isNew(cells)) this.#counted += 1;
  }

  goesOn(timesAsMany: number): void {
    for (const { evidence } of this.#columns) evidence.goesOn(timesAsMany);
  }

  #addCells(cells: readonly string[]): void {
    for (const { index, evidence } of this.#columns) evidence.add(cells[index] ?? '');
  }
}

/** How much of a file was read for its first rows, which tells about how many there are. */
class BytesRead {
  readonly #all: number;
  #read = 0;
  #last = 0;

  constructor(path: string) {
    this.#all = statSync(path).size;
  }

  add({ length }: Buffer): void {
    this.#read += length;
    this.#last = length;
  }

  /** The last row that was looked at ends somewhere in the last chunk. */
  get timesAsMany(): number {
    return Math.max(1, this.#all / Math.max(1, this.#read - this.#last / 2));
  }
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
