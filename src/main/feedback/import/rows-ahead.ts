// The rows of a small file, read for the import that asks for just this: the first of them to make its preview, the
// others while somebody looks at that (docs/adr/0031, 0041). They are good for the same bytes under the same
// settings; the bytes are hashed once more. Kept by the thread that read them until it does anything else.
import { setImmediate as otherWork } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { ImportedFile } from '#core/feedback/batch.ts';
import { type BlockOutcome, type BlockReader, freeLines, type RowSeen } from './block-reader.ts';
import {
  type BlockOfFile,
  blockReaderFor,
  type ImportRequest,
  type ImportResult,
  ImportRun,
  type ImportWatch,
} from './import-run.ts';
import { closeLeftOpen } from './read-chunks.ts';
import type { RowLook } from './row-look.ts';
import { hasSameBytes } from './same-bytes.ts';
import type { ReadSettings } from './worker-messages.ts';

/** Lines can be several times as long as their rows: each names the columns that are kept beside the words. */
const MOST_BYTES = 40 * 1024 * 1024;

type Reading = ReadSettings & Pick<ImportRequest, 'files'>;
type FileRead = Pick<InspectedFile, 'path' | 'recognition' | 'mapping'>;

export class RowsAhead {
  readonly #reading: Reading;
  readonly #run: ImportRun;
  readonly #blocks: Iterator<BlockOfFile>;
  readonly #reader: BlockReader;
  readonly #outcomes: BlockOutcome[] = [];
  /** The file as it was read; none as long as it is not whole. */
  #files: readonly ImportedFile[] = [];
  #bytes = 0;
  #stop: AbortSignal | null = null;

  constructor({ path, recognition, mapping }: FileRead, settings: Omit<ReadSettings, 'mapping'>) {
    this.#reading = { ...settings, mapping, namesFiles: false, files: [{ path, recognition }] };
    const nowhere = { workspaceFolder: '', knownBatchIds: [], isCheck: true };
    const watch = { isCancelled: () => this.#stop?.aborted === true, progressed: () => undefined };
    this.#run = new ImportRun({ ...this.#reading, ...nowhere }, watch);
    this.#blocks = this.#run.blocks();
    this.#reader = blockReaderFor(this.#reading);
  }

  /** Begins with the rows that are to be looked at: what is made of them for that is half of an import. */
  readFor(look: RowLook): void {
    const seen: RowSeen = (row, outcome) => look.addRead(row, outcome);
    while (!look.hasEnough && this.#readBlock(seen));
  }

  /** The rest, block by block; rejects where it is stopped or the lines become too many. No file is held open then. */
  async read(stop: AbortSignal): Promise<void> {
    this.#stop = stop;
    try {
      do {
        if (this.#hasTooMany) throw new Error('There are too many lines to keep.');
        await otherWork();
        this.#run.look();
      } while (this.#readBlock(null));
      this.#files = this.#run.finish().files;
    } finally {
      closeLeftOpen();
    }
  }

  /** Whether it would read the same, as far as that can be told without its file. */
  isFor({ files, mapping, placeholderKey, batchId, now, namesFiles = false }: ImportRequest): boolean {
    const { now: then, ...reading } = this.#reading;
    // A date that was believed may not be any more.
    if (now < then) return false;
    return isDeepStrictEqual({ files, mapping, placeholderKey, batchId, namesFiles }, reading);
  }

  /** As `runImport`; null where the rows have to be read after all. */
  import(request: ImportRequest, watch: ImportWatch): ImportResult | null {
    // A date that was not believed may be by now.
    if (this.#outcomes.some(({ unreadDates }) => unreadDates.rows > 0)) return null;
    if (this.#files.length === 0 || !hasSameBytes(request, this.#files, watch)) return null;
    const run = new ImportRun(request, watch);
    try {
      for (const outcome of this.#outcomes) {
        // After a dry run the import is still to come.
        if (request.isCheck) run.add(outcome, 0);
        else run.take(outcome, 0);
      }
      return { ...run.finish(), files: this.#files };
    } catch (error) {
      run.abandon();
      throw error;
    }
  }

  get #hasTooMany(): boolean {
    return this.#bytes > MOST_BYTES;
  }

  /** False where there is none left. */
  #readBlock(seen: RowSeen | null): boolean {
    const { done, value } = this.#blocks.next();
    if (done) return false;
    this.#keep(this.#reader.read(value.block, value.file, seen));
    return true;
  }

  #keep(outcome: BlockOutcome): void {
    const { itemLines, contactLines, rejectedLines, voters } = outcome;
    for (const lines of [itemLines, contactLines, rejectedLines, voters?.lines])
      this.#bytes += lines?.length ?? 0;
    if (this.#hasTooMany) freeLines(outcome);
    else this.#outcomes.push(withoutRoom(outcome));
  }
}

/** The lines in memory of their length: more was made for those that might have come. */
function withoutRoom(outcome: BlockOutcome): BlockOutcome {
  const { itemLines, contactLines, rejectedLines, voters } = outcome;
  const kept = {
    ...outcome,
    itemLines: new Uint8Array(itemLines),
    contactLines: new Uint8Array(contactLines),
    rejectedLines: new Uint8Array(rejectedLines),
    voters: voters && { ...voters, lines: new Uint8Array(voters.lines) },
  };
  freeLines(outcome);
  return kept;
}
