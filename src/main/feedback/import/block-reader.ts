// From rows to the lines of a batch: everything about an import that needs no other rows, and so can be done
// in another thread. What is new and what is known is decided afterwards, row by row: batch-writer.ts.
import type { BatchCounts, RejectedRow, UnreadRatings } from '#core/feedback/batch.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { countRedacted, noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import type { RedactedPlace } from '#core/feedback/redact/redact-content.ts';
import type { RedactedCounts } from '#core/feedback/redact/redaction.ts';
import { rejectedCells } from '#core/feedback/rejected-csv.ts';
import {
  type RowOutcome,
  RowReader,
  type RowSettings,
  type UnbatchedItem,
} from '#core/feedback/row-to-item.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import { BlockVoters, type VoterBlock } from './block-voters.ts';
import { freeMemory, GrowingLines, GrowingNumbers } from './growing.ts';
import { Hash64 } from './hash-64.ts';
import { eachRow, type RowBlock } from './row-block.ts';
import { addUnreadRating } from './unread-ratings.ts';

/** Of each item: its id, its content and its content as builds before hashed it as 64 bits each; ends of its lines. */
export const ITEM_NUMBERS = 8;

/** What became of the rows of one block. */
export interface BlockOutcome {
  /** For each row with items, how many. */
  readonly rows: Uint32Array;
  readonly items: Uint32Array;
  readonly itemLines: Uint8Array;
  readonly contactLines: Uint8Array;
  /** Null where nobody voted. */
  readonly voters: VoterBlock | null;
  readonly rejectedLines: Uint8Array;
  readonly rejected: number;
  /** Why rows were skipped; null for rows that are empty. */
  readonly skipped: ReadonlyMap<string | null, number>;
  /** Rows with items whose date could not be read, and the line of the first. */
  readonly unreadDates: BatchCounts['unreadDates'];
  readonly unreadRatings: BatchCounts['unreadRatings'];
  /** What was taken out of rows with items, by their place in `rows`. */
  readonly redacted: ReadonlyMap<number, RedactedCounts>;
}

/** Gives back the memory of lines that are written, or were copied. */
export function freeLines({ itemLines, contactLines, rejectedLines, voters }: BlockOutcome): void {
  freeMemory([itemLines, contactLines, rejectedLines, ...(voters ? [voters.lines] : [])]);
}

export type RowSeen = (row: SourceRow, outcome: RowOutcome) => void;

const ITEM_BYTES = 512 * 1024;
const CONTACT_BYTES = 64 * 1024;
const REJECTED_BYTES = 4 * 1024;
const ROWS = 512;

export class BlockReader {
  readonly #reader: RowReader;
  readonly #batchId: string;
  readonly #namesFiles: boolean;
  readonly #width: number;
  readonly #id = new Hash64();
  readonly #content = new Hash64();
  readonly #plain = new Hash64();

  /** `namesFiles`: each item says which file it is from. */
  constructor(settings: RowSettings, batchId: string, namesFiles: boolean) {
    this.#reader = new RowReader(settings);
    this.#batchId = batchId;
    this.#namesFiles = namesFiles;
    this.#width = settings.mapping.columns.length;
  }

