import type { ItemId, MergeId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { markOf, type Written, writtenOf } from './marks.ts';
import type { NotesDocument, StoredMerge } from './notes.ts';

// Items that say the same are shown as one. Nothing is lost: the others stay in the library, count as
// evidence, and come back when they are unmerged.

/** A group of items that say the same. */
export interface Merge {
  readonly id: MergeId;
  /** Stands in the lists for all of them. */
  readonly shown: ItemId;
  /** All of them, the one shown first. */
  readonly items: readonly ItemId[];
  readonly written: Written | null;
}

/**
 * Merges items into one group, shown by the first of them. Groups that any of them was in become part
 * of it: whoever merges a duplicate means what it was merged with, too.
 */
export function mergeItems(
  document: NotesDocument,
  { id, items }: { readonly id: MergeId; readonly items: readonly ItemId[] },
  written: Written,
): NotesDocument {
  const named = new Set(items);
  if (named.size < 2) throw new Refusal('merge-needs-two', 'Choose at least two items to merge.');
  const touched = Object.entries(document.merges).filter(([, merge]) =>
    merge.items.some((item) => named.has(item)),
  );
  const all = new Set([...items, ...touched.flatMap(([, merge]) => merge.items)]);
  const [only] = touched;
  const isAlready = only?.[1].items[0] === items[0] && only?.[1].items.length === all.size;
  if (touched.length === 1 && isAlready) return document;
  const [marked, mark] = markOf(document, written);
  return { ...marked, merges: replaced(document, touched, [[id, { items: [...all], mark }]]) };
}

/** Takes a group apart: all of its items are shown again. */
export function unmerge(document: NotesDocument, id: MergeId): NotesDocument {
  const merge = document.merges[id];
  if (!merge) throw new Refusal('not-found', 'These items are not merged any more.', { what: 'merge' });
  return { ...document, merges: replaced(document, [[id, merge]], []) };
}

/** Takes single items out of their groups; a group of one is none. */
export function takeOutOfMerges(document: NotesDocument, ids: readonly ItemId[]): NotesDocument {
  const out = new Set(ids);
  const touched = Object.entries(document.merges).filter(([, { items }]) => items.some((id) => out.has(id)));
  if (touched.length === 0) return document;
  const left = touched
    .map(([id, merge]): [string, StoredMerge] => [
      id,
      { ...merge, items: merge.items.filter((item) => !out.has(item)) },
    ])
    .filter(([, { items }]) => items.length > 1);
  return { ...document, merges: replaced(document, touched, left) };
}

/** Every group there is, in the order in which they were made. */
export function mergesOf(document: NotesDocument): Merge[] {
  return Object.entries(document.merges).flatMap(([id, { items, mark }]) => {
    const [shown] = items;
    return shown ? [{ id: id as MergeId, shown, items, written: writtenOf(document, mark) }] : [];
  });
}

/** The group that an item is in; null for none. */
export function mergeOf(document: NotesDocument, item: ItemId): Merge | null {
  return mergesOf(document).find(({ items }) => items.includes(item)) ?? null;
}

/** Refuses an undo or redo that would leave an item in two groups, because others have merged it since. */
export function refuseNotesStep(after: NotesDocument): void {
  const seen = new Set<string>();
  for (const item of Object.values(after.merges).flatMap(({ items }) => items)) {
    if (seen.has(item)) throw new Refusal('changed-since', 'These items have been merged with others since.');
    seen.add(item);
  }
}

function replaced(
  { merges }: NotesDocument,
  gone: readonly (readonly [string, StoredMerge])[],
  added: readonly (readonly [string, StoredMerge])[],
): NotesDocument['merges'] {
  const next = { ...merges };
  for (const [id] of gone) delete next[id];
  for (const [id, merge] of added) next[id] = merge;
  return next;
}
