import type { Batch } from '#core/feedback/batch.ts';
import type { OtherWords } from '#core/feedback/other-words.ts';
import { ownSourceName } from '#core/feedback/source-name.ts';
import type { FileGroup } from './import-flow.ts';

/** Null where the source keeps its words, or has been given another name by now. */
export function otherWordsIn({ files, mapping }: FileGroup): OtherWords | null {
  const file = files.find(({ otherWords }) => otherWords?.source === mapping.source.trim());
  return file?.otherWords ?? null;
}

export function ownSourceOf({ files, mapping }: FileGroup, batches: readonly Batch[]): string {
  const sources = batches.map(({ source }) => source);
  return ownSourceName(files[0]?.name ?? '', mapping.source.trim(), sources);
}
