import type { StatementSync } from 'node:sqlite';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { BatchLine } from './batch-lines.ts';
import { HAS_COMPANY, HAS_CUSTOMER, HAS_LINK, HAS_TITLE } from './fact-columns.ts';
import { keyOfId } from './id-rows.ts';
import { itemToIndex } from './item-line.ts';
import type { IndexedBatch, LibraryIndex } from './library-index.ts';
import { settleFrom } from './versions.ts';
import { builderWith } from './words/last-segment.ts';
import { SegmentBuilder } from './words/segment-builder.ts';
import { chunksOf } from './words/segment-writer.ts';

// Puts the lines of a batch into the index, some at a time, so that between two slices the worker answers
// what people ask. Many slices are one transaction and one segment of words: they are found once it is
// committed. A kill leaves what was committed, and whoever meets an error here begins again from the file.

/** Bytes of a batch between two commits: what a kill makes index again. */
const COMMIT_BYTES = 32 << 20;

type Begun = { row: number; offset: number; segmentRow: number; words: SegmentBuilder };

export class SliceWriter {
  readonly #index: LibraryIndex;
  /** Where the open transaction began, and the words that it brings. */
  #begun: Begun = { row: 1, offset: 0, segmentRow: 1, words: new SegmentBuilder() };
  readonly #moveOn: StatementSync;

  constructor(index: LibraryIndex) {
    const { database } = index;
    this.#index = index;
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

  /** Indexes the next line of the batch. It is kept and found with the next commit. */
  write(batch: IndexedBatch, line: BatchLine): void {
    if (!this.#index.database.isTransaction) this.#open(batch);
    const item = itemToIndex(line.text);
    if (item) this.#insert(item, batch, line);
    else batch.unreadable += 1;
    batch.nextOffset = Math.min(line.offset + line.length + 1, batch.size);
    if (batch.nextOffset - this.#begun.offset >= COMMIT_BYTES) this.commit(batch);
  }

  /** Tells that the batch has no more lines, and keeps what was written of it. */
  finish(batch: IndexedBatch): void {
    if (!this.#index.database.isTransaction) this.#open(batch);
    batch.nextOffset = batch.size;
    this.commit(batch);
  }

  /** Keeps what was written since the last commit: the words are in the file with their facts, or neither. */
  commit(batch: IndexedBatch): void {
    const { database, facts, factFile, items, labels, ranks, words } = this.#index;
    if (!database.isTransaction) return;
    const { row: first, segmentRow, words: builder } = this.#begun;
    if (facts.end > first) {
      items.save();
      labels.save();
      const replaced = segmentRow < first ? words.removeLast() : null;
      if (replaced !== null) factFile.remove(replaced);
      const segment = words.add(segmentRow, facts.end, chunksOf(builder, facts.end - segmentRow));
      factFile.write(segment, segmentRow, facts);
    }
    this.#moveOn.run(batch.nextOffset, batch.unreadable, batch.number);
    database.exec('COMMIT');
    settleFrom(facts, ranks, first);
    this.#index.noteRows();
  }

  #open(batch: IndexedBatch): void {
    const { database, facts, words } = this.#index;
    database.exec('BEGIN IMMEDIATE');
    this.#begun = { row: facts.end, offset: batch.nextOffset, ...builderWith(words, this.#begun.words) };
    this.#begun.words.expect(Math.min(batch.size - batch.nextOffset, COMMIT_BYTES));
  }

  #insert(item: FeedbackItem, batch: IndexedBatch, line: BatchLine): void {
    const { facts, items, labels } = this.#index;
    const key = keyOfId(item.id);
    const { segmentRow, words } = this.#begun;
    const row = facts.append({
      key,
      batch: batch.number,
      offset: line.offset,
      length: line.length,
      saidAt: item.saidAt ?? Number.NaN,
      source: labels.numberFor(item.source),
      area: item.area === null ? -1 : labels.numberFor(item.area),
      rating: item.rating ?? Number.NaN,
      previous: this.#index.newestRow(item.id, key),
      words: words.addItem(facts.end - segmentRow, item),
      known: knownOf(item),
      tags: this.#numbersOf(item.tags),
    });
    this.#index.noteHead(item.id, row);
    items.add(row, { id: item.id, customer: item.customer, company: item.company });
  }

  /** Each tag once. */
  #numbersOf(tags: readonly string[]): number[] {
    const { labels } = this.#index;
    const different = tags.length > 1 ? [...new Set(tags)] : tags;
    return different.map((tag) => labels.numberFor(tag));
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
