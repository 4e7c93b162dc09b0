// What `shipit import` says where a file has only the subjects of items whose words are in the library.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { type LostWords, lostTogether, sayLost } from '#core/feedback/lost-words.ts';

/** Null where items keep their words, or `--source` named another source. */
export function lostWordsOf(group: readonly InspectedFile[]): LostWords | null {
  return lostTogether(
    group.map(({ lostWords, mapping }) => (lostWords?.source === mapping.source.trim() ? lostWords : null)),
  );
}

export function sayStoppedForWords(lost: LostWords): string {
  return (
    `it has only the subjects of items whose words are here: of ${lost.compared} compared, ${lost.lost} would ` +
    `lose ${sayLost(lost)}. Import an export with the words, or say --without-words.`
  );
}

export function sayLostWords(lost: LostWords, isDryRun: boolean): string[] {
  return [
    `  of ${lost.compared} items compared that had words, ${lost.lost} ${isDryRun ? 'would keep' : 'kept'} only their subject and ${isDryRun ? 'lose' : 'lost'} ${sayLost(lost)}`,
    `  to keep it, ${isDryRun ? '' : 'undo this import in the app and '}import an export with the words`,
  ];
}
