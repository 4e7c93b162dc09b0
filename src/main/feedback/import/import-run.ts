// The import itself: reads every file once, row by row, and writes a batch into a folder of its own under
// `.shipit/incoming`. Runs in the worker; nothing is part of the library until the host moves it there.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BatchCounts, type ImportedFile, type Recognition, type RejectedRow } from '#core/feedback/batch.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import { countRedacted, noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import type { RedactedCounts } from '#core/feedback/redact/redaction.ts';
import {
  type RowOutcome,
  RowReader,
  type SourceRow,
  type UnbatchedItem,
} from '#core/feedback/row-to-item.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { type BatchFiles, batchFiles, feedbackFolder } from '../batch-files.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import { KnownItems, NOVELTIES, type Novelty } from './known-items.ts';
import { notRecognised } from './look-at-file.ts';
import { placeholderTag } from './placeholder-tag.ts';
import { headersOf, openTable } from './recognise-file.ts';
import { fingerprintOf } from './recognition-of.ts';
import { shortHash } from './short-hash.ts';

const ITEMS_BUFFER_BYTES = 1024 * 1024;
const SMALL_BUFFER_BYTES = 256 * 1024;
const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, skipped: 0 };
const REPEATED = 'it repeats an item of the same file';

export interface ImportRequest {
  readonly workspaceFolder: string;
  readonly batchId: string;
  readonly files: ReadonlyArray<{ readonly path: string; readonly recognition: Recognition }>;
  readonly mapping: ImportMapping;
  /** Batches that are not undone, in the order of their import. */
  readonly knownBatchIds: readonly string[];
  /** The workspace's own: placeholder-key.ts. */
  readonly placeholderKey: string;
  readonly now: Instant;
  /** Only counts what the import would bring, and writes nothing. */
  readonly isCheck?: boolean;
}

export interface ImportResult {
  readonly counts: BatchCounts;
  readonly redacted: RedactedCounts;
  readonly files: readonly ImportedFile[];
}

export interface ImportWatch {
  isCancelled(): boolean;
  /** Called often; the caller decides what to pass on. */
  progressed(bytesRead: number, rows: number): void;
}

