import { z } from 'zod';
import { ItemId, PersonId } from '../ids.ts';
import { emptyParts } from './note-parts.ts';

// What people write beside the feedback: rule 7, the words themselves are never edited. The document is
// written whole with every command and may hold tens of thousands of entries, so these are short lists,
// and only what differs from the import is kept. Read it through item-note.ts, note-parts.ts and merge-rules.ts.

/** One tag, as people read it. */
export const Tag = z.string().trim().min(1, 'A tag has at least one letter.').max(80);
export const AreaName = z.string().trim().min(1, 'An area has a name.').max(120);

/** Place of the person in `writers`. */
const writer = z.number().int().min(0);
/** Seconds since 1970: nobody asks for more, and three digits less for every entry. */
const seconds = z.number().int();

/** Who wrote it, and when. */
export const Mark = z.tuple([writer, seconds]);
export type Mark = z.infer<typeof Mark>;

/** What is written beside one item. A part that is absent is as it was imported. */
export const StoredNote = z.object({
  /** The whole list as somebody corrected it, after who and when. */
  tags: z.tuple([writer, seconds], Tag).optional(),
  /** Null where somebody took the imported area away. */
  area: z.tuple([writer, seconds, AreaName.nullable()]).optional(),
  /** Set aside as not a problem. */
  aside: Mark.optional(),
});
export type StoredNote = z.infer<typeof StoredNote>;

/** Items that say the same. The first is shown in their place; an item is in one group at most. */
export const StoredMerge = z.object({ items: z.array(ItemId).min(2), mark: Mark });
export type StoredMerge = z.infer<typeof StoredMerge>;

/**
 * A field note, whose words are an item in a file of its own, written once: `feedback/note-<id>.jsonl`.
 * After who and when: 1 where it was taken back by an undo.
 */
export const StoredFieldNote = z.tuple([writer, seconds, z.literal([0, 1])]);
export type StoredFieldNote = z.infer<typeof StoredFieldNote>;

/** An id that others are made of, such as that of a batch: what cannot be one is damage, told at opening. */
const key = z.string().regex(/^[\w.:-]{1,75}$/u);

/** `feedback/notes.json` */
export const NotesDocument = z.object({
  schemaVersion: z.literal(2),
  /** Who has ever written here; only grows, and is not undone, because marks count on the places. */
  writers: z.array(PersonId),
  /** By part, and in it by item: see note-parts.ts. */
  items: z.record(z.string(), z.record(z.string(), StoredNote)),
  /** By id of the group. */
  merges: z.record(key, StoredMerge),
  /** Items that were found to say the same and do not, in the words of somebody who read them. */
  notTheSame: z.record(key, StoredMerge).default({}),
  /** By id of the note, in the order in which they were written. */
  fieldNotes: z.record(key, StoredFieldNote),
});
export type NotesDocument = z.infer<typeof NotesDocument>;

export const noNotes = (): NotesDocument => ({
  schemaVersion: 2,
  writers: [],
  items: emptyParts(),
  merges: {},
  notTheSame: {},
  fieldNotes: {},
});
