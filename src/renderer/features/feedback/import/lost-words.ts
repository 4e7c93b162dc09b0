import { type LostWords, lostTogether } from '#core/feedback/lost-words.ts';
import type { FileGroup } from './import-flow.ts';

/** What items that are here lose because the files have their subjects only; null where they keep their words. */
export function lostWordsOf({ files, mapping }: FileGroup): LostWords | null {
  const source = mapping.source.trim();
  return lostTogether(files.map(({ lostWords }) => (lostWords?.source === source ? lostWords : null)));
}
