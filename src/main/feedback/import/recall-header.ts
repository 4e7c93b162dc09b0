// Which row names the columns was found or said once: in the next file with the same names it is known again, on
// whatever line they stand there.
import { MOST_ABOVE } from './find-header.ts';
import { allRows } from './header-choices.ts';
import { withJoinedHeaders } from './join-header-rows.ts';
import { type FileShape, headersIn, type ReadingOverrides } from './recognise-file.ts';
import { fingerprintOf } from './recognition-of.ts';
import { firstOf } from './sample-file.ts';

/** One column may be called like somebody's only word. */
const LEAST_COLUMNS = 2;
/** More than can be found without names: some are blank. */
const FIRST_ROWS = MOST_ABOVE + 10;

/** The shape under a header that an earlier import had; as it is where none is there, or somebody has just said. */
export function withKnownHeader<Shape extends FileShape>(
  path: string,
  shape: Shape,
  { hasHeader, headerLine }: ReadingOverrides,
  known: ReadonlySet<string>,
): Shape {
  if (known.size === 0 || hasHeader !== undefined || headerLine !== undefined) return shape;
  const all = allRows(path, shape);
  if (!all || known.has(fingerprintUnder(shape, headersIn(path, shape)))) return shape;
  const rows = [...firstOf(all.all, FIRST_ROWS)];
  for (const [index, { line, cells, problem }] of rows.entries()) {
    if (problem !== null) continue;
    const other = { ...shape, hasHeader: true, headerLine: line };
    const { headers } = withJoinedHeaders({ headers: cells, rows: rows.slice(index + 1) });
    if (known.has(fingerprintUnder(other, headers))) return other;
  }
  return shape;
}

/** Empty where there are too few names to know a table by. */
export function fingerprintUnder(shape: FileShape, headers: readonly string[]): string {
  return headers.length < LEAST_COLUMNS ? '' : fingerprintOf(shape, headers);
}
