import type { ItemId, MergeId } from '../ids.ts';
import { markOf, type Written } from '../triage/marks.ts';
import { mergeSets, notMerged, takeOutOfMerges } from '../triage/merge-rules.ts';
import type { NotesDocument, StoredMerge } from '../triage/notes.ts';
import type { GroupDecisions } from './decided-groups.ts';

// What people decide about groups of feedback that says the same. It is kept by items, beside them: the
// groups themselves are found anew after every import.

/** Takes the items apart that a group has merged. */
export function unmergeGroup(document: NotesDocument, items: readonly ItemId[]): NotesDocument {
  return takeOutOfMerges(document, items);
}

/**
 * Merges the items of a group but those that somebody has left out, and remembers that all of them are not the same:
 * the group is not asked about again.
 */
export function mergeWithout(
  document: NotesDocument,
  items: readonly ItemId[],
  leftOut: readonly ItemId[],
  newId: () => MergeId,
  written: Written,
): NotesDocument {
  const out = new Set(leftOut);
  const kept = items.filter((item) => !out.has(item));
  // A merge of before would bring one that is left out back among them.
  const apart = takeOutOfMerges(
    document,
    items.filter((item) => out.has(item)),
  );
  const merged = mergeSets(apart, [kept], newId, written);
  return kept.length === items.length ? merged : remember(merged, newId(), items, written);
}

/**
 * Takes single items out of what was merged, and remembers that they are not the same as the others. What was named
 * and is none of these items is left as it is: another window may have been first.
 */
export function takeOutOfGroup(
  document: NotesDocument,
  id: MergeId,
  items: readonly ItemId[],
  named: readonly ItemId[],
  written: Written,
): NotesDocument {
  const wanted = new Set(named);
  const out = items.filter((item) => wanted.has(item));
  if (out.length === 0) throw notMerged();
  return remember(takeOutOfMerges(document, out), id, items, written);
}

/** Remembers that these items are not the same, and takes apart what was merged of them. */
export function callNotTheSame(
  document: NotesDocument,
  id: MergeId,
  items: readonly ItemId[],
  written: Written,
): NotesDocument {
  return remember(takeOutOfMerges(document, items), id, items, written);
}

function remember(
  document: NotesDocument,
  id: MergeId,
  items: readonly ItemId[],
  written: Written,
): NotesDocument {
  const [marked, mark] = markOf(document, written);
  return { ...marked, notTheSame: { ...without(document, items), [id]: { items: [...items], mark } } };
}

/** Takes back that these items are not the same. */
export function callTheSame(document: NotesDocument, items: readonly ItemId[]): NotesDocument {
  const left = without(document, items);
  const isSame = Object.keys(left).length === Object.keys(document.notTheSame).length;
  return isSame ? document : { ...document, notTheSame: left };
}

/** The decisions as groups are seen through them. */
export function decisionsOf({ merges, notTheSame }: NotesDocument): GroupDecisions {
  const mergedInto = new Map(
    Object.values(merges).flatMap(({ items }) =>
      items.map((item): [string, string] => [item, items[0] ?? item]),
    ),
  );
  return { mergedInto, notTheSame: Object.values(notTheSame).map(({ items }) => items) };
}

/**
 * The items with those that are merged with them. A list shows merged items as one, and whoever makes that
 * one evidence means all that were said: each keeps counting for its own customer.
 */
export function withMerged({ merges }: NotesDocument, ids: readonly ItemId[]): ItemId[] {
  const wanted = new Set(ids);
  const merged = Object.values(merges)
    .filter(({ items }) => items.some((item) => wanted.has(item)))
    .flatMap(({ items }) => items);
  return [...new Set([...ids, ...merged])];
}

/** The lists that none of these items is in: a newer word about an item takes the place of the older. */
function without({ notTheSame }: NotesDocument, items: readonly ItemId[]): Record<string, StoredMerge> {
  const all = new Set<string>(items);
  return Object.fromEntries(
    Object.entries(notTheSame).filter(([, list]) => !list.items.some((item) => all.has(item))),
  );
}
