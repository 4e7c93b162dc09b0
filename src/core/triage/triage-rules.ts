import type { FeedbackItem } from '../feedback/item.ts';
import type { FacetCount } from '../feedback/query.ts';
import type { ItemId } from '../ids.ts';
import { markOf, type Written } from './marks.ts';
import { noteOf, withNotes } from './note-parts.ts';
import type { NotesDocument, StoredNote } from './notes.ts';

// Sorting feedback: tags, area, and what is no problem. Every rule takes many items and leaves a document
// without a change as it is, so that nothing is saved or undone that nobody did.

type ImportedTags = Pick<FeedbackItem, 'id' | 'tags'>;
type ImportedArea = Pick<FeedbackItem, 'id' | 'area'>;

/** Adds a tag to items that do not have it, in whatever case. */
export function tagItems(
  document: NotesDocument,
  items: readonly ImportedTags[],
  tag: string,
  written: Written,
): NotesDocument {
  return withTags(document, items, written, (tags) => (hasTag(tags, tag) ? tags : [...tags, tag]));
}

/** Takes a tag off items, imported or added; what was imported is still seen in the inspector. */
export function untagItems(
  document: NotesDocument,
  items: readonly ImportedTags[],
  tag: string,
  written: Written,
): NotesDocument {
  return withTags(document, items, written, (tags) =>
    hasTag(tags, tag) ? tags.filter((one) => !isSame(one, tag)) : tags,
  );
}

/** Gives items an area; null for none. The area they were imported with needs no note. */
export function setArea(
  document: NotesDocument,
  items: readonly ImportedArea[],
  area: string | null,
  written: Written,
): NotesDocument {
  const [marked, mark] = markOf(document, written);
  const changed = items.flatMap(({ id, area: imported }): Change[] => {
    if (areaNow(document, { id, area: imported }) === area) return [];
    const { area: _area, ...others } = noteOf(document, id) ?? {};
    return [[id, area === imported ? others : { ...others, area: [...mark, area] }]];
  });
  return changedBy(document, marked, changed);
}

/** Leaves items out of the lists as not a problem; who and when first stays. */
export function setAside(document: NotesDocument, ids: readonly ItemId[], written: Written): NotesDocument {
  const [marked, mark] = markOf(document, written);
  const changed = ids
    .filter((id) => !noteOf(document, id)?.aside)
    .map((id): Change => [id, { ...noteOf(document, id), aside: mark }]);
  return changedBy(document, marked, changed);
}

/** Puts items that were set aside back into the lists. */
export function takeBack(document: NotesDocument, ids: readonly ItemId[]): NotesDocument {
  const changed = ids.flatMap((id): Change[] => {
    const { aside, ...others } = noteOf(document, id) ?? {};
    return aside ? [[id, others]] : [];
  });
  return changedBy(document, document, changed);
}

/** The tags of an item as people read them now. */
export function tagsNow(document: NotesDocument, { id, tags }: ImportedTags): readonly string[] {
  const noted = noteOf(document, id)?.tags;
  return noted ? noted.slice(2).map(String) : tags;
}

/** The area of an item as people read it now. */
export function areaNow(document: NotesDocument, { id, area }: ImportedArea): string | null {
  const noted = noteOf(document, id)?.area;
  return noted ? noted[2] : area;
}

/** How many of the items have each tag now, the most frequent first. */
export function countTags(document: NotesDocument, items: readonly ImportedTags[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const tag of new Set(tagsNow(document, item))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

type Change = readonly [ItemId, StoredNote];

function withTags(
  document: NotesDocument,
  items: readonly ImportedTags[],
  written: Written,
  rule: (tags: readonly string[]) => readonly string[],
): NotesDocument {
  const [marked, mark] = markOf(document, written);
  const changed = items.flatMap((item): Change[] => {
    const before = tagsNow(document, item);
    const after = rule(before);
    if (after === before) return [];
    const { tags: _tags, ...others } = noteOf(document, item.id) ?? {};
    return [[item.id, isSameList(after, item.tags) ? others : { ...others, tags: [...mark, ...after] }]];
  });
  return changedBy(document, marked, changed);
}

function changedBy(before: NotesDocument, marked: NotesDocument, changed: readonly Change[]): NotesDocument {
  return changed.length === 0 ? before : { ...marked, items: withNotes(before.items, changed) };
}

function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => isSame(one, tag));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index]);
}
