import type { ItemId } from '../ids.ts';
import type { GroupDecisions } from './decided-groups.ts';
import type { DuplicateGroup, GroupMember, MergedByHand } from './duplicate-group.ts';

// What is merged, as `decideGroups` lists it: a merge may be a found group, a part of one, or neither.

type Compared = ReadonlyMap<string, GroupMember>;

/** Every merge once: as the group that it is the whole of, else as what somebody has merged by hand. */
export function mergedGroups(
  groups: readonly DuplicateGroup[],
  byItem: ReadonlyMap<string, DuplicateGroup>,
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
  // Of one large group there may be thousands of merges.
  const comparedIn = new Map<DuplicateGroup, Compared>();
  const byHand = new Map<string, MergedByHand>();
  for (const [shown, items] of merges) {
    const group = byItem.get(shown);
    const compared = group && (comparedIn.get(group) ?? byItemId(group));
    if (group && compared) comparedIn.set(group, compared);
    byHand.set(shown, mergedByHand(items, group?.id, compared));
  }
  return { whole, byHand };
}

function byItemId({ members }: DuplicateGroup): Compared {
  return new Map(members.map((member) => [member.itemId, member]));
}

function mergedByHand(
  [shown, ...others]: readonly ItemId[],
  leader: ItemId | undefined,
  compared: Compared | undefined,
): MergedByHand {
  const id = shown as ItemId;
  const own = compared?.get(id);
  const likeness = (item: ItemId): number | null => {
    const other = compared?.get(item);
    if (other && own && other.wording !== null && other.wording === own.wording) return 100;
    // The others were compared with the one that stands for the group only.
    return id === leader ? (other?.similarity ?? null) : null;
  };
  const member = (itemId: ItemId, similarity: number | null): GroupMember => ({
    ...{ itemId, similarity },
    ...{ wording: compared?.get(itemId)?.wording ?? null, saidAt: null },
  });
  const members = [member(id, 100), ...others.map((item) => member(item, likeness(item)))];
  return { id, members, shelf: 'merged', customers: null };
}
