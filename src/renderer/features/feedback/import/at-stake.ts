import type { Batch } from '#core/feedback/batch.ts';
import { changedIds } from '#core/feedback/changed-ids.ts';
import { sayList } from '#core/feedback/missing-companions.ts';
import type { FileGroup } from './import-flow.ts';
import { lostWordsOf } from './lost-words.ts';
import { missingIn } from './missing-in.ts';
import { otherWordsIn } from './own-source.ts';

/** What an import would do to items that are here already, and where on the page it is told whole. */
export interface Stake {
  readonly text: string;
  readonly group: string;
  readonly noteId: string;
}

/** The ids of the notes that a stake leads to. */
export const CHANGED_IDS_NOTE = 'note-changed-ids';
export const OTHER_WORDS_NOTE = 'note-other-words';
export const LOST_WORDS_NOTE = 'note-lost-words';
export const MISSING_FILES_NOTE = 'note-missing-files';

/** In a few words, to be said again where Import is pressed: the notes themselves may be scrolled away. */
export function stakesOf(groups: readonly FileGroup[], batches: readonly Batch[]): Stake[] {
  return groups.flatMap((group) => {
    const changed = changedIds(group.mapping, batches);
    const others = otherWordsIn(group);
    const lost = lostWordsOf(group);
    const missing = missingIn(group, batches);
    return [
      ...(changed ? [stake(group, `Items of “${changed.source}” will come in again`, CHANGED_IDS_NOTE)] : []),
      ...(others
        ? [stake(group, `Items of “${others.source}” will get wholly other words`, OTHER_WORDS_NOTE)]
        : []),
      ...(lost
        ? [stake(group, `Items of “${lost.source}” will keep only their subject`, LOST_WORDS_NOTE)]
        : []),
      ...(missing ? [stake(group, `Items will lose ${sayList(missing.loses)}`, MISSING_FILES_NOTE)] : []),
    ];
  });
}

function stake({ key }: FileGroup, text: string, noteId: string): Stake {
  return { text, group: key, noteId };
}
