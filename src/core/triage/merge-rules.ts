import type { ItemId, MergeId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { markOf, type Written, writtenOf } from './marks.ts';
import { noteOf } from './note-parts.ts';
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
 * Merges each set into one group, shown by its first item; whoever merges a duplicate means what it was
 * merged with, too, so sets and merges that share an item become one. An item that is set aside stands for
 * none that is not: all of them would leave the lists.
 */
export function mergeSets(
  document: NotesDocument,
  sets: readonly (readonly ItemId[])[],
  newId: () => MergeId,
  written: Written,
): NotesDocument {
  const [marked, mark] = markOf(document, written);
  const merges = { ...document.merges };
  const mergeOf = new Map<string, string>();
  for (const [id, { items }] of Object.entries(merges)) for (const item of items) mergeOf.set(item, id);
  let isChanged = false;
  for (const set of sets) {
    refuseSingle(set);
    const touched = [...new Set(set.flatMap((item) => mergeOf.get(item) ?? []))];
    const all = new Set([...set, ...touched.flatMap((id) => merges[id]?.items ?? [])]);
    const items = openFirst(document, [...all]);
    const [own = ''] = touched;
    if (touched.length === 1 && isAlready(merges[own], items)) continue;
    for (const id of touched) delete merges[id];
    const id = newId();
    merges[id] = { items, mark };
    for (const item of items) mergeOf.set(item, id);
    isChanged = true;
  }
  return isChanged ? { ...marked, merges } : document;
}

function refuseSingle(set: readonly ItemId[]): void {
  if (new Set(set).size < 2) throw new Refusal('merge-needs-two', 'Choose at least two items to merge.');
}

function openFirst(document: NotesDocument, items: readonly ItemId[]): ItemId[] {
  const shown = items.find((item) => !noteOf(document, item)?.aside) ?? items[0];
  return shown === undefined ? [] : [shown, ...items.filter((item) => item !== shown)];
}

function isAlready(merge: StoredMerge | undefined, [shown, ...others]: readonly ItemId[]): boolean {
  return merge?.items.length === 1 + others.length && merge.items[0] === shown;
}

/** Takes a group apart: all of its items are shown again. */
export function unmerge(document: NotesDocument, id: MergeId): NotesDocument {
  return { ...document, merges: replaced(document, [[id, requireMerge(document, id)]], []) };
}

/** The items of a group that is there, or a refusal. */
export function itemsOfMerge(document: NotesDocument, id: MergeId): readonly ItemId[] {
  return requireMerge(document, id).items;
}

function requireMerge({ merges }: NotesDocument, id: MergeId): StoredMerge {
  const merge = merges[id];
  if (!merge) throw notMerged();
  return merge;
}

/** Somebody else has taken them apart meanwhile. */
export function notMerged(): Refusal {
  return new Refusal('not-found', 'These items are not merged any more.', { what: 'merge' });
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
