import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { IndexDamaged } from './index-damage.ts';

// Ids, customers and companies by row, in the index file: some rows together, because a row of SQL each would
// cost a tenth of building the index.

export type NamedItem = { id: string; customer: string | null; company: string | null };

/** Few enough that one of them is read quickly. */
const BLOCK_ROWS = 32;
/** Those read last are kept: what is asked for often stands together. */
const KEPT_BLOCKS = 256;

export class ItemBlocks {
  /** The block that rows are put into. */
  #open: { block: number; items: NamedItem[] } | null = null;
  readonly #kept = new Map<number, NamedItem[]>();
  readonly #select: StatementSync;
  readonly #replace: StatementSync;

  constructor(database: DatabaseSync) {
    this.#select = database.prepare('SELECT checksum, items FROM item_block WHERE block = ?');
    this.#replace = database.prepare('INSERT OR REPLACE INTO item_block VALUES (?, ?, ?)');
  }

  at(row: number): NamedItem {
    const block = Math.floor(row / BLOCK_ROWS);
    const item = (this.#open?.block === block ? this.#open.items : this.#read(block))[row % BLOCK_ROWS];
    if (!item) throw new IndexDamaged('A row of the index has no item.');
    return item;
  }

  /** Puts the next row in, in the transaction that is open; it is written when its block is full, or with `save`. */
  add(row: number, item: NamedItem): void {
    const block = Math.floor(row / BLOCK_ROWS);
    if (this.#open?.block !== block) {
      this.save();
      const isNew = row % BLOCK_ROWS === 0;
      // Row 0 is never used.
      this.#open = { block, items: isNew ? [] : row === 1 ? [NOTHING] : [...this.#read(block)] };
    }
    this.#open.items[row % BLOCK_ROWS] = item;
  }

  save(): void {
    if (!this.#open) return;
    const { block, items } = this.#open;
    const text = JSON.stringify(items.map(({ id, customer, company }) => [id, customer, company]));
    this.#replace.run(block, crc32(text), text);
    this.#kept.delete(block);
    this.#open = null;
  }

  #read(block: number): NamedItem[] {
    const items = this.#kept.get(block) ?? itemsOf(this.#select.get(block));
    this.#kept.delete(block);
    this.#kept.set(block, items);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_BLOCKS && oldest !== undefined) this.#kept.delete(oldest);
    return items;
  }
}

const NOTHING: NamedItem = { id: '', customer: null, company: null };

function itemsOf(found: Record<string, unknown> | undefined): NamedItem[] {
  const text = found?.items;
  if (typeof text !== 'string' || crc32(text) !== found?.checksum) {
    throw new IndexDamaged('Items of the index are not what was written.');
  }
  const items = JSON.parse(text) as [string, string | null, string | null][];
  return items.map(([id, customer, company]) => ({ id, customer, company }));
}
