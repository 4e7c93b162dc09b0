import type { ItemId } from '../ids.ts';
import type { DuplicateGroup, FoundGroup, GroupShelf } from './duplicate-group.ts';

// What was found, seen through what people decided about it. Groups are found anew after each import and
// decisions name items, so a group that has got a new item is to be looked at again.

/** What people decided, by items. */
export interface GroupDecisions {
  /** The item shown in place of each merged one; one that is shown for others names itself. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Lists of items that somebody called not the same. */
  readonly notTheSame: readonly (readonly string[])[];
}

export interface Decided {
  readonly byId: ReadonlyMap<string, DuplicateGroup>;
  readonly byItem: ReadonlyMap<string, DuplicateGroup>;
  /** Each in the order of `found`. */
  readonly shelves: Readonly<Record<GroupShelf, readonly DuplicateGroup[]>>;
  /** Items of open groups that say the same word for word and are not merged yet, the first to be shown. */
  readonly exactSets: readonly ItemId[][];
}

/** Puts every group on its shelf. */
export function decideGroups(found: readonly FoundGroup[], decisions: GroupDecisions): Decided {
  const listsOf = listsByItem(decisions.notTheSame);
  const groups = found.map(
    (group): DuplicateGroup => ({
      ...group,
      shelf: shelfOf(group, decisions.mergedInto, listsOf),
    }),
  );
  const on = (shelf: GroupShelf) => groups.filter((group) => group.shelf === shelf);
  const open = on('open');
  return {
    byId: new Map(groups.map((group) => [group.id, group])),
    byItem: new Map(groups.flatMap((group) => group.members.map(({ itemId }) => [itemId, group] as const))),
    shelves: { open, merged: on('merged'), notTheSame: on('notTheSame') },
    exactSets: open.map((group) => exactSetOf(group, decisions.mergedInto)).filter((set) => set.length > 0),
  };
}

function exactSetOf({ members }: FoundGroup, mergedInto: GroupDecisions['mergedInto']): ItemId[] {
  const same = members.filter(({ similarity }) => similarity === 100).map(({ itemId }) => itemId);
  return areShownAsOne(same, mergedInto) ? [] : same;
}

/** Whether all of the items are merged into one; of a single item there is nothing to merge. */
function areShownAsOne(ids: readonly ItemId[], mergedInto: GroupDecisions['mergedInto']): boolean {
  return new Set(ids.map((id) => mergedInto.get(id) ?? `alone ${id}`)).size < 2;
}

function shelfOf(
  { id, members }: FoundGroup,
  mergedInto: GroupDecisions['mergedInto'],
  listsOf: ReadonlyMap<string, readonly ReadonlySet<string>[]>,
): GroupShelf {
  const ids = members.map(({ itemId }) => itemId);
  if (areShownAsOne(ids, mergedInto)) return 'merged';
  const isNotTheSame = listsOf.get(id)?.some((list) => ids.every((itemId) => list.has(itemId)));
  return isNotTheSame ? 'notTheSame' : 'open';
}

function listsByItem(lists: GroupDecisions['notTheSame']): Map<string, ReadonlySet<string>[]> {
  const byItem = new Map<string, ReadonlySet<string>[]>();
  for (const list of lists) {
    const items = new Set(list);
    for (const item of items) byItem.set(item, [...(byItem.get(item) ?? []), items]);
  }
  return byItem;
}
