import type { ItemId } from '../ids.ts';
import type { DuplicateGroup, FoundGroup, GroupMember, GroupShelf, MergedByHand } from './duplicate-group.ts';

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
  const byId = new Map(groups.map((group) => [group.id, group]));
  const { whole, byHand } = mergedGroups(on('merged'), byId, decisions.mergedInto);
  const merged = [...whole, ...byHand.values()].sort((a, b) => b.members.length - a.members.length);
  return {
    ...{ byId, byHand },
    byItem: new Map(groups.flatMap((group) => group.members.map(({ itemId }) => [itemId, group] as const))),
    shelves: { open, merged, notTheSame: on('notTheSame') },
    exactSets: open.map((group) => exactSetOf(group, decisions.mergedInto)).filter((set) => set.length > 0),
  };
}

/** Every merge once: as the group that it is the whole of, else as what somebody has merged by hand. */
function mergedGroups(
  groups: readonly DuplicateGroup[],
  byId: ReadonlyMap<string, DuplicateGroup>,
  mergedInto: GroupDecisions['mergedInto'],
) {
  const merges = new Map<string, ItemId[]>();
  for (const [item, shown] of mergedInto) {
    const items = merges.get(shown);
    if (items) items.push(item as ItemId);
    else merges.set(shown, [item as ItemId]);
  }
  const whole = groups.filter(({ id, members }) => {
    const shown = mergedInto.get(id) ?? id;
    return merges.get(shown)?.length === members.length && merges.delete(shown);
  });
  const byHand = new Map(
    Array.from(merges, ([shown, items]) => [shown, mergedByHand(items, byId.get(shown))] as const),
  );
  return { whole, byHand };
}

function mergedByHand([shown, ...others]: readonly ItemId[], found: FoundGroup | undefined): MergedByHand {
  const compared = new Map(found?.members.map(({ itemId, similarity }) => [itemId, similarity]));
  const member = (itemId: ItemId, similarity: number | null): GroupMember => ({
    ...{ itemId, similarity },
    saidAt: null,
  });
  const id = shown as ItemId;
  const members = [member(id, 100), ...others.map((item) => member(item, compared.get(item) ?? null))];
  return { id, members, shelf: 'merged', customers: null };
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
