import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { FeedbackItem } from '#core/feedback/item.ts';
import { searchableText } from '#core/feedback/words.ts';
import type { BatchLine } from './batch-lines.ts';
import { checksumOf, HAS_COMPANY, HAS_CUSTOMER, HAS_LINK, HAS_TITLE } from './fact-columns.ts';
import type { IndexedBatch, LibraryIndex } from './library-index.ts';
import { settleFrom } from './versions.ts';

// Puts the lines of a batch into the index, some at a time: one slice is one transaction, so a kill
// leaves whole slices, and between two slices the worker answers what people ask.

export class SliceWriter {
  readonly #index: LibraryIndex;
  readonly #insertItem: StatementSync;
  readonly #insertWords: StatementSync;
  readonly #insertPeople: StatementSync;
  readonly #insertSlice: StatementSync;
  readonly #moveOn: StatementSync;

  constructor(index: LibraryIndex) {
    const { database } = index;
    this.#index = index;
    this.#insertItem = database.prepare('INSERT INTO item(row, id, customer, company) VALUES (?, ?, ?, ?)');
    this.#insertWords = database.prepare('INSERT INTO words(rowid, title, verbatim) VALUES (?, ?, ?)');
    this.#insertPeople = database.prepare('INSERT INTO people(rowid, customer, company) VALUES (?, ?, ?)');
    this.#insertSlice = database.prepare('INSERT INTO slice VALUES (?, ?, ?, ?)');
    this.#moveOn = database.prepare('UPDATE batch SET next_offset = ?, unreadable = ? WHERE number = ?');
  }

  /** Notes the batch as begun. */
  begin(id: string, size: number): IndexedBatch {
    const { batches, database } = this.#index;
    const batch = { number: batches.length, id, size, nextOffset: 0, unreadable: 0 };
    database.prepare('INSERT INTO batch VALUES (?, ?, ?, 0, 0)').run(batch.number, id, size);
    batches.push(batch);
    return batch;
  }

  /** Indexes the lines, which follow what is indexed of the batch; `nextOffset` is where they end. */
  write(batch: IndexedBatch, lines: readonly BatchLine[], nextOffset: number): void {
    const { facts, ranks } = this.#index;
    const first = facts.end;
    inTransaction(this.#index.database, () => {
      let unreadable = batch.unreadable;
      for (const line of lines) {
        const item = itemFrom(line.text);
        if (item) this.#insert(item, batch, line);
        else unreadable += 1;
      }
      const bytes = facts.bytesFrom(first);
      if (facts.end > first) this.#insertSlice.run(first, facts.end - first, checksumOf(bytes), bytes);
      this.#moveOn.run(nextOffset, unreadable, batch.number);
      batch.unreadable = unreadable;
      batch.nextOffset = nextOffset;
    });
    settleFrom(facts, ranks, first);
    this.#index.generation += 1;
  }

  #insert(item: FeedbackItem, batch: IndexedBatch, line: BatchLine): void {
    const { facts, labels } = this.#index;
    const row = facts.append({
      batch: batch.number,
      offset: line.offset,
      length: line.length,
      saidAt: item.saidAt ?? Number.NaN,
      source: labels.numberFor(item.source),
      area: item.area === null ? -1 : labels.numberFor(item.area),
      rating: item.rating ?? Number.NaN,
      previous: this.#index.newestRow(item.id),
      known: knownOf(item),
      tags: Array.from(new Set(item.tags), (tag) => labels.numberFor(tag)),
    });
    this.#index.noteHead(item.id, row);
    this.#insertItem.run(row, item.id, item.customer, item.company);
    this.#insertWords.run(row, searchableText(item.title ?? ''), searchableText(item.verbatim));
    if (item.customer !== null || item.company !== null) {
      this.#insertPeople.run(row, searchableText(item.customer ?? ''), searchableText(item.company ?? ''));
    }
  }
}

function knownOf({ link, title, customer, company }: FeedbackItem): number {
  return (
    (link === null ? 0 : HAS_LINK) |
    (title === null ? 0 : HAS_TITLE) |
    (customer === null ? 0 : HAS_CUSTOMER) |
    (company === null ? 0 : HAS_COMPANY)
  );
}

/** The item of a line, null where the line holds none. */
export function itemFrom(line: string): FeedbackItem | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = FeedbackItem.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
