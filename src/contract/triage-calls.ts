import { z } from 'zod';
import { FeedbackFacets, FeedbackQuery } from '#core/feedback/query.ts';
import { ItemId, MergeId } from '#core/ids.ts';
import { FieldNote } from '#core/triage/field-note.ts';
import { AreaName, Tag } from '#core/triage/notes.ts';
import { call, EVERYONE, MAKERS } from './define.ts';

const ids = z.array(ItemId).min(1, 'Choose at least one item.').max(5000);
/** How many items it made a difference to. */
const changed = z.object({ changed: z.number().int() });

/** What is written beside the feedback, never into it. */
export const triageCalls = {
  'feedback.tag': call({
    summary: 'Add a tag to items, beside what was imported.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ ids, tag: Tag }),
    output: changed,
  }),
  'feedback.untag': call({
    summary: 'Take a tag off items; what was imported stays on record.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ ids, tag: Tag }),
    output: changed,
  }),
  'feedback.setArea': call({
    summary: 'Correct the area of items; null for none.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ ids, area: AreaName.nullable() }),
    output: changed,
  }),
  'feedback.setAside': call({
    summary: 'Set items aside as not a problem; they leave the lists.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ ids }),
    output: changed,
  }),
  'feedback.takeBack': call({
    summary: 'Put items that were set aside back into the lists.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ ids }),
    output: changed,
  }),
  'feedback.merge': call({
    summary: 'Merge items that say the same, in one or many groups; the first of each is shown.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ groups: z.array(z.array(ItemId).min(2).max(5000)).min(1).max(5000) }),
    output: changed,
  }),
  'feedback.unmerge': call({
    summary: 'Take merged items apart, or single ones out of them: they are shown again.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({
      mergeId: MergeId,
      /** All of them where none is named. */
      only: z.array(ItemId).max(5000).default([]),
    }),
    output: changed,
  }),
  'feedback.labels': call({
    summary:
      'List all tags and areas there are, or those of what matches, with how many items have them, the most frequent first.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({
      /** Everything there is where it is left out. */
      of: FeedbackQuery.omit({ offset: true, limit: true, sort: true }).optional(),
    }),
    output: FeedbackFacets.pick({ tags: true, areas: true }),
  }),
  'feedback.tagsOf': call({
    summary: 'List the tags that these items have now, with how many of them have each.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ ids }),
    output: FeedbackFacets.pick({ tags: true }),
  }),
  'note.write': call({
    summary: 'Write down what a customer said in a call or on a visit, as an item like the others.',
    allowed: EVERYONE,
    access: 'writes',
    input: FieldNote,
    output: z.object({ id: ItemId }),
  }),
  'note.takeBack': call({
    summary: 'Take a field note out of the library: whoever wrote it, and organisers. Undo brings it again.',
    allowed: EVERYONE,
    access: 'writes',
    input: z.object({ id: ItemId }),
    output: z.object({}),
  }),
} as const;
