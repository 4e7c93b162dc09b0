import { z } from 'zod';
import { DuplicateGroup, GroupMember, GroupShelf } from '#core/duplicates/duplicate-group.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import { ItemId } from '#core/ids.ts';
import { call, MAKERS } from './define.ts';

/** Whether the groups of the library are known. */
export const DuplicatesStatus = z.object({
  /** `unknown` until they have been looked for since the workspace was opened. */
  state: z.enum(['unknown', 'running', 'ready', 'cancelled', 'failed']),
  /** How far a running search has come. */
  done: z.number(),
  total: z.number(),
});
export type DuplicatesStatus = z.infer<typeof DuplicatesStatus>;

/** A group as a list shows it: the item that stands for it, whole, and how many others there are. */
export const GroupRow = DuplicateGroup.omit({ members: true }).extend({
  /** Null where the item cannot be read now. */
  shown: FeedbackItem.nullable(),
  count: z.number().int(),
  /** Whether all say the same word for word. */
  isExact: z.boolean(),
  /** 0 to 100: the least similar of them. Null where people merged what was never compared. */
  similarity: z.number().int().nullable(),
  firstSaidAt: GroupMember.shape.saidAt,
});
export type GroupRow = z.infer<typeof GroupRow>;

/** An item may stand for a group and for another merge: the shelf tells which is meant. */
const group = z.object({ id: ItemId, shelf: GroupShelf.optional() });

/** Items of the group. */
const singles = z.array(ItemId).max(5000).default([]);

export const duplicatesCalls = {
  'duplicates.find': call({
    summary: 'Look for feedback that says the same, in the background; progress comes as events.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: DuplicatesStatus,
  }),
  'duplicates.status': call({
    summary: 'Tell whether the groups of feedback that says the same are known.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: DuplicatesStatus,
  }),
  'duplicates.cancel': call({
    summary: 'Stop looking for feedback that says the same; what was found before stays.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: z.object({}),
  }),
  'duplicates.groups': call({
    summary:
      'List groups of feedback that says the same and what was merged by hand, most items first, and what can be merged as exact.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({
      shelf: GroupShelf.default('open'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      status: DuplicatesStatus,
      total: z.number().int(),
      /** What `duplicates.mergeExact` would merge. */
      exact: z.object({ groups: z.number().int(), items: z.number().int() }),
      groups: z.array(GroupRow),
    }),
  }),
  'duplicates.group': call({
    summary:
      'Read the items of a group whole, at most 200: the one that stands for it, then the most similar.',
    allowed: 'anyone',
    access: 'reads',
    input: group,
    output: z.object({
      group: DuplicateGroup.omit({ members: true }),
      count: z.number().int(),
      members: z.array(GroupMember.extend({ item: FeedbackItem })),
    }),
  }),
  'duplicates.of': call({
    summary: 'Tell which group an item is in, if any, and how many items are in it.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ itemId: ItemId }),
    output: z.object({
      group: DuplicateGroup.omit({ members: true }).extend({ count: z.number().int() }).nullable(),
    }),
  }),
  'duplicates.merge': call({
    summary:
      'Merge a group beside the items, without those that are left out: its first item is shown for all. They stay evidence, each of its customer.',
    allowed: MAKERS,
    access: 'writes',
    input: group.extend({
      /** Not the same as the others, which is remembered. */
      without: singles,
    }),
    output: z.object({ items: z.number().int() }),
  }),
  'duplicates.mergeExact': call({
    summary: 'Merge all items that say the same word for word, in one command.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({}),
    output: z.object({ groups: z.number().int(), items: z.number().int() }),
  }),
  'duplicates.unmerge': call({
    summary: 'Take the merged items of a group apart, or single ones out of it: they are shown again.',
    allowed: MAKERS,
    access: 'writes',
    input: group.extend({
      /** All of them where none is named. */
      only: singles,
    }),
    output: z.object({ items: z.number().int() }),
  }),
  'duplicates.notTheSame': call({
    summary: 'Say that the items of a group are not the same, or take that back. It is remembered.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ItemId, isTheSame: z.boolean().default(false) }),
    output: z.object({}),
  }),
} as const;
