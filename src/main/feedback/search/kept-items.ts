import type { FeedbackItem } from '#core/feedback/item.ts';
import { isPlain } from '#core/feedback/words.ts';

// What rows of the list show of their items, kept for a while: the next letter finds many of those that the last
// one found, and taking an item out of its line is most of what a page costs.

/** What a row of the list is made of. */
export type ShownItem = Pick<
  FeedbackItem,
  | 'id'
  | 'batchId'
  | 'source'
  | 'title'
  | 'verbatim'
  | 'saidAt'
  | 'customer'
  | 'company'
  | 'tags'
  | 'area'
  | 'rating'
> & {
  /** See words.ts: looking takes longer than finding the hits. */
  readonly isPlain: boolean;
  readonly isTitlePlain: boolean;
};

/** The index that rows belong to, as far as it matters here. */
type IndexOfRows = { readonly facts: { readonly columns: { readonly length: Int32Array } } };

/** Of their lines: some thousand items. */
const KEPT_BYTES = 12 << 20;
/** One that is longer is not kept. */
const LONGEST_BYTES = 32 << 10;

/** Those asked for lately, and those asked for before them, which are let go when there are too many of both. */
export class KeptItems {
  #index: IndexOfRows | null = null;
  #lately = new Map<number, ShownItem>();
  #before = new Map<number, ShownItem>();
  #bytes = 0;

  /** Undefined where it is not kept. */
  get(index: IndexOfRows, row: number): ShownItem | undefined {
    if (this.#index !== index) return undefined;
    const item = this.#lately.get(row);
    if (item !== undefined) return item;
    const earlier = this.#before.get(row);
    if (earlier !== undefined) this.#add(row, earlier, lengthOf(index, row));
    return earlier;
  }

  keep(index: IndexOfRows, row: number, item: FeedbackItem): ShownItem {
    if (this.#index !== index) this.clear();
    this.#index = index;
    const shown = shownOf(item);
    const length = lengthOf(index, row);
    if (length <= LONGEST_BYTES) this.#add(row, shown, length);
    return shown;
  }

  clear(): void {
    this.#lately.clear();
    this.#before.clear();
    this.#bytes = 0;
  }

  #add(row: number, item: ShownItem, bytes: number): void {
    this.#lately.set(row, item);
    this.#bytes += bytes;
    if (this.#bytes <= KEPT_BYTES / 2) return;
    this.#before = this.#lately;
    this.#lately = new Map();
    this.#bytes = 0;
  }
}

function lengthOf({ facts }: IndexOfRows, row: number): number {
  return facts.columns.length[row] ?? 0;
}

/** Without what else the line holds. */
function shownOf(item: FeedbackItem): ShownItem {
  const { id, batchId, source, title, verbatim, saidAt, customer, company, tags, area, rating } = item;
  const row = { id, batchId, source, title, verbatim, saidAt, customer, company, tags, area, rating };
  return { ...row, isPlain: isPlain(verbatim), isTitlePlain: isPlain(title ?? '') };
}
