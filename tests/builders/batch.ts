import { Batch } from '#core/feedback/batch.ts';
import { ImportMapping } from '#core/feedback/mapping.ts';

/** What each column becomes, by its header. */
export type Columns = Readonly<Record<string, string>>;

export function aMapping(columns: Columns, source = 'desk'): ImportMapping {
  const mapped = Object.entries(columns).map(([header, field], index) => ({ index, header, field }));
  return ImportMapping.parse({ source, columns: mapped, dateOrder: 'iso' });
}

interface BatchChanges {
  readonly source?: string;
  readonly importedAt?: number;
  readonly undoneAt?: number | null;
}

/** An import of one row of such columns. */
export function aBatch(
  columns: Columns,
  { source = 'desk', importedAt = 1, undoneAt = null }: BatchChanges = {},
): Batch {
  const recognition = {
    format: 'table',
    delimiter: null,
    encoding: 'utf-8',
    hasHeader: true,
    rowsPath: null,
    fingerprint: '',
    summary: '',
  };
  return Batch.parse({
    id: 'b1',
    source,
    files: [{ name: 'desk.csv', bytes: 1, sha256: '' }],
    recognition,
    mapping: aMapping(columns, source),
    counts: { read: 1, created: 1, updated: 0, unchanged: 0, rejected: 0, skipped: 0 },
    importedAt,
    importedBy: null,
    undoneAt,
  });
}
