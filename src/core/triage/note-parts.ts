import type { NotesDocument, StoredNote } from './notes.ts';

// Notes beside items are kept in parts, by the last letter of the item's id, which is spread evenly over 64
// letters. A change copies, compares and writes out the part that it is in, and not tens of thousands of
// notes that nobody has touched (docs/adr/0030). Nothing else looks into the parts.

type Parts = NotesDocument['items'];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Every part is there from the beginning: a part that came with its first note would be one change to the
 * undo, and could not be taken back once somebody else has written into it.
 */
export function emptyParts(): Parts {
  return Object.fromEntries(Array.from(LETTERS, (letter) => [letter, {}]));
}

export function noteOf({ items }: Pick<NotesDocument, 'items'>, id: string): StoredNote | undefined {
  return items[partFor(id)]?.[id];
}

/** The items that have a note. */
export function notedIds({ items }: Pick<NotesDocument, 'items'>): string[] {
  return Object.values(items).flatMap((part) => Object.keys(part));
}

/** The parts with these notes in them; a note that says nothing goes. */
export function withNotes(
  parts: Parts,
  changed: readonly (readonly [id: string, note: StoredNote])[],
): Parts {
  const next = { ...parts };
  const copied = new Set<string>();
  for (const [id, note] of changed) {
    const letter = partFor(id);
    const part = copied.has(letter) ? (next[letter] ?? {}) : { ...next[letter] };
    copied.add(letter);
    next[letter] = part;
    if (Object.keys(note).length > 0) part[id] = note;
    else delete part[id];
  }
  return next;
}

/** The items whose note is another than before. */
export function changedNotes(before: Parts, after: Parts): string[] {
  if (before === after) return [];
  const letters = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Array.from(letters).flatMap((letter) => changedKeys(before[letter] ?? {}, after[letter] ?? {}));
}

/** The keys of either under which there is something else than in the other. */
export function changedKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  if (before === after) return [];
  const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
  const gone = Object.keys(before).filter((key) => after[key] === undefined);
  return [...changed, ...gone];
}

/** From version 1, where the notes of all items were one record. */
export function notesInParts(old: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts: Record<string, Record<string, unknown>> = emptyParts();
  for (const [id, note] of Object.entries(Object(old.items) as Record<string, unknown>)) {
    const letter = partFor(id);
    const part = parts[letter] ?? {};
    parts[letter] = part;
    part[id] = note;
  }
  return { ...old, items: parts };
}

function partFor(id: string): string {
  return id.slice(-1);
}