  /** `seen` is told of each row and of what it came to. */
  read(block: RowBlock, file: string, seen: RowSeen | null = null): BlockOutcome {
    const reading = new BlockReading(this.#namesFiles ? file : undefined);
    eachRow(block, (row) => this.#read(row, file, reading, seen));
    return reading.outcome();
  }

  #read(row: SourceRow, file: string, reading: BlockReading, seen: RowSeen | null): void {
    const outcome = this.#reader.read(row);
    if (seen !== null) seen(row, outcome);
    if (outcome.kind === 'item') this.#addItems(outcome, reading);
    else if (outcome.kind === 'skipped') reading.leaveOut(outcome.why);
    else {
      const { column, reason } = outcome;
      const cells = rejectedCells(row, this.#width);
      reading.reject({ file, line: row.line, column, reason, cells });
    }
  }

  #addItems(outcome: RowOutcome & { kind: 'item' }, reading: BlockReading): void {
    const { item, others, email, voters, redacted } = outcome;
    if (item.saidAt === null && this.#reader.unreadDate(item) !== null) reading.addUnreadDate(item.line);
    const unread = item.rating === null ? this.#reader.unreadRating(item) : null;
    if (unread !== null) reading.addUnreadRating(unread.column, item.line);
    reading.addRow(1 + others.length, redacted);
    this.#addItem(item, email, reading);
    for (const other of others) this.#addItem(other, email, reading);
    if (voters.length > 0) reading.voters.add(item.id, this.#id.ofText(item.id), voters);
  }

  #addItem(item: UnbatchedItem, email: string | null, reading: BlockReading): void {
    const { id, contentHash, source, sourceId, verbatim, title, saidAt, customer, company } = item;
    const { tags, area, rating, link, extra, line } = item;
    const batchId = this.#batchId;
    const { file } = reading;
    // Identity first and in this order: known-items.ts reads it without parsing.
    // biome-ignore format: as one list it can be compared with the type.
    const stored = { id, contentHash, batchId, source, sourceId, verbatim, title, saidAt, customer, company, tags, area, rating, link, extra, line, file } satisfies Record<keyof FeedbackItem, unknown>;
    reading.itemLines.write(stored);
    if (email !== null) reading.contactLines.write({ itemId: id, email });
    const content = this.#content.ofText(contentHash);
    const plain = item.plainHash === null ? content : this.#plain.ofText(item.plainHash);
    reading.addItem(this.#id.ofText(id), content, plain);
  }
}

class BlockReading {
  readonly #rows = new GrowingNumbers(ROWS);
  readonly #items = new GrowingNumbers(ROWS * ITEM_NUMBERS);
  readonly itemLines = new GrowingLines(ITEM_BYTES);
  readonly contactLines = new GrowingLines(CONTACT_BYTES);
  readonly #rejectedLines = new GrowingLines(REJECTED_BYTES);
  #rejected = 0;
  readonly #skipped = new Map<string | null, number>();
  readonly #unreadDates: BatchCounts['unreadDates'] = { rows: 0, firstLine: null };
  readonly #unreadRatings: UnreadRatings[] = [];
  readonly #redacted = new Map<number, RedactedCounts>();
  #voters: BlockVoters | null = null;
  /** What items say that they are from; undefined where it goes without saying. */
  readonly file: string | undefined;

  constructor(file: string | undefined) {
    this.file = file;
  }

  get voters(): BlockVoters {
    this.#voters ??= new BlockVoters();
    return this.#voters;
  }

  addRow(items: number, redacted: readonly RedactedPlace[]): void {
    if (redacted.length > 0) {
      const counts = noneRedacted();
      countRedacted(counts, redacted);
      this.#redacted.set(this.#rows.length, counts);
    }
    this.#rows.add(items);
  }

  addUnreadDate(line: number): void {
    this.#unreadDates.rows += 1;
    if (this.#unreadDates.firstLine !== null) return;
    this.#unreadDates.firstLine = line;
    this.#unreadDates.firstFile = this.file;
  }

  addUnreadRating(column: string, firstLine: number): void {
    addUnreadRating(this.#unreadRatings, { column, rows: 1, firstLine, firstFile: this.file });
  }

  /** After its lines: its own and that of its contact. */
  addItem(id: Hash64, content: Hash64, plain: Hash64): void {
    const items = this.#items;
    items.add(id.hi);
    items.add(id.lo);
    items.add(content.hi);
    items.add(content.lo);
    items.add(plain.hi);
    items.add(plain.lo);
    items.add(this.itemLines.length);
    items.add(this.contactLines.length);
  }

  leaveOut(why: string | null): void {
    this.#skipped.set(why, (this.#skipped.get(why) ?? 0) + 1);
  }

  reject(row: RejectedRow): void {
    this.#rejected += 1;
    this.#rejectedLines.write(row);
  }

  outcome(): BlockOutcome {
    return {
      rows: this.#rows.numbers,
      items: this.#items.numbers,
      itemLines: this.itemLines.bytes,
      contactLines: this.contactLines.bytes,
      voters: this.#voters?.block ?? null,
      rejectedLines: this.#rejectedLines.bytes,
      rejected: this.#rejected,
      skipped: this.#skipped,
      unreadDates: this.#unreadDates,
      unreadRatings: this.#unreadRatings,
      redacted: this.#redacted,
    };
  }
}
