// Survey tools write several rows of headers; what they mean together is known in core. Rows after them
// keep their lines.

import {
  joinHeaders,
  MOST_HEADER_ROWS,
  mayHaveMoreHeaders,
} from '#core/feedback/recognisers/survey-headers.ts';
import { ABOVE_HEADER, type SourceRow } from '#core/feedback/source-row.ts';
import type { SourceTable } from './source-table.ts';
import { followedBy } from './under-header.ts';

/** The table with all its rows of headers joined into one; any other table is answered as it is. */
export function withJoinedHeaders(table: SourceTable): SourceTable {
  if (!mayHaveMoreHeaders(table.headers)) return table;
  const rows = table.rows[Symbol.iterator]();
  const above: SourceRow[] = [];
  const first: SourceRow[] = [];
  while (first.length < MOST_HEADER_ROWS) {
    const next = rows.next();
    if (next.done) break;
    (next.value.problem === ABOVE_HEADER ? above : first).push(next.value);
  }
  const joined = joinHeaders(
    table.headers,
    first.map(({ cells }) => cells),
  );
  const headers = joined?.headers ?? table.headers;
  const rest = followedBy([...above, ...first.slice(joined?.rows ?? 0)], rows);
  return { headers, rows: rest, open: joined?.open ?? [] };
}
