import { useMemo } from 'react';
import { LEAST_ALIKE_PERCENT, likenessTo } from '#core/duplicates/likeness.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemId } from '#core/ids.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useLookedAt } from './looked-at.ts';

export interface Suggested {
  readonly item: FeedbackItem;
  /** In per cent; null where the two have little more in common than any two. */
  readonly likeness: number | null;
}

interface Suggestions {
  /** The most alike first, then what was looked at lately. */
  readonly items: readonly Suggested[];
  /** Whether the first is alike at all. */
  readonly isAlike: boolean;
  readonly isLoading: boolean;
  /** The first of those that something is to be found for; null until it is read. */
  readonly own: FeedbackItem | null;
}

/** Before anything is typed: what was found to say the same as the first, and what was looked at lately. */
export function useSuggested(ids: readonly ItemId[]): Suggestions {
  const [first] = ids;
  const of = useQuery('duplicates.of', first ? { itemId: first } : null);
  const found = of.value?.group;
  const group = useQuery('duplicates.group', found ? { id: found.id } : null);
  const lookedAt = useLookedAt((state) => state.ids);
  const wanted = [...new Set([...ids.slice(0, 1), ...lookedAt])];
  const recent = useQuery('feedback.items', { ids: wanted });
  const [members, lately] = [group.value?.members, recent.value?.items];
  const { items, own } = useMemo(() => {
    const known = [...(members ?? []).map(({ item }) => item), ...(lately ?? [])];
    const own = known.find(({ id }) => id === first) ?? null;
    const others = new Map(known.map((item) => [item.id, item]));
    for (const id of ids) others.delete(id);
    return { own, items: own ? byLikeness(own, [...others.values()]) : [] };
  }, [members, lately, ids, first]);
  const isWaiting = found !== undefined && found !== null && group.value === null && group.error === null;
  const isLoading = of.isLoading || group.isLoading || recent.isLoading || isWaiting;
  return { items, isAlike: items[0] !== undefined && items[0].likeness !== null, isLoading, own };
}

function byLikeness(to: FeedbackItem, others: readonly FeedbackItem[]): Suggested[] {
  const like = likenessTo(to);
  return others
    .map((item): Suggested => {
      const likeness = like(item) ?? 0;
      return { item, likeness: likeness < LEAST_ALIKE_PERCENT ? null : likeness };
    })
    .sort((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0));
}
