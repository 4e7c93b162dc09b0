import type { FeedbackItem } from '../feedback/item.ts';

/** What of an item is compared. */
export type Said = Pick<FeedbackItem, 'title' | 'verbatim'>;

/** The words by which an item is compared: without the title, which may be the question that every answer shares. */
export function comparedWords({ title, verbatim }: Said): string {
  return verbatim.trim() === '' ? (title ?? '') : verbatim;
}
