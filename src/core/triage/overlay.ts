import type { ItemId } from '../ids.ts';
import { changedKeys, changedNotes, notedIds, noteOf } from './note-parts.ts';
import type { NotesDocument, StoredNote } from './notes.ts';

// What the search worker must know of the notes, so that lists, filters and counts follow them at once.

export interface OverlayEntry {
  readonly id: ItemId;
  /** Null: as imported. */
  readonly tags: string[] | null;
  /** Undefined: as imported. Null: none. */
  readonly area: string | null | undefined;
  readonly isSetAside: boolean;
  /** The item that is shown in its place. */
  readonly mergedInto: ItemId | null;
}

/** One entry for every item that has anything beside it. */
export function overlayOf(document: NotesDocument): OverlayEntry[] {
  const shownFor = hiddenItems(document);
  const ids = new Set([...notedIds(document), ...shownFor.keys()]);
  return Array.from(ids, (id) => entryOf(id, noteOf(document, id), shownFor.get(id) ?? null));
}

/** The entries of items beside which something else is written now. */
export function overlayChanges(before: NotesDocument, after: NotesDocument): OverlayEntry[] {
  const wasShownFor = hiddenItems(before);
  const shownFor = before.merges === after.merges ? wasShownFor : hiddenItems(after);
  const ids = new Set([
    ...changedNotes(before.items, after.items),
    ...(shownFor === wasShownFor ? [] : changedKeys(fromMap(wasShownFor), fromMap(shownFor))),
  ]);
  return Array.from(ids, (id) => entryOf(id, noteOf(after, id), shownFor.get(id) ?? null));
}

function fromMap(map: ReadonlyMap<string, ItemId>): Readonly<Record<string, ItemId>> {
  return Object.fromEntries(map);
}

function hiddenItems({ merges }: NotesDocument): Map<string, ItemId> {
  return new Map(
    Object.values(merges).flatMap(({ items: [shown, ...hidden] }) =>
      shown ? hidden.map((id): [string, ItemId] => [id, shown]) : [],
    ),
  );
}

function entryOf(id: string, note: StoredNote | undefined, mergedInto: ItemId | null): OverlayEntry {
  return {
    id: id as ItemId,
    tags: note?.tags ? note.tags.slice(2).map(String) : null,
    area: note?.area ? note.area[2] : undefined,
    isSetAside: note?.aside !== undefined,
    mergedInto,
  };
}