/** Writes the batch into the incoming folder and answers what it holds; on any failure nothing is left. */
export function runImport(request: ImportRequest, watch: ImportWatch): ImportResult {
  if (!request.mapping.columns.some(({ field }) => field === 'verbatim' || field === 'title')) {
    throw new Refusal('mapping-incomplete', 'No column is chosen for the words of the customer.');
  }
  if (request.isCheck) return new ImportRun(request, watch, null).run();
  const folder = incomingFolder(request.workspaceFolder, request.batchId);
  const files = batchFiles(folder, request.batchId);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = new ImportRun(request, watch, files);
  try {
    return run.run();
  } catch (error) {
    run.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Where a batch stands until it is whole. */
export function incomingFolder(workspaceFolder: string, batchId: string): string {
  return join(workspaceFolder, '.shipit', 'incoming', batchId);
}

type LineSink = Pick<JsonlWriter, 'write' | 'finish' | 'close'>;

/** Where a dry run writes to. */
const NOWHERE: LineSink = { write: () => undefined, finish: () => undefined, close: () => undefined };

class ImportRun {
  readonly #request: ImportRequest;
  readonly #watch: ImportWatch;
  readonly #reader: RowReader;
  readonly #known: KnownItems;
  readonly #items: LineSink;
  readonly #contacts: LineSink;
  readonly #rejected: LineSink;
  readonly #counts: BatchCounts = BatchCounts.parse(NOTHING);
  readonly #redacted = noneRedacted();
  /** Items of the file in hand, where rows only repeat what an earlier one of them said; else null. */
  readonly #taken: Set<string> | null;
  #bytesRead = 0;

  /** Without files it is a dry run. */
  constructor(request: ImportRequest, watch: ImportWatch, files: BatchFiles | null) {
    this.#request = request;
    this.#watch = watch;
    const { mapping, placeholderKey, now } = request;
    const tag = placeholderTag(placeholderKey);
    this.#reader = new RowReader({ mapping, hash: shortHash, placeholderTag: tag, now });
    this.#taken = recogniserNamed(request.mapping.format).repeatsRows ? new Set() : null;
    const folder = feedbackFolder(request.workspaceFolder);
    this.#known = new KnownItems(request.knownBatchIds.map((id) => batchFiles(folder, id).items));
    this.#items = files ? new JsonlWriter(files.items, ITEMS_BUFFER_BYTES) : NOWHERE;
    this.#contacts = files ? new JsonlWriter(files.contacts, SMALL_BUFFER_BYTES) : NOWHERE;
    this.#rejected = files ? new JsonlWriter(files.rejected, SMALL_BUFFER_BYTES) : NOWHERE;
  }

  run(): ImportResult {
    const files = this.#request.files.map(({ path, recognition }) => this.#readFile(path, recognition));
    this.#checkCounts();
    this.#items.finish(true);
    this.#contacts.finish();
    this.#rejected.finish();
    return { counts: { ...this.#counts }, redacted: this.#redacted, files };
  }

  close(): void {
    for (const writer of [this.#items, this.#contacts, this.#rejected]) writer.close();
  }

  #readFile(path: string, recognition: Recognition): ImportedFile {
    const sha256 = createHash('sha256');
    let bytes = 0;
    const onChunk = (chunk: Buffer) => {
      sha256.update(chunk);
      bytes += chunk.length;
      this.#bytesRead += chunk.length;
      this.#look();
    };
    const headers = recognition.format === 'csv' ? null : headersOf(this.#request.mapping);
    const table = openTable(path, recognition, headers, onChunk);
    if (
      recognition.format === 'csv' &&
      fingerprintOf(recognition, table.headers) !== recognition.fingerprint
    ) {
      throw notRecognised(path, 'its columns are not those that were recognised');
    }
    const name = basename(path);
    // A later export of the same ticket is news, though a later row of the same export is not.
    this.#taken?.clear();
    for (const row of table.rows) this.#readRow(row, name);
    return { name, bytes, sha256: sha256.digest('hex') };
  }

  /** Looks up from the work: has somebody cancelled, who wants to know how far it is. */
  #look(): void {
    if (this.#watch.isCancelled()) throw new Refusal('import-cancelled', 'The import was cancelled.');
    this.#watch.progressed(this.#bytesRead, this.#counts.read);
  }

  #readRow(row: SourceRow, file: string): void {
    const counts = this.#counts;
    counts.read += 1;
    if (counts.read % 64 === 0) this.#look();
    const outcome = this.#reader.read(row);
    if (outcome.kind === 'skipped') this.#skip(outcome.why);
    else if (outcome.kind === 'rejected') {
      const { column, reason } = outcome;
      const cells = row.cells.map((cell) => cell.toWellFormed());
      this.#rejected.write({ file, line: row.line, column, reason, cells } satisfies RejectedRow);
      counts.rejected += 1;
    } else this.#take(outcome);
  }

  #skip(why: string | null): void {
    const { skippedBecause } = this.#counts;
    this.#counts.skipped += 1;
    if (why !== null) skippedBecause[why] = (skippedBecause[why] ?? 0) + 1;
  }

  /** A row of several items counts once, by the most notable of them. */
  #take({ item, others, email, redacted }: RowOutcome & { kind: 'item' }): void {
    if (this.#taken?.has(item.id)) {
      this.#skip(REPEATED);
      return;
    }
    this.#taken?.add(item.id);
    let notable = this.#takeItem(item, email);
    for (const other of others) {
      const novelty = this.#takeItem(other, email);
      if (NOVELTIES.indexOf(novelty) < NOVELTIES.indexOf(notable)) notable = novelty;
    }
    this.#counts[notable] += 1;
    if (notable !== 'unchanged') countRedacted(this.#redacted, redacted);
  }

  #takeItem(item: UnbatchedItem, email: string | null): Novelty {
    const novelty = this.#known.take(item.id, item.contentHash);
    if (novelty !== 'unchanged') this.#writeItem(item, email);
    return novelty;
  }

  #writeItem(item: UnbatchedItem, email: string | null): void {
    this.#counts.items += 1;
    const { id, contentHash, source, sourceId, verbatim, title, saidAt, customer, company } = item;
    const { tags, area, rating, link, extra, line } = item;
    const { batchId } = this.#request;
    // Identity first and in this order: known-items.ts reads it without parsing.
    this.#items.write({
      id,
      contentHash,
      batchId,
      source,
      sourceId,
      verbatim,
      title,
      saidAt,
      customer,
      company,
      tags,
      area,
      rating,
      link,
      extra,
      line,
    } satisfies Record<keyof FeedbackItem, unknown>);
    if (email !== null) this.#contacts.write({ itemId: item.id, email });
  }

  #checkCounts(): void {
    const { read, created, updated, unchanged, rejected, skipped } = this.#counts;
    if (read === created + updated + unchanged + rejected + skipped) return;
    throw new Refusal('internal', 'The counts of the import do not add up.', { ...this.#counts });
  }
}
