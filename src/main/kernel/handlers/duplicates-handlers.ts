import type { duplicatesCalls, GroupRow } from '#contract/duplicates-calls.ts';
import { type DuplicateGroup, firstSaidAt, isExact } from '#core/duplicates/duplicate-group.ts';
import { callNotTheSame, callTheSame, unmergeGroup } from '#core/duplicates/duplicate-rules.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { type ItemId, MergeId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { mergeRule } from '../merge-rule.ts';

/** As many items of a group as are compared side by side. */
const MOST_SHOWN = 200;

export const duplicatesHandlers: Handlers<keyof typeof duplicatesCalls> = {
  'duplicates.find': (_input, context) => {
    const { duplicates } = context.workspace().library;
    void duplicates.find();
    return duplicates.status;
  },

  'duplicates.status': (_input, context) => context.workspace().library.duplicates.status,

  'duplicates.cancel': async (_input, context) => {
    await context.workspace().library.duplicates.cancel();
    return {};
  },

  'duplicates.groups': async (wanted, context) => {
    const { duplicates, search } = context.workspace().library;
    const { groups, ...counts } = await duplicates.page(wanted);
    const items = byId(await search.items(groups.map(({ id }) => id)));
    return {
      status: duplicates.status,
      ...counts,
      groups: groups.map((group) => rowOf(group, items.get(group.id) ?? null)),
    };
  },

  'duplicates.group': async ({ id }, context) => {
    const { members, ...group } = await requireGroup(id, context);
    const shown = members.slice(0, MOST_SHOWN);
    const items = byId(await context.workspace().library.search.items(shown.map(({ itemId }) => itemId)));
    return {
      group,
      count: members.length,
      members: shown.flatMap((member) => {
        const item = items.get(member.itemId);
        return item ? [{ ...member, item }] : [];
      }),
    };
  },

  'duplicates.of': async ({ itemId }, context) => {
    const found = await context.workspace().library.duplicates.groupOf(itemId);
    if (!found) return { group: null };
    const { members, ...group } = found;
    return { group: { ...group, count: members.length } };
  },

  'duplicates.merge': async ({ id }, context) => {
    const items = itemsOf(await requireGroup(id, context));
    await context.commit('notes', `Merge ${items.length} similar items`, mergeRule([items], context));
    return { items: items.length };
  },

  'duplicates.mergeExact': async (_input, context) => {
    const sets = await context.workspace().library.duplicates.exactSets();
    const items = sets.flat().length;
    if (sets.length > 0) {
      await context.commit('notes', `Merge ${items} exact duplicates`, mergeRule(sets, context));
    }
    return { groups: sets.length, items };
  },

  'duplicates.unmerge': async ({ id }, context) => {
    const items = itemsOf(await requireGroup(id, context));
    await context.commit('notes', `Take ${items.length} merged items apart`, (notes) =>
      unmergeGroup(notes, items),
    );
    return { items: items.length };
  },

  'duplicates.notTheSame': async ({ id, isTheSame }, context) => {
    const items = itemsOf(await requireGroup(id, context));
    const written = { by: context.requirePerson().id, at: context.now };
    const listId = MergeId.parse(context.newId());
    const label = isTheSame ? 'Take back “not the same”' : `Call ${items.length} items not the same`;
    await context.commit('notes', label, (notes) =>
      isTheSame ? callTheSame(notes, items) : callNotTheSame(notes, listId, items, written),
    );
    return {};
  },
};

function itemsOf({ members }: DuplicateGroup): ItemId[] {
  return members.map(({ itemId }) => itemId);
}

async function requireGroup(id: ItemId, context: CallContext): Promise<DuplicateGroup> {
  const [group] = await context.workspace().library.duplicates.groups([id]);
  // The library has changed meanwhile, and the group stands for itself no more.
  if (!group) throw new Refusal('not-found', 'That group is not there any more.', { what: 'group' });
  return group;
}

function rowOf({ members, ...group }: DuplicateGroup, shown: FeedbackItem | null): GroupRow {
  return {
    ...group,
    shown,
    count: members.length,
    isExact: isExact({ members }),
    similarity: members.reduce((least, { similarity }) => Math.min(least, similarity), 100),
    firstSaidAt: firstSaidAt({ members }),
  };
}

function byId(items: readonly FeedbackItem[]): ReadonlyMap<string, FeedbackItem> {
  return new Map(items.map((item) => [item.id, item]));
}
