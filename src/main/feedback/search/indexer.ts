import { setImmediate } from 'node:timers/promises';
import { Refusal } from '#core/refusals.ts';
import { batchPath, linesFrom } from './batch-lines.ts';
import { type BatchPlan, fitsPlan, nextToIndex, planFor, progressOf, ranksFor } from './batch-plan.ts';
import { isDamage, isUnavailable } from './index-damage.ts';
import { openLibraryIndex, replaceLibraryIndex } from './index-opening.ts';
import type { LibraryIndex } from './library-index.ts';
import { countOf } from './row-filter.ts';
import type { BatchState, IndexProgress, SearchSetup, SyncOutcome } from './search-calls.ts';
import { SliceWriter } from './slice-writer.ts';
import { settleFrom } from './versions.ts';

// Brings the index to where the workspace is, a slice at a time, and lets the worker answer questions
// between two slices.

const SLICE_LINES = 1000;
const SLICE_BYTES = 1 << 20;
/** A file that is damaged again after so many fresh beginnings lies on a broken disk. */
const MOST_REPLACEMENTS = 2;

export class Indexer {
  index: LibraryIndex;
  readonly #setup: SearchSetup;
  readonly #onProgress: (progress: IndexProgress) => void;
  #plan: BatchPlan = { batches: [], missing: [] };
  #running: Promise<SyncOutcome> | null = null;
  #isAborted = false;

  constructor(setup: SearchSetup, onProgress: (progress: IndexProgress) => void) {
    this.#setup = setup;
    this.#onProgress = onProgress;
    this.index = openLibraryIndex(setup.indexPath);
  }

  /** Adds what is missing and leaves out what is undone; a later call takes over from a running one. */
  sync(states: readonly BatchState[]): Promise<SyncOutcome> {
    this.#plan = planFor(this.#setup.workspaceFolder, states);
    if (!fitsPlan(this.index, this.#plan)) this.#replace();
    this.#settle();
    return this.#run();
  }

  /** Throws the index away and makes it again, for when it turned out to be damaged. */
  rebuild(): Promise<SyncOutcome> {
    this.#replace();
    return this.#run();
  }

  /** Ends indexing after the slice in hand; what is indexed stays. */
  abort(): void {
    this.#isAborted = true;
  }

  /** Ends indexing and closes the file. */
  async close(): Promise<void> {
    this.abort();
    await this.#running?.catch(() => null); // Whoever asked for the sync has been told.
    this.index.close();
  }

  #run(): Promise<SyncOutcome> {
    this.#isAborted = false;
    this.#running ??= this.#indexAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #indexAll(): Promise<SyncOutcome> {
    for (let replacements = 0; ; ) {
      const next = this.#isAborted ? null : nextToIndex(this.index, this.#plan);
      try {
        if (!next) return this.#finished();
        await this.#indexBatch(next);
      } catch (error) {
        replacements += 1;
        if (!isDamage(error) || replacements > MOST_REPLACEMENTS) throw this.#afterFailure(error);
        this.#replace();
      }
    }
  }

  async #indexBatch({ id, size }: { id: string; size: number }): Promise<void> {
    const { index } = this;
    const writer = new SliceWriter(index);
    const batch = index.batches.find((known) => known.id === id) ?? writer.begin(id, size);
    this.#settleRanks();
    let lines = 0;
    let sliceStart = batch.nextOffset;
    for (const line of linesFrom(batchPath(this.#setup.workspaceFolder, id, 'items'), batch.nextOffset)) {
      writer.write(batch, line);
      lines += 1;
      if (lines < SLICE_LINES && batch.nextOffset - sliceStart < SLICE_BYTES) continue;
      lines = 0;
      sliceStart = batch.nextOffset;
      this.#onProgress(progressOf(index, this.#plan));
      await setImmediate();
      if (this.index !== index) return;
      if (!this.#isAborted) continue;
      writer.commit(batch);
      return;
    }
    writer.finish(batch);
    this.#onProgress(progressOf(index, this.#plan));
    await setImmediate();
  }

  /** Memory may be ahead of the file after a write that failed: both begin again from the file. */
  #afterFailure(error: unknown): unknown {
    this.index.close();
    this.index = openLibraryIndex(this.#setup.indexPath);
    this.#settle();
    if (!isUnavailable(error)) return error;
    return new Refusal('not-saved', `The search index cannot be written: ${String(error)}`);
  }

  #replace(): void {
    this.index = replaceLibraryIndex(this.index, this.#setup.indexPath);
    this.#settle();
  }

  #settle(): void {
    this.#settleRanks();
    settleFrom(this.index.facts, this.index.ranks, 1, this.index.end);
    this.index.noteRows();
  }

  #settleRanks(): void {
    this.index.ranks = ranksFor(this.index, this.#plan);
  }

  #finished(): SyncOutcome {
    const outcome = this.#outcome();
    if (outcome.isComplete) this.index.keep();
    return outcome;
  }

  #outcome(): SyncOutcome {
    const { facts, batches } = this.index;
    const unreadable = batches
      .filter((batch) => batch.unreadable > 0 && (this.index.ranks[batch.number] ?? -1) >= 0)
      .map(({ id, unreadable: lines }) => ({ batchId: id, unreadableLines: lines, isMissing: false }));
    const missing = this.#plan.missing.map((id) => ({ batchId: id, unreadableLines: 0, isMissing: true }));
    return {
      isComplete: nextToIndex(this.index, this.#plan) === null,
      items: countOf(facts.current.slice(0, facts.end)),
      damaged: [...missing, ...unreadable],
    };
  }
}
