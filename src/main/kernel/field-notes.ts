import { ContentRedactor } from '#core/feedback/redact/redact-content.ts';
import { RedactSettings } from '#core/feedback/redact/redaction.ts';
import type { ItemId, NoteId } from '#core/ids.ts';
import {
  batchOfNote,
  type FieldNote,
  itemOfNote,
  refuseNotSaidYet,
  withFieldNote,
} from '#core/triage/field-note.ts';
import { placeholderTag } from '#main/feedback/import/placeholder-tag.ts';
import { shortHash } from '#main/feedback/import/short-hash.ts';
import { writeNoteBatch } from '#main/feedback/note-batch.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';
import type { CallContext } from './call-context.ts';

/**
 * Saves a field note and answers the item that it is. First the words, in a batch of their own, then the
 * commit that makes them part of the library; what a crash leaves between the two is put aside at the next
 * opening. Two commits, as for an import: undo takes back only the second, so the words stay named.
 */
export async function writeFieldNote(note: FieldNote, id: NoteId, context: CallContext): Promise<ItemId> {
  const workspace = context.workspace();
  workspace.refuseReadOnly();
  refuseNotSaidYet(note, context.now);
  const written = { by: context.requirePerson().id, at: context.now };
  // As an import does it: numbers of cards and keys help nobody to fix anything.
  const redactor = new ContentRedactor(
    RedactSettings.parse({}),
    placeholderTag(await workspace.placeholderKey()),
  );
  const words = redactor.words(note.words, 'verbatim', []);
  const item = itemOfNote({ ...note, words }, id, shortHash);
  await refusingFailedWrites(() => writeNoteBatch(workspace.folder, batchOfNote(id), item));
  const label = `Write down what ${note.customer || 'a customer'} said`;
  await Promise.all([
    context.commit('notes', label, (notes) => withFieldNote(notes, id, true, written), false),
    context.commit('notes', label, (notes) => withFieldNote(notes, id, false, written)),
  ]);
  return item.id;
}
