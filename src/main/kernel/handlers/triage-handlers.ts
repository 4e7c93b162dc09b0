import type { triageCalls } from '#contract/triage-calls.ts';
import { takeOutOfGroup } from '#core/duplicates/duplicate-rules.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { type ItemId, MergeId, NoteId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { FIELD_NOTES, takeBackFieldNote } from '#core/triage/field-note.ts';
import { itemsOfMerge, unmerge } from '#core/triage/merge-rules.ts';
import type { NotesDocument } from '#core/triage/notes.ts';
import { overlayChanges } from '#core/triage/overlay.ts';
import { countTags, setArea, setAside, tagItems, takeBack, untagItems } from '#core/triage/triage-rules.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { writeFieldNote } from '../field-notes.ts';
import { mergeRule } from '../merge-rule.ts';

const EVERYTHING = { text: '', filters: FeedbackFilters.parse({ triage: 'all' }), zone: 'UTC' };

export const triageHandlers: Handlers<keyof typeof triageCalls> = {
  'feedback.tag': async ({ ids, tag }, context) => {
    const items = await knownItems(ids, context);
    return change(context, `Tag ${said(items)} “${tag}”`, (notes) =>
      tagItems(notes, items, tag, writtenBy(context)),
    );
  },

  'feedback.untag': async ({ ids, tag }, context) => {
    const items = await knownItems(ids, context);
    return change(context, `Take the tag “${tag}” off ${said(items)}`, (notes) =>
      untagItems(notes, items, tag, writtenBy(context)),
    );
  },

  'feedback.setArea': async ({ ids, area }, context) => {
    const items = await knownItems(ids, context);
    const label = area === null ? `Take the area off ${said(items)}` : `Put ${said(items)} in “${area}”`;
    return change(context, label, (notes) => setArea(notes, items, area, writtenBy(context)));
  },

  'feedback.setAside': async ({ ids }, context) => {
    await refuseUnknownItems(ids, context);
    return change(context, `Set ${said(ids)} aside`, (notes) => setAside(notes, ids, writtenBy(context)));
  },

  'feedback.takeBack': ({ ids }, context) =>
    change(context, `Take ${said(ids)} back`, (notes) => takeBack(notes, ids)),

  'feedback.merge': async ({ groups }, context) => {
    const ids = groups.flat();
    await refuseUnknownItems(ids, context);
    return change(context, `Merge ${said(ids)}`, mergeRule(groups, context));
  },

  'feedback.unmerge': ({ mergeId, only }, context) => {
    if (only.length === 0) {
      return change(context, 'Take merged items apart', (notes) => unmerge(notes, mergeId));
    }
    const listId = MergeId.parse(context.newId());
    return change(context, `Take ${said(only)} out of those that say the same`, (notes) =>
      takeOutOfGroup(notes, listId, itemsOfMerge(notes, mergeId), only, writtenBy(context)),
    );
  },

  'feedback.labels': ({ of = EVERYTHING }, context) => context.workspace().library.search.labels(of),

  'feedback.tagsOf': async ({ ids }, context) => {
    const items = await context.workspace().library.search.items([...new Set(ids)]);
    return { tags: countTags(context.workspace().read('notes'), items) };
  },

  'note.write': async (note, context) => ({
    id: await writeFieldNote(note, NoteId.parse(context.newId()), context),
  }),

  'note.takeBack': async ({ id }, context) => {
    const [item] = await knownItems([id], context);
    const noteId = item?.source === FIELD_NOTES ? (item.sourceId ?? '') : '';
    const label = `Take back what ${item?.customer ?? 'a customer'} said`;
    await context.commit('notes', label, (notes) =>
      takeBackFieldNote(notes, noteId, context.requirePerson()),
    );
    return {};
  },
};

async function change(
  context: CallContext,
  label: string,
  rule: (notes: NotesDocument) => NotesDocument,
): Promise<{ changed: number }> {
  let changed = 0;
  await context.commit('notes', label, (before) => {
    const after = rule(before);
    changed = overlayChanges(before, after).length;
    return after;
  });
  return { changed };
}

function writtenBy(context: CallContext) {
  return { by: context.requirePerson().id, at: context.now };
}

async function knownItems(ids: readonly ItemId[], context: CallContext): Promise<FeedbackItem[]> {
  const wanted = [...new Set(ids)];
  const items = await context.workspace().library.search.items(wanted);
  if (items.length < wanted.length) throw unknownItems();
  return items;
}

async function refuseUnknownItems(ids: readonly ItemId[], context: CallContext): Promise<void> {
  const wanted = [...new Set(ids)];
  const facts = await context.workspace().library.search.evidenceFacts(wanted);
  if (facts.length < wanted.length) throw unknownItems();
}

function unknownItems(): Refusal {
  return new Refusal('not-found', 'Some of these items are not in the library.', { what: 'feedback item' });
}

/** As the Undo menu says it: `an item`, `1,204 items`. */
function said({ length }: { readonly length: number }): string {
  return length === 1 ? 'an item' : `${length.toLocaleString('en-GB')} items`;
}
