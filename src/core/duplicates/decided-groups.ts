import type { ItemId } from '../ids.ts';
import type { DuplicateGroup, FoundGroup, GroupShelf, MergedByHand } from './duplicate-group.ts';
import { mergedGroups } from './merged-groups.ts';

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
  /** By the item that is shown, which may also stand for a found group of other items. */
  readonly byHand: ReadonlyMap<string, MergedByHand>;
  /** Each in the order of `found`; those that are merged with every merge there is, most items first. */
  readonly shelves: Readonly<Record<GroupShelf, readonly (DuplicateGroup | MergedByHand)[]>>;
  /** Items of an open group that say the same word for word and are not merged yet, the one to be shown first. */
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
  const byId = new Map(groups.map((group) => [group.id, group]));
  const byItem = new Map(
    groups.flatMap((group) => group.members.map(({ itemId }) => [itemId as string, group] as const)),
  );
  const { whole, byHand } = mergedGroups(on('merged'), byItem, decisions.mergedInto);
  const merged = [...whole, ...byHand.values()].sort((a, b) => b.members.length - a.members.length);
  return {
    ...{ byId, byHand, byItem },
    shelves: { open, merged, notTheSame: on('notTheSame') },
    exactSets: open.flatMap((group) => exactSetsOf(group, decisions.mergedInto)),
  };
}

/** Every set of items of the group that have the same title and words, whichever wording stands for the group. */
function exactSetsOf({ members }: FoundGroup, mergedInto: GroupDecisions['mergedInto']): ItemId[][] {
  const known = members.filter(({ wording }) => wording !== null);
  return Array.from(Map.groupBy(known, ({ wording }) => wording).values(), (same) =>
    same.map(({ itemId }) => itemId),
  ).filter((same) => !areShownAsOne(same, mergedInto));
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
