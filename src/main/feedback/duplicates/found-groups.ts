import type { FoundGroup, GroupMember } from '#core/duplicates/duplicate-group.ts';
import type { TextGroups } from '#core/duplicates/group-texts.ts';
import type { SimilarTexts } from '#core/duplicates/similar-texts.ts';
import type { ItemId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { ComparedItems } from './compared-items.ts';

// From numbers of texts back to items.

/** The same words under another title: nearer than other words, and not the same. */
const OTHER_TITLE = 0.999;

/**
 * The distinct texts in the order in which they were first said: who said it first stands for the group,
 * whatever is imported later. Undated ones follow, in the order of import.
 */
export function placeOrder(items: ComparedItems, texts: SimilarTexts): Int32Array {
  const order = new Int32Array(texts.distinctCount);
  const isPlaced = new Uint8Array(texts.distinctCount);
  let placed = 0;
  for (const item of itemsOldestFirst(items)) {
    const distinct = texts.distinctOf[item] ?? -1;
    if (distinct < 0 || isPlaced[distinct] === 1 || items.replaced[item] === 1) continue;
    isPlaced[distinct] = 1;
    order[placed] = distinct;
    placed += 1;
  }
  return order.subarray(0, placed);
}

/** Groups of two items and more, the largest first. */
export function foundGroups(items: ComparedItems, texts: SimilarTexts, groups: TextGroups): FoundGroup[] {
  const byLeader = new Map<number, number[]>();
  const sizes = new Int32Array(texts.distinctCount);
  const leaderOf = (item: number): number => {
    const distinct = texts.distinctOf[item] ?? -1;
    return distinct < 0 || items.replaced[item] === 1 ? -1 : (groups.leaderOf[distinct] ?? -1);
  };
  for (let item = 0; item < items.count; item += 1) {
    const leader = leaderOf(item);
    if (leader >= 0) sizes[leader] = (sizes[leader] ?? 0) + 1;
  }
  for (const item of itemsOldestFirst(items)) {
    const leader = leaderOf(item);
    if (leader < 0 || (sizes[leader] ?? 0) < 2) continue;
    const others = byLeader.get(leader);
    if (others) others.push(item);
    else byLeader.set(leader, [item]);
  }
  return Array.from(byLeader.values(), (members) => groupOf(items, texts, groups, members)).sort(
    (a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1),
  );
}

/** The members come oldest first. */
function groupOf(
  items: ComparedItems,
  texts: SimilarTexts,
  groups: TextGroups,
  numbers: readonly number[],
): FoundGroup {
  const wordings = wordingsOf(texts, numbers);
  const similarity = similarityToFirst(texts, groups, numbers);
  const members = numbers
    .toSorted((a, b) => similarity(b) - similarity(a))
    .map((item): GroupMember => {
      const saidAt = items.saidAt[item] ?? Number.NaN;
      return {
        itemId: items.ids[item] as ItemId,
        similarity: percent(similarity(item)),
        wording: wordings.get(item) ?? null,
        saidAt: Number.isNaN(saidAt) ? null : (saidAt as Instant),
      };
    });
  const [first] = members;
  if (!first) throw new Error('A group has members.');
  return { id: first.itemId, members, customers: new Set(numbers.map((item) => items.customer[item])).size };
}

/** The number of each item's wording: of its words and its title. */
function wordingsOf(texts: SimilarTexts, numbers: readonly number[]): ReadonlyMap<number, number> {
  const known = new Map<string, number>();
  const wordings = new Map<number, number>();
  for (const item of numbers) {
    const wording = `${texts.distinctOf[item]} ${texts.titleOf[item]}`;
    const number = known.get(wording) ?? known.size;
    known.set(wording, number);
    wordings.set(item, number);
  }
  return wordings;
}

/** How similar each is to the first that was said of the text that stands for the group, 1 for its wording alone. */
function similarityToFirst(texts: SimilarTexts, groups: TextGroups, numbers: readonly number[]) {
  const ofWords = (item: number): number => groups.similarity[texts.distinctOf[item] ?? 0] ?? 0;
  const first = numbers.find((item) => ofWords(item) === 1) ?? -1;
  return (item: number): number => {
    const similarity = ofWords(item);
    return similarity === 1 && texts.titleOf[item] !== texts.titleOf[first] ? OTHER_TITLE : similarity;
  };
}

/** Only the same words are 100: 99.6 must not be rounded to it. */
function percent(similarity: number): number {
  return similarity === 1 ? 100 : Math.min(99, Math.round(100 * similarity));
}

function itemsOldestFirst({ count, saidAt, batch }: ComparedItems): Int32Array {
  const time = (item: number): number => {
    const at = saidAt[item] ?? Number.NaN;
    return Number.isNaN(at) ? Number.MAX_VALUE : at;
  };
  return Int32Array.from({ length: count }, (_, item) => item).sort(
    (a, b) => time(a) - time(b) || (batch[a] ?? 0) - (batch[b] ?? 0) || a - b,
  );
}
