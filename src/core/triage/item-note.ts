import { z } from 'zod';
import type { FeedbackItem } from '../feedback/item.ts';
import { ItemId, MergeId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { FIELD_NOTES } from './field-note.ts';
import { writtenOf } from './marks.ts';
import { mergeOf } from './merge-rules.ts';
import { noteOf } from './note-parts.ts';
import type { Mark, NotesDocument } from './notes.ts';

const written = { by: PersonId, at: Instant };

/** Everything written beside one item, with who wrote it and when. Null: as imported. */
export const ItemNote = z.object({
  /** All tags it has now. */
  tags: z.object({ value: z.array(z.string()), ...written }).nullable(),
  /** The area it has now, null for none. */
  area: z.object({ value: z.string().nullable(), ...written }).nullable(),
  /** Set aside as not a problem. */
  aside: z.object(written).nullable(),
  /** Who wrote a field note down, and when. */
  fieldNote: z.object(written).nullable(),
  /** The group of items that say the same; `shown` stands for all of them. */
  merge: z.object({ id: MergeId, shown: ItemId, items: z.array(ItemId), ...written }).nullable(),
});
export type ItemNote = z.infer<typeof ItemNote>;

/** `source` and `sourceId` are the item's; of a field note it is told who wrote it. */
export function itemNote(
  document: NotesDocument,
  { id, source, sourceId }: Pick<FeedbackItem, 'id' | 'source' | 'sourceId'>,
): ItemNote {
  const { tags, area, aside } = noteOf(document, id) ?? {};
  const merge = mergeOf(document, id);
  const own = source === FIELD_NOTES ? document.fieldNotes[sourceId ?? ''] : undefined;
  const signed = <T>(mark: Mark | undefined, part: T) => {
    const who = mark && writtenOf(document, mark);
    return who ? { ...part, ...who } : null;
  };
  return {
    tags: signed(tags && [tags[0], tags[1]], { value: tags?.slice(2).map(String) ?? [] }),
    area: signed(area && [area[0], area[1]], { value: area?.[2] ?? null }),
    aside: signed(aside, {}),
    fieldNote: signed(own && [own[0], own[1]], {}),
    merge: merge?.written
      ? { id: merge.id, shown: merge.shown, items: [...merge.items], ...merge.written }
      : null,
  };
}
