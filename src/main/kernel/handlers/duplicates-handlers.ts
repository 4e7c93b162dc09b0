import type { duplicatesCalls, GroupRow } from '#contract/duplicates-calls.ts';
import {
  type DuplicateGroup,
  firstSaidAt,
  type GroupShelf,
  isExact,
  type MergedByHand,
} from '#core/duplicates/duplicate-group.ts';
import {
  callNotTheSame,
  callTheSame,
  mergeWithout,
  takeOutOfGroup,
  unmergeGroup,
} from '#core/duplicates/duplicate-rules.ts';
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
    const { groups: listed, ...counts } = await duplicates.page(wanted);
    const groups = await readable(listed, context);
    const items = byId(await search.items(groups.map(({ id }) => id)));
    return {
      status: duplicates.status,
      ...counts,
      total: counts.total - (listed.length - groups.length),
      groups: groups.map((group) => rowOf(group, items.get(group.id) ?? null)),
    };
  },

  'duplicates.group': async (wanted, context) => {
    const [found] = await readable([await requireGroup(wanted, context)], context);
    if (!found) throw notThere();
    const { members, ...group } = found;
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

  'duplicates.merge': async ({ without, ...wanted }, context) => {
    const items = itemsOf(await requireGroup(wanted, context));
    const merged = items.length - among(items, without).length;
    const written = writtenBy(context);
    await context.commit('notes', `Merge ${merged} similar items`, (notes) =>
      mergeWithout(notes, items, without, () => MergeId.parse(context.newId()), written),
    );
    return { items: merged };
  },

  'duplicates.mergeExact': async (_input, context) => {
    const sets = await context.workspace().library.duplicates.exactSets();
    const items = sets.flat().length;
    if (sets.length > 0) {
      await context.commit('notes', `Merge ${items} exact duplicates`, mergeRule(sets, context));
    }
    return { groups: sets.length, items };
  },

  'duplicates.unmerge': async ({ only, ...wanted }, context) => {
    const items = itemsOf(await requireGroup(wanted, context));
    if (only.length === 0) {
      const label = `Take ${items.length} merged items apart`;
      await context.commit('notes', label, (notes) => unmergeGroup(notes, items));
      return { items: items.length };
    }
    const out = among(items, only).length;
    const [listId, written] = [MergeId.parse(context.newId()), writtenBy(context)];
    await context.commit('notes', `Take ${out} of ${items.length} merged items out`, (notes) =>
      takeOutOfGroup(notes, listId, items, only, written),
    );
    return { items: out };
  },

  'duplicates.notTheSame': async ({ isTheSame, ...wanted }, context) => {
    const items = itemsOf(await requireGroup(wanted, context));
    const written = writtenBy(context);
    const listId = MergeId.parse(context.newId());
    const label = isTheSame ? 'Take back “not the same”' : `Call ${items.length} items not the same`;
    await context.commit('notes', label, (notes) =>
      isTheSame ? callTheSame(notes, items) : callNotTheSame(notes, listId, items, written),
    );
    return {};
  },
};

function itemsOf({ members }: Pick<DuplicateGroup, 'members'>): ItemId[] {
  return members.map(({ itemId }) => itemId);
}

function writtenBy(context: CallContext) {
  return { by: context.requirePerson().id, at: context.now };
}

/** Those of the named that are items of the group. */
function among(items: readonly ItemId[], named: readonly ItemId[]): ItemId[] {
  const wanted = new Set(named);
  return items.filter((item) => wanted.has(item));
}

async function requireGroup(
  { id, shelf }: { readonly id: ItemId; readonly shelf?: GroupShelf | undefined },
  context: CallContext,
): Promise<DuplicateGroup | MergedByHand> {
  const group = await context.workspace().library.duplicates.group({ id, shelf });
  if (!group) throw notThere();
  return group;
}

/** The library has changed meanwhile, and the group stands for itself no more. */
function notThere(): Refusal {
  return new Refusal('not-found', 'That group is not there any more.', { what: 'group' });
}

/** With what the items of merges by hand tell themselves; of an import that is taken back there are none. */
async function readable(
  groups: readonly (DuplicateGroup | MergedByHand)[],
  context: CallContext,
): Promise<DuplicateGroup[]> {
  const ids = groups.flatMap((group) => (group.customers === null ? itemsOf(group) : []));
  const facts = ids.length === 0 ? [] : await context.workspace().library.search.evidenceFacts(ids);
  const factOf = new Map(facts.map((fact) => [fact.itemId, fact]));
  return groups.flatMap((group) => {
    if (group.customers !== null) return group;
    const members = group.members.flatMap((member) => {
      const fact = factOf.get(member.itemId);
      return fact ? { ...member, saidAt: fact.saidAt } : [];
    });
    if (members.length < 2) return [];
    const customers = new Set(members.map(({ itemId }) => factOf.get(itemId)?.customerKey));
    return { ...group, members, customers: customers.size };
  });
}

function rowOf({ members, ...group }: DuplicateGroup, shown: FeedbackItem | null): GroupRow {
  return {
    ...group,
    shown,
    count: members.length,
    isExact: isExact({ members }),
    similarity: leastSimilar(members),
    firstSaidAt: firstSaidAt({ members }),
  };
}

function leastSimilar(members: DuplicateGroup['members']): number | null {
  return members.reduce<number | null>(
    (least, { similarity }) => (least === null || similarity === null ? null : Math.min(least, similarity)),
    100,
  );
}

function byId(items: readonly FeedbackItem[]): ReadonlyMap<string, FeedbackItem> {
  return new Map(items.map((item) => [item.id, item]));
}
