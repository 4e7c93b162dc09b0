import { z } from 'zod';
import type { FeedbackItem } from '../feedback/item.ts';
import { identityOf, type ShortHash } from '../feedback/item-identity.ts';
import { BatchId, type NoteId, type PersonId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusals.ts';
import { CalendarDate, DAY_MS, type Instant, startOfDay } from '../time.ts';
import { markOf, type Written } from './marks.ts';
import { AreaName, type NotesDocument, Tag } from './notes.ts';

// What a customer said where nobody exports it: in a call, on a visit. It becomes an item like the others,
// in a batch of its own that is written once, as all batches are (docs/adr/0019).

/** Source of all field notes. */
export const FIELD_NOTES = 'field-notes';

export const FieldNoteKind = z.enum(['call', 'visit', 'support', 'event', 'message', 'other']);
export type FieldNoteKind = z.infer<typeof FieldNoteKind>;

const KIND_WORDS: Readonly<Record<FieldNoteKind, string>> = {
  call: 'Call',
  visit: 'Visit',
  support: 'Support shift',
  event: 'Event',
  message: 'Message',
  other: 'Other',
};

/** How the kind of a field note is said. */
export function sayKind(kind: FieldNoteKind): string {
  return KIND_WORDS[kind];
}

const name = z.string().trim().max(200);

/** A field note as somebody writes it. Empty where it is not known. */
export const FieldNote = z.object({
  /** The customer's words, as near as one remembers them. */
  words: z.string().trim().min(1, 'Write down what the customer said.').max(20_000),
  customer: name.default(''),
  company: name.default(''),
  /** Null where nobody remembers. */
  saidOn: CalendarDate.nullable(),
  kind: FieldNoteKind,
  tags: z.array(Tag).max(30).default([]),
  area: AreaName.nullable().default(null),
  link: z
    .string()
    .trim()
    .max(2000)
    .refine((link) => link === '' || /^https?:\/\/\S+$/u.test(link), 'A link begins with https://')
    .default(''),
});
export type FieldNote = z.infer<typeof FieldNote>;

/** Refuses a day that nobody can have said anything on. By a day more than UTC: it is tomorrow in Auckland first. */
export function refuseNotSaidYet({ saidOn }: Pick<FieldNote, 'saidOn'>, now: Instant): void {
  if (saidOn === null || startOfDay(saidOn) <= now + DAY_MS) return;
  throw new Refusal('not-said-yet', 'That day is still to come. Leave it open where nobody remembers.');
}

/** The batch that holds a field note and nothing else. */
export function batchOfNote(id: NoteId | string): BatchId {
  return BatchId.parse(`note-${id}`);
}

/** The item that a field note becomes. */
export function itemOfNote(note: FieldNote, id: NoteId, hash: ShortHash): FeedbackItem {
  const content = {
    source: FIELD_NOTES,
    sourceId: id,
    verbatim: note.words,
    title: null,
    saidAt: note.saidOn && startOfDay(note.saidOn),
    customer: note.customer || null,
    company: note.company || null,
    tags: [...new Set(note.tags)],
    area: note.area,
    rating: null,
    link: note.link || null,
    extra: { Kind: sayKind(note.kind) },
  };
  const { id: itemId, contentHash } = identityOf(content, null, hash);
  return { ...content, id: itemId, batchId: batchOfNote(id), line: 1, contentHash };
}

/** Names a field note in the document; taken back, its words stay on the disk as those of undone imports do. */
export function withFieldNote(
  document: NotesDocument,
  id: NoteId,
  isTakenBack: boolean,
  written: Written,
): NotesDocument {
  const [marked, mark] = markOf(document, written);
  return { ...marked, fieldNotes: { ...document.fieldNotes, [id]: [...mark, isTakenBack ? 1 : 0] } };
}

/**
 * Takes a field note out of the library, for whoever wrote it and for organisers, who may undo imports too. Who wrote
 * it and when stays on record.
 */
export function takeBackFieldNote(
  document: NotesDocument,
  id: string,
  { id: by, role }: Pick<Person, 'id' | 'role'>,
): NotesDocument {
  const note = document.fieldNotes[id];
  if (!note || note[2] === 1)
    throw new Refusal('not-found', 'There is no such field note.', { what: 'note' });
  const [writer, at] = note;
  if (!mayTakeBackNote(document.writers[writer] ?? null, { id: by, role })) {
    throw new Refusal('only-author', 'Only who wrote it down, or an organiser, takes a field note back.');
  }
  return { ...document, fieldNotes: { ...document.fieldNotes, [id]: [writer, at, 1] } };
}

/** Whether that person may, whose note it is. */
export function mayTakeBackNote(writtenBy: PersonId | null, person: Pick<Person, 'id' | 'role'>): boolean {
  return person.role === 'organiser' || person.id === writtenBy;
}

/** The batches of all field notes, in the order in which they were written. */
export function noteBatches({ fieldNotes }: NotesDocument): { id: BatchId; isUndone: boolean }[] {
  return Object.entries(fieldNotes).map(([id, [, , isTakenBack]]) => ({
    id: batchOfNote(id),
    isUndone: isTakenBack === 1,
  }));
}
