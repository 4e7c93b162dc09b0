import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CountColumns, countColumnsOf } from './count-columns.ts';
import { checksumOf, FactColumns } from './fact-columns.ts';
import { IdRows, keyOfId } from './id-rows.ts';
import { IndexDamaged } from './index-damage.ts';
import { openIndexFile } from './index-file.ts';
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

export class LibraryIndex {
  readonly database: DatabaseSync;
  readonly facts = new FactColumns();
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
  readonly #newestRow: StatementSync;
  readonly #itemAt: StatementSync;

  /** Opens the file, or a temporary index for null. Throws IndexDamaged where it contradicts itself. */
  constructor(path: string | null) {
    this.database = openIndexFile(path);
    try {
      this.labels = new Labels(this.database);
      this.words = new WordSegments(this.database);
      this.#newestRow = this.database.prepare('SELECT max(row) AS row FROM item WHERE id = ?');
      this.#itemAt = this.database.prepare('SELECT id, customer, company FROM item WHERE row = ?');
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
    const { saidAt } = this.facts.columns;
    this.#order ??= timeOrderOf(saidAt, this.end);
    if (this.#order.place.length < this.end) this.#order = extendedOrder(this.#order, saidAt, this.end);
    return this.#order;
  }

  /** What counting needs; made again when there are more rows. */
  countColumns(): CountColumns {
    if (this.#countColumns?.end !== this.end) this.#countColumns = countColumnsOf(this.facts, this.end);
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

  /** Tells that a row was put in for this item. */
  noteHead(id: string, row: number): void {
    if (this.#heads.has(id)) this.#heads.set(id, row);
  }

  /** The row put in last for this item, 0 for none. */
  newestRow(id: string, key = keyOfId(id)): number {
    const row = this.#idRows.newest(key, this.facts.columns.key, this.facts.end);
    if (row === 0 || this.itemAt(row).id === id) return row;
    // Two ids of one key: so rare that looking through all items does not matter.
    return Number(this.#newestRow.get(id)?.row ?? 0);
  }

  itemAt(row: number): { id: string; customer: string | null; company: string | null } {
    const item = this.#itemAt.get(row);
    if (!item) throw new IndexDamaged('A row of the index has no item.');
    return {
      id: String(item.id),
      customer: item.customer === null ? null : String(item.customer),
      company: item.company === null ? null : String(item.company),
    };
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
    const sizes = this.database
      .prepare('SELECT sum(count) AS rows, sum(length(facts)) AS bytes FROM slice')
      .get();
    this.facts.makeRoomFor(Number(sizes?.rows ?? 0), Number(sizes?.bytes ?? 0));
    for (const slice of this.database.prepare('SELECT * FROM slice ORDER BY first_row').iterate()) {
      const bytes = slice.facts;
      if (!(bytes instanceof Uint8Array) || checksumOf(bytes) !== slice.checksum) {
        throw new IndexDamaged('A slice of the index is not what was written.');
      }
      if (slice.first_row !== this.facts.end) throw new IndexDamaged('A slice of the index is missing.');
      this.facts.appendBytes(Number(slice.count), bytes);
    }
    const last = this.database.prepare('SELECT max(row) AS row FROM item').get()?.row ?? 0;
    if (last !== this.facts.end - 1 || this.end !== this.facts.end)
      throw new IndexDamaged('Items and facts of the index differ.');
  }
}
