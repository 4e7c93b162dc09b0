import { type ItemId, MergeId } from '#core/ids.ts';
import { mergeSets } from '#core/triage/merge-rules.ts';
import type { NotesDocument } from '#core/triage/notes.ts';
import type { CallContext } from './call-context.ts';

/** Merging as a rule to commit, whoever has found the sets: a person who chose items, or the duplicates. */
export function mergeRule(
  sets: readonly (readonly ItemId[])[],
  context: CallContext,
): (notes: NotesDocument) => NotesDocument {
  const written = { by: context.requirePerson().id, at: context.now };
  return (notes) => mergeSets(notes, sets, () => MergeId.parse(context.newId()), written);
}
