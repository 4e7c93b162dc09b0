import { availableParallelism } from 'node:os';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { linesIn } from './batch-lines.ts';
import { LibraryIndex } from './library-index.ts';
import { madeUpLines } from './made-up-lines.ts';
import { SliceWriter } from './slice-writer.ts';

// What the search worker does while somebody looks at the preview of an import: it puts made-up items into an index
// in memory, which is thrown away. Afterwards the code that indexes is compiled, which of indexing ten thousand
// items would take a quarter of the time. An import that begins stops it, and what is there to be indexed.

/** By then the import has prepared itself: see prepare-import.ts. */
const AFTER_MS = 500;
/** After one round, V8 still has guesses of which the second one shows that they were wrong. */
const ROUNDS = 2;
/** Between two pauses, in which the worker answers what people ask. */
const SLICE_LINES = 100;

export class IndexPreparation {
  #stop = new AbortController();
  #running: Promise<void> | null = null;
  #isDone = availableParallelism() === 1;

  /** Prepares once, and answers when that is done or stopped. */
  run(): Promise<void> {
    if (this.#isDone) return Promise.resolve();
    this.#running ??= this.#prepare().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Stops after the slice in hand, and answers then; it may begin anew. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => null); // Whoever asked for it has been told.
  }

  async #prepare(): Promise<void> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      await pause(AFTER_MS, undefined, { signal });
    } catch {
      return; // Stopped before it began.
    }
    const batch = await madeUpBatch(signal);
    for (let round = 0; round < ROUNDS && !signal.aborted; round += 1) await indexForNothing(batch, signal);
    this.#isDone = !signal.aborted;
  }
}

async function madeUpBatch(stop: AbortSignal): Promise<Buffer> {
  const lines: string[] = [];
  for (const line of madeUpLines()) {
    if (lines.push(line) % SLICE_LINES === 0) await otherWork();
    if (stop.aborted) break;
  }
  return Buffer.from(lines.join('\n'));
}

async function indexForNothing(bytes: Buffer, stop: AbortSignal): Promise<void> {
  const index = new LibraryIndex(null);
  try {
    const writer = new SliceWriter(index);
    // Said to be half as long: room is made for that, so that making more of it is compiled, too.
    const batch = writer.begin('made-up', bytes.length >> 1);
    let lines = 0;
    for (const line of linesIn((block, at, position) => bytes.copy(block, at, position), 0)) {
      writer.write(batch, line);
      lines += 1;
      if (lines % SLICE_LINES === 0) await otherWork();
      if (stop.aborted) return;
    }
    writer.finish(batch);
    index.keep();
  } finally {
    index.close();
  }
}
