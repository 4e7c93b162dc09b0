import type { Instant } from '../time.ts';
import type { Batch } from './batch.ts';
import { headerKey } from './header-key.ts';
import type { ImportMapping } from './mapping.ts';

/** Ids are taken otherwise than in the last import of the source: of columns by name, null for none. */
export type ChangedIds = { source: string; importedAt: Instant; before: string | null; now: string | null };

/**
 * What items are known by makes them the same in the next import (ADR 3): taken otherwise, each row of an export
 * that came in before comes in a second time. Null where nothing changes, or another export is read.
 */
export function changedIds(mapping: ImportMapping, batches: readonly Batch[]): ChangedIds | null {
  const source = mapping.source.trim();
  const [last] = batches
    .filter((batch) => batch.undoneAt === null && batch.source === source)
    .sort((a, b) => b.importedAt - a.importedAt);
  if (!last || last.mapping.format !== mapping.format) return null;
  const [before, now] = [idColumn(last.mapping), idColumn(mapping)];
  if (keyOf(before) === keyOf(now)) return null;
  const isThere = mapping.columns.some(({ header }) => keyOf(header) === keyOf(before));
  return before !== null && !isThere ? null : { source, importedAt: last.importedAt, before, now };
}

function idColumn({ columns }: ImportMapping): string | null {
  return columns.find(({ field }) => field === 'sourceId')?.header ?? null;
}

function keyOf(header: string | null): string | null {
  return header === null ? null : headerKey(header);
}
