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
  /** Of the verbatim, see words.ts: looking takes longer than finding the hits. */
  readonly isPlain: boolean;
};

/** The index that rows belong to, as far as it matters here. */
type IndexOfRows = { readonly facts: { readonly columns: { readonly length: Int32Array } } };

/** Of their lines: some thousand items. */
const KEPT_BYTES = 6 << 20;
/** One that is longer is not kept. */
const LONGEST_BYTES = 32 << 10;

export class KeptItems {
  #index: IndexOfRows | null = null;
  readonly #items = new Map<number, ShownItem>();
  #bytes = 0;

  /** Undefined where it is not kept. */
  get(index: IndexOfRows, row: number): ShownItem | undefined {
    if (this.#index !== index) return undefined;
    const item = this.#items.get(row);
    if (item === undefined) return undefined;
    this.#items.delete(row);
    this.#items.set(row, item);
    return item;
  }

  keep(index: IndexOfRows, row: number, item: FeedbackItem): ShownItem {
    if (this.#index !== index) this.clear();
    this.#index = index;
    const shown = shownOf(item);
    const lengthOf = (one: number) => index.facts.columns.length[one] ?? 0;
    if (lengthOf(row) > LONGEST_BYTES) return shown;
    this.#items.set(row, shown);
    this.#bytes += lengthOf(row);
    for (const oldest of this.#items.keys()) {
      if (this.#bytes <= KEPT_BYTES) break;
      this.#items.delete(oldest);
      this.#bytes -= lengthOf(oldest);
    }
    return shown;
  }

  clear(): void {
    this.#items.clear();
    this.#bytes = 0;
  }
}

/** Without what else the line holds. */
function shownOf(item: FeedbackItem): ShownItem {
  const { id, batchId, source, title, verbatim, saidAt, customer, company, tags, area, rating } = item;
  const row = { id, batchId, source, title, verbatim, saidAt, customer, company, tags, area, rating };
  return { ...row, isPlain: isPlain(verbatim) };
}
