import { z } from 'zod';
import { BatchId, ItemId } from '../ids.ts';
import { Instant } from '../time.ts';

/**
 * One imported ticket, conversation, review or survey answer, as one line of `feedback/<batch>.jsonl`.
 * Never edited: tags, merges and corrections live beside it.
 */
export const FeedbackItem = z.object({
  id: ItemId,
  batchId: BatchId,
  /** Which export it came from, for example `zendesk` or `thunderbird-questions`. */
  source: z.string().min(1).max(120),
  /** The id in the source; null where the source has none and identity is a hash of the words. */
  sourceId: z.string().max(500).nullable(),
  /** The customer's own words as plain text; HTML has become text, nothing else is changed. */
  verbatim: z.string(),
  title: z.string().nullable(),
  /** When the customer said it; null where the source does not tell. Never the day of the import. */
  saidAt: Instant.nullable(),
  /** Name or handle of who said it, as the source shows it. Contact details are kept apart. */
  customer: z.string().nullable(),
  company: z.string().nullable(),
  tags: z.array(z.string()),
  area: z.string().nullable(),
  /** On the source's own scale, usually 1 to 5. */
  rating: z.number().nullable(),
  link: z.string().nullable(),
  /** Columns that were mapped to nothing and not dropped, by header. */
  extra: z.record(z.string(), z.string()),
  /** Line of the source file where the row starts, counted from 1. */
  line: z.number().int().min(0),
  /** Name of that file, where the batch has several. */
  file: z.string().optional(),
  /**
   * Hash of everything above but batch, line and file, and of the address: tells a changed item from an
   * unchanged one.
   */
  contentHash: z.string(),
});
export type FeedbackItem = z.infer<typeof FeedbackItem>;

/** How to reach who said it: kept apart in `feedback/<batch>.contacts.jsonl`, read only to tell them. */
export const ContactDetail = z.object({ itemId: ItemId, email: z.string().max(320) });
export type ContactDetail = z.infer<typeof ContactDetail>;

/**
 * Tells whether two items come from the same customer: by name and company where there is a name,
 * else by the item alone (an unnamed reviewer counts as one customer).
 */
export function customerKey(item: Pick<FeedbackItem, 'id' | 'customer' | 'company'>): string {
  const name = item.customer?.trim().toLowerCase();
  return name ? `${name}\n${item.company?.trim().toLowerCase() ?? ''}` : `item:${item.id}`;
}
