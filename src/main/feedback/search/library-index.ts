import type { DatabaseSync } from 'node:sqlite';
import { CountColumns } from './count-columns.ts';
import { FactColumns } from './fact-columns.ts';
import { FactFile } from './fact-file.ts';
import { IdRows, keyOfId, newestRowsOf } from './id-rows.ts';
import { openIndexFile } from './index-file.ts';
import { ItemBlocks, type NamedItem } from './item-blocks.ts';
import { keepOrder, keptOrder } from './kept-order.ts';
import { Labels } from './labels.ts';
import { extendedOrder, type TimeOrder, timeOrderOf } from './time-order.ts';
import { WordSegments } from './words/word-segments.ts';

// The open index: the SQLite file with words and ids, and beside it in memory the facts as columns.

/** A batch as far as it is indexed. `number` is its place in the columns. */
export type IndexedBatch = {
  readonly number: number;
  readonly id: string;
  /** Bytes of its file when indexing began. A batch is written once: another size is another batch. */
  readonly size: number;
  /** Everything in front of it is indexed. */
  nextOffset: number;
  /** Lines that are no feedback item. */
  unreadable: number;
};

/** Of so many items one: see `rememberHeads`. */
const FEW_IDS = 8;

export class LibraryIndex {
  readonly database: DatabaseSync;
  readonly facts: FactColumns;
  readonly factFile: FactFile;
  readonly items: ItemBlocks;
  readonly labels: Labels;
  readonly words: WordSegments;
  readonly batches: IndexedBatch[] = [];
  /** By batch number: place in the order of import, -1 while undone or unknown. */
  ranks: number[] = [];
  /** Goes up with every change that can change an answer. */
  generation = 0;
  /** Goes up with rows that are new, and when others of an item are read. */
  rowsGeneration = 0;
  #order: TimeOrder | null = null;
  #countColumns: CountColumns | null = null;
  readonly #heads = new Map<string, number>();
  readonly #idRows = new IdRows();

  /** Opens the file, or a temporary index for null. Throws IndexDamaged where it contradicts itself. */
  constructor(path: string | null) {
    this.database = openIndexFile(path);
    try {
      this.labels = new Labels(this.database);
      this.words = new WordSegments(this.database);
      this.items = new ItemBlocks(this.database);
      this.factFile = new FactFile(this.database);
      this.facts = new FactColumns({ end: this.words.end, read: (name) => this.factFile.read(name) });
      this.#load();
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** One more than the last row that can be found; those behind it are being indexed. */
  get end(): number {
    return this.words.end;
  }

  /** Tells that rows have come, or that others of an item are read. */
  noteRows(): void {
    this.rowsGeneration += 1;
    this.generation += 1;
  }

  /** Keeps in the file what would take time to make when it is opened again. */
  keep(): void {
    keepOrder(this.database, this.timeOrder());
  }

  /** The rows by time; those that have come since are put into it. */
  timeOrder(): TimeOrder {
    const { columns } = this.facts;
    this.#order ??= timeOrderOf(columns.saidAt, this.end);
    if (this.#order.rows.length + 1 < this.end) {
      this.#order = extendedOrder(this.#order, columns.saidAt, this.end);
    }
    return this.#order;
  }

  /** What counting needs; made again when there are more rows. */
  countColumns(): CountColumns {
    if (this.#countColumns?.end !== this.end) this.#countColumns = new CountColumns(this.facts, this.end);
    return this.#countColumns;
  }

  /** As `newestRow`, remembered: for ids that are asked for over and over. */
  headOf(id: string): number {
    const known = this.#heads.get(id);
    if (known !== undefined) return known;
    const head = this.newestRow(id);
    this.#heads.set(id, head);
    return head;
  }

  /** Remembers those of many ids at once; where they are few, without a look-up table of all items. */
  rememberHeads(ids: Iterable<string>): void {
    const keys = new Map<string, number>();
    for (const id of ids) if (!this.#heads.has(id)) keys.set(id, keyOfId(id));
    if (keys.size === 0 || keys.size * FEW_IDS > this.facts.end) return;
    const newest = newestRowsOf([...keys.values()], this.facts.columns.key, this.facts.end);
    for (const [id, key] of keys) {
      const row = newest.get(key) ?? 0;
      if (row === 0 || this.itemAt(row).id === id) this.#heads.set(id, row);
    }
  }

  /** Tells that a row was put in for this item. */
  noteHead(id: string, row: number): void {
    if (this.#heads.has(id)) this.#heads.set(id, row);
  }

  /** The row put in last for this item, 0 for none. */
  newestRow(id: string, key = keyOfId(id)): number {
    const row = this.#idRows.newest(key, this.facts.columns.key, this.facts.end);
    if (row === 0 || this.itemAt(row).id === id) return row;
    // Two ids of one key: so rare that looking through all items does not matter.
    for (let at = this.facts.end - 1; at > 0; at -= 1) if (this.itemAt(at).id === id) return at;
    return 0;
  }

  itemAt(row: number): NamedItem {
    return this.items.at(row);
  }

  close(): void {
    this.database.close();
  }

  #load(): void {
    this.#order = keptOrder(this.database, this.end);
    for (const row of this.database.prepare('SELECT * FROM batch ORDER BY number').iterate()) {
      this.batches.push({
        number: Number(row.number),
        id: String(row.id),
        size: Number(row.size),
        nextOffset: Number(row.next_offset),
        unreadable: Number(row.unreadable),
      });
    }
    // What is current follows from these: they are read here, so that damage of them is met at opening.
    void [this.facts.columns.batch, this.facts.columns.previous];
    // The last row has its item: what was committed is whole.
    if (this.end > 1) this.itemAt(this.end - 1);
  }
}
