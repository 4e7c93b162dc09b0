// The import itself: reads every file once, block by block, and writes a batch into a folder of its own under
// `.shipit/incoming`. Runs in the worker; nothing is part of the library until the host moves it there.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BatchCounts, ImportedFile, Recognition } from '#core/feedback/batch.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { recogniserNamed } from '#core/feedback/recognisers.ts';
import type { RedactedCounts } from '#core/feedback/redact/redaction.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { batchFiles, feedbackFolder } from '../batch-files.ts';
import { BatchWriter } from './batch-writer.ts';
import { type BlockOutcome, BlockReader, freeLines } from './block-reader.ts';
import { KnownItems } from './known-items.ts';
import type { ImportBefore } from './last-import.ts';
import { notRecognised } from './look-at-file.ts';
import { placeholderTag } from './placeholder-tag.ts';
import { headersOf, openTable } from './recognise-file.ts';
import { fingerprintOf } from './recognition-of.ts';
import type { RowBlock } from './row-block.ts';
import { shortHash } from './short-hash.ts';
import { blocksOf } from './source-table.ts';
import type { ReadSettings } from './worker-messages.ts';

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
  /** The import that this one repeats, if the bytes are the same. */
  readonly before?: ImportBefore | null;
  /** Each item says which file it is from: there are several. */
  readonly namesFiles?: boolean;
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
  const run = new ImportRun(request, watch);
  try {
    const reader = blockReaderFor(request);
    for (const { block, file, fileNumber } of run.blocks()) run.take(reader.read(block, file), fileNumber);
    return run.finish();
  } catch (error) {
    run.abandon();
    throw error;
  }
}

/** What turns the rows of this import into lines. */
export function blockReaderFor(settings: ReadSettings): BlockReader {
  const { mapping, placeholderKey, now, batchId, namesFiles = false } = settings;
  const tag = placeholderTag(placeholderKey);
  return new BlockReader({ mapping, hash: shortHash, placeholderTag: tag, now }, batchId, namesFiles);
}

/** Where a batch stands until it is whole. */
export function incomingFolder(workspaceFolder: string, batchId: string): string {
  return join(workspaceFolder, '.shipit', 'incoming', batchId);
}

export interface BlockOfFile {
  readonly block: RowBlock;
  /** Its name, which another of the files may have too, and its place among them. */
  readonly file: string;
  readonly fileNumber: number;
}

/** Gives the blocks of all files, one by one, and takes what was read of them, in the same order. */
export class ImportRun {
  readonly #request: ImportRequest;
  readonly #watch: ImportWatch;
  readonly #folder: string;
  readonly #writer: BatchWriter;
  readonly #files: ImportedFile[] = [];
  #bytesRead = 0;

  constructor(request: ImportRequest, watch: ImportWatch) {
    const { mapping, workspaceFolder, batchId, knownBatchIds } = request;
    if (!mapping.columns.some(({ field }) => field === 'verbatim' || field === 'title'))
      throw new Refusal('mapping-incomplete', 'No column is chosen for the words of the customer.');
    this.#request = request;
    this.#watch = watch;
    this.#folder = incomingFolder(workspaceFolder, batchId);
    if (!request.isCheck) {
      rmSync(this.#folder, { recursive: true, force: true });
      mkdirSync(this.#folder, { recursive: true });
    }
    const library = feedbackFolder(workspaceFolder);
    const knownFiles = knownBatchIds.map((id) => batchFiles(library, id));
    const known = new KnownItems(knownFiles.map(({ items }) => items));
    const { repeatsRows = false } = recogniserNamed(mapping.format);
    this.#writer = new BatchWriter(
      known,
      repeatsRows,
      request.isCheck ? null : batchFiles(this.#folder, batchId),
      knownFiles.map(({ voters }) => voters),
    );
  }

  /** Each block is good until the next is asked for. */
  *blocks(): Generator<BlockOfFile> {
    for (const [fileNumber, { path, recognition }] of this.#request.files.entries())
      yield* this.#blocksOf(path, recognition, fileNumber);
  }

  add(outcome: BlockOutcome, fileNumber: number): void {
    this.look();
    this.#writer.add(outcome, fileNumber);
  }

  /** The same, and gives its memory back. */
  take(outcome: BlockOutcome, fileNumber: number): void {
    this.add(outcome, fileNumber);
    freeLines(outcome);
  }

  finish(): ImportResult {
    this.#writer.finish();
    const { counts, redacted } = this.#writer;
    return { counts: { ...counts }, redacted, files: this.#files };
  }

  /** Nothing is left. */
  abandon(): void {
    this.#writer.close();
    if (!this.#request.isCheck) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Looks up from the work: has somebody cancelled, who wants to know how far it is. */
  look(): void {
    if (this.#watch.isCancelled()) throw new Refusal('import-cancelled', 'The import was cancelled.');
    this.#watch.progressed(this.#bytesRead, this.#writer.counts.read);
  }

  *#blocksOf(path: string, recognition: Recognition, fileNumber: number): Generator<BlockOfFile> {
    const sha256 = createHash('sha256');
    let bytes = 0;
    const onChunk = (chunk: Buffer) => {
      sha256.update(chunk);
      bytes += chunk.length;
      this.#bytesRead += chunk.length;
      this.look();
    };
    const headers = recognition.format === 'csv' ? null : headersOf(this.#request.mapping);
    const table = openTable(path, recognition, headers, onChunk, () => this.look());
    if (
      recognition.format === 'csv' &&
      fingerprintOf(recognition, table.headers) !== recognition.fingerprint
    ) {
      throw notRecognised(path, 'its columns are not those that were recognised');
    }
    const file = basename(path);
    for (const block of blocksOf(table)) yield { block, file, fileNumber };
    this.#files.push({ name: file, bytes, sha256: sha256.digest('hex') });
  }
}
