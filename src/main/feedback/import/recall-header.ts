// Which row names the columns was found or said once: in the next file with the same names it is known again, on
// whatever line they stand there.
import { headerFound } from './header-choices.ts';
import { type FileShape, openTable, type ReadingOverrides } from './recognise-file.ts';
import { fingerprintOf } from './recognition-of.ts';

/** One column may be called like somebody's only word. */
const LEAST_COLUMNS = 2;

/** The shape under a header that an earlier import had; as it is where none is there, or somebody has just said. */
export function withKnownHeader<Shape extends FileShape>(
  path: string,
  shape: Shape,
  { hasHeader, headerLine }: ReadingOverrides,
  known: ReadonlySet<string>,
): Shape {
  if (known.size === 0 || hasHeader !== undefined || headerLine !== undefined) return shape;
  if (known.has(fingerprintUnder(path, shape))) return shape;
  for (const { line } of headerFound(path, shape).choices) {
    const other = { ...shape, hasHeader: true, headerLine: line };
    if (known.has(fingerprintUnder(path, other))) return other;
  }
  return shape;
}

function fingerprintUnder(path: string, shape: FileShape): string {
  const { headers } = openTable(path, shape, null);
  return headers.length < LEAST_COLUMNS ? '' : fingerprintOf(shape, headers);
}
