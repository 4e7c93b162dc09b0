import type { GroupDecisions } from '#core/duplicates/decided-groups.ts';
import type { DuplicateGroup, GroupShelf, MergedByHand } from '#core/duplicates/duplicate-group.ts';
import type { ItemId } from '#core/ids.ts';

// What the host asks of the duplicates worker and what comes back. Both sides are of one build, so the
// messages are typed and not parsed.

/** What the worker needs to know once. */
export interface DuplicatesSetup {
  readonly workspaceFolder: string;
  /** Null where the workspace may not be written: the groups are kept in memory only. */
  readonly groupsPath: string | null;
}

/** A batch that counts, in the order of import. */
export interface BatchToCompare {
  readonly id: string;
  readonly isUndone: boolean;
}

/** How far finding has come, in steps that say nothing else. */
export interface DuplicatesProgress {
  readonly done: number;
  readonly total: number;
}

export interface GroupsWanted {
  readonly shelf: GroupShelf;
  readonly offset: number;
  readonly limit: number;
}

export type DuplicatesCalls = {
  /** Answers once the groups of these batches are there; false where it was cancelled. */
  find: { input: { batches: readonly BatchToCompare[] }; output: boolean };
  cancel: { input: null; output: null };
  /** Somebody searches: finding rests for a moment. */
  giveWay: { input: null; output: null };
  decide: { input: GroupDecisions; output: null };
  page: {
    input: GroupsWanted;
    output: {
      total: number;
      exact: { groups: number; items: number };
      groups: (DuplicateGroup | MergedByHand)[];
    };
  };
  /** The group of that id as it stands on that shelf, where an item stands for two; null for none. */
  group: {
    input: { id: string; shelf: GroupShelf | undefined };
    output: DuplicateGroup | MergedByHand | null;
  };
  /** Items of open groups that say the same word for word, set by set, the one to be shown first. */
  exactSets: { input: null; output: ItemId[][] };
  /** The group that an item is in. */
  groupOf: { input: { itemId: string }; output: DuplicateGroup | null };
};
