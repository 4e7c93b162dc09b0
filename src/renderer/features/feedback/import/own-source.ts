import type { Batch } from '#core/feedback/batch.ts';
import type { OtherWords } from '#core/feedback/other-words.ts';
import { defaultSourceName, ownSourceName } from '#core/feedback/source-name.ts';
import type { Instant } from '#core/time.ts';
import type { FileGroup } from './import-flow.ts';

/** Null where the source keeps its words, or has been given another name by now. */
export function otherWordsIn({ files, mapping }: FileGroup): OtherWords | null {
  const file = files.find(({ otherWords }) => otherWords?.source === mapping.source.trim());
  return file?.otherWords ?? null;
}

interface TakenFor {
  readonly source: string;
  readonly importedAt: Instant;
  readonly own: string;
}

/**
 * The source that a table of no known tool goes to by its columns, while all that came in for it was called otherwise;
 * null where it is new, or known by its name as well.
 */
export function takenForSource(group: FileGroup, batches: readonly Batch[]): TakenFor | null {
  const { mapping, files } = group;
  const source = mapping.source.trim();
  const before = batches.filter((batch) => batch.undoneAt === null && batch.source.trim() === source);
  const last = before.toSorted((a, b) => b.importedAt - a.importedAt)[0];
  if (mapping.format !== '' || !last) return null;
  const name = defaultSourceName(files[0]?.name ?? '');
  const isKnown = before.some((batch) => batch.files.some((file) => defaultSourceName(file.name) === name));
  return isKnown ? null : { source, importedAt: last.importedAt, own: ownSourceOf(group, batches) };
}

export function ownSourceOf({ files, mapping }: FileGroup, batches: readonly Batch[]): string {
  const sources = batches.map(({ source }) => source);
  return ownSourceName(files[0]?.name ?? '', mapping.source.trim(), sources);
}
