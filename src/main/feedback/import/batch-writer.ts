// Puts together what the blocks of an import hold, in the order of the file: decides what is new, counts, and
// writes the lines of what is.
import { BatchCounts } from '#core/feedback/batch.ts';
import { noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import { type RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';
import { Refusal } from '#core/refusals.ts';
import type { BatchFiles } from '../batch-files.ts';
import { type BlockOutcome, ITEM_NUMBERS } from './block-reader.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import { type KnownItems, NOVELTIES, type Novelty } from './known-items.ts';
import { addUnreadRating } from './unread-ratings.ts';
import { VoterWriter } from './voter-writer.ts';

const ITEMS_BUFFER_BYTES = 1024 * 1024;
const SMALL_BUFFER_BYTES = 256 * 1024;
const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, skipped: 0 };
const REPEATED = 'it repeats an item of the same file';
const NAMES_VOTER = 'it only tells who else voted for an item of the same file';
/** Lines begin with `{"id":"` and an id of 25 characters. */
const ID_FROM = 7;
const ID_END = 32;

type LineSink = Pick<JsonlWriter, 'append' | 'finish' | 'close'>;

/** Where a dry run writes to. */
const NOWHERE: LineSink = { append: () => undefined, finish: () => undefined, close: () => undefined };

export class BatchWriter {
  readonly counts: BatchCounts = BatchCounts.parse(NOTHING);
  readonly redacted: RedactedCounts = noneRedacted();
  readonly #known: KnownItems;
  /** Items of the file in hand, where rows only repeat what an earlier one of them said; else null. */
  readonly #taken: Set<string> | null;
  readonly #items: LineSink;
  readonly #contacts: LineSink;
  readonly #rejected: LineSink;
  readonly #openVoters: () => VoterWriter;
  #voters: VoterWriter | null = null;
  #fileNumber = 0;

  /** Without files nothing is written. `knownVoters` are the files of those that earlier imports brought. */
  constructor(
    known: KnownItems,
    repeatsRows: boolean,
    files: BatchFiles | null,
    knownVoters: readonly string[] = [],
  ) {
    this.#known = known;
    this.#taken = repeatsRows ? new Set() : null;
    this.#items = files ? new JsonlWriter(files.items, ITEMS_BUFFER_BYTES) : NOWHERE;
    this.#contacts = files ? new JsonlWriter(files.contacts, SMALL_BUFFER_BYTES) : NOWHERE;
    this.#rejected = files ? new JsonlWriter(files.rejected, SMALL_BUFFER_BYTES) : NOWHERE;
    this.#openVoters = () => new VoterWriter(knownVoters, known, files?.voters ?? null);
  }

  /** `fileNumber` tells the file of the block from the others. */
  add(outcome: BlockOutcome, fileNumber: number): void {
    const { counts } = this;
    // It looks up what was known before these rows.
    if (outcome.voters) this.#voters ??= this.#openVoters();
    // A later export of the same ticket is news, though a later row of the same export is not.
    if (fileNumber !== this.#fileNumber) this.#taken?.clear();
    this.#fileNumber = fileNumber;
    counts.read += outcome.rejected;
    counts.rejected += outcome.rejected;
    for (const [why, count] of outcome.skipped) this.#skip(why, count);
    const { rows, ...first } = outcome.unreadDates;
    if (counts.unreadDates.firstLine === null) Object.assign(counts.unreadDates, first);
    counts.unreadDates.rows += rows;
    for (const unread of outcome.unreadRatings) addUnreadRating(counts.unreadRatings, unread);
    this.#rejected.append(outcome.rejectedLines);
    const writing = new LinesOfItems(outcome, this.#items, this.#contacts);
    let item = 0;
    for (let row = 0; row < outcome.rows.length; row += 1) {
      const items = outcome.rows[row] ?? 0;
      if (this.#isRepeated(outcome, item)) this.#skip(outcome.voters ? NAMES_VOTER : REPEATED, 1);
      else this.#addRow(outcome, row, item, items, writing);
      item += items;
    }
    writing.finish();
    counts.items += writing.kept;
    if (outcome.voters) this.#voters?.add(outcome.voters);
    counts.voters = this.#voters?.brought ?? 0;
  }

  /** Everything is on the disk when this answers. */
  finish(): void {
    const { read, created, updated, unchanged, rejected, skipped } = this.counts;
    if (read !== created + updated + unchanged + rejected + skipped)
      throw new Refusal('internal', 'The counts of the import do not add up.', { ...this.counts });
    this.#items.finish(true);
    this.#contacts.finish();
    this.#voters?.finish();
    this.#rejected.finish();
    this.#known.forget();
  }

  close(): void {
    this.#known.forget();
    this.#voters?.close();
    for (const writer of [this.#items, this.#contacts, this.#rejected]) writer.close();
  }

  #skip(why: string | null, count: number): void {
    const { skippedBecause } = this.counts;
    this.counts.read += count;
    this.counts.skipped += count;
    if (why !== null) skippedBecause[why] = (skippedBecause[why] ?? 0) + count;
  }

  /** A row of several items counts once, by the most notable of them. */
  #addRow(outcome: BlockOutcome, row: number, first: number, items: number, writing: LinesOfItems): void {
    let notable: Novelty = 'unchanged';
    let replacesOwn = false;
    for (let item = first; item < first + items; item += 1) {
      const at = item * ITEM_NUMBERS;
      const novelty = this.#known.takeNumbers(outcome.items, at);
      if (this.#known.replacesOwn) replacesOwn = true;
      if (novelty !== 'unchanged') writing.keep(item);
      if (NOVELTIES.indexOf(novelty) < NOVELTIES.indexOf(notable)) notable = novelty;
    }
    this.counts.read += 1;
    this.counts[notable] += 1;
    if (replacesOwn) this.counts.sameIds += 1;
    const redacted = notable === 'unchanged' ? undefined : outcome.redacted.get(row);
    if (redacted) for (const kind of RedactKind.options) this.redacted[kind] += redacted[kind];
  }

  #isRepeated({ items, itemLines }: BlockOutcome, item: number): boolean {
    if (!this.#taken) return false;
    const start = item === 0 ? 0 : (items[item * ITEM_NUMBERS - 2] ?? 0);
    const line = Buffer.from(itemLines.buffer, itemLines.byteOffset + start, ID_END);
    const id = line.toString('latin1', ID_FROM);
    if (this.#taken.has(id)) return true;
    this.#taken.add(id);
    return false;
  }
}

/** Lines of items that follow each other are written as one piece. */
class LinesOfItems {
  kept = 0;
  readonly #outcome: BlockOutcome;
  readonly #items: LineSink;
  readonly #contacts: LineSink;
  #first = 0;
  #end = 0;

  constructor(outcome: BlockOutcome, items: LineSink, contacts: LineSink) {
    this.#outcome = outcome;
    this.#items = items;
    this.#contacts = contacts;
  }

  keep(item: number): void {
    this.kept += 1;
    if (item !== this.#end) {
      this.finish();
      this.#first = item;
    }
    this.#end = item + 1;
  }

  finish(): void {
    if (this.#first === this.#end) return;
    const { itemLines, contactLines } = this.#outcome;
    this.#items.append(itemLines.subarray(this.#place(this.#first, 6), this.#place(this.#end, 6)));
    this.#contacts.append(contactLines.subarray(this.#place(this.#first, 7), this.#place(this.#end, 7)));
  }

  /** Where the lines of an item begin: where those of the one before end. */
  #place(item: number, number: 6 | 7): number {
    return item === 0 ? 0 : (this.#outcome.items[(item - 1) * ITEM_NUMBERS + number] ?? 0);
  }
}
