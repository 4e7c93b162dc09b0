// A sheet that somebody reads with another row as its header than the one it was unpacked with.
import { ABOVE_HEADER, type SourceRow } from '#core/feedback/source-row.ts';

export interface HeaderChoice {
  /** Null for the row that the table was unpacked with. */
  readonly headerLine: number | null;
  readonly hasHeader: boolean;
}

interface Table {
  readonly headers: readonly string[];
  readonly rows: Iterable<SourceRow>;
}

/** All rows of the sheet in their order, the one among them that was the header; `at` is 0 where none was. */
export function* withHeaderRow(
  rows: Iterable<SourceRow>,
  at: number,
  cells: readonly string[],
): Generator<SourceRow> {
  let isToCome = at > 0;
  const header = { line: at, cells, more: [], problem: null };
  for (const row of rows) {
    if (isToCome && row.line > at) {
      isToCome = false;
      yield header;
    }
    yield row.problem === ABOVE_HEADER ? { ...row, problem: null } : row;
  }
  if (isToCome) yield header;
}

/** Under the row at that line; under numbers where it is null, or where there is no such row. */
export function underHeader(rows: Generator<SourceRow>, line: number | null, width: number): Table {
  const above: SourceRow[] = [];
  if (line !== null) {
    for (let next = rows.next(); !next.done; next = rows.next()) {
      const row = next.value;
      if (row.line >= line) return { headers: row.cells, rows: followedBy(above, rows) };
      above.push({ ...row, problem: ABOVE_HEADER });
    }
  }
  return { headers: Array.from({ length: width }, (_, index) => `Column ${index + 1}`), rows };
}

/** Left early, it closes the rest. */
export function* followedBy(first: readonly SourceRow[], rest: Iterator<SourceRow>): Generator<SourceRow> {
  try {
    yield* first;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}
