// A second thread that reads blocks of rows for the import. The thread of the import itself reads the file,
// puts together and writes, and reads a block itself whenever the helper has enough to do: so neither waits,
// and no more than a few blocks are in memory.
import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import { workerFile } from '../worker-file.ts';
import type { BlockOutcome } from './block-reader.ts';
import type { ImportRequest } from './import-run.ts';
import { THREAD_LIMITS } from './import-threads.ts';
import { type RowBlock, toGiveAway } from './row-block.ts';
import { type HelperMessage, type ReadRowsJob, refusalOf } from './worker-messages.ts';

/** One that it reads, and one that it finds when it is done. */
const MOST_BLOCKS = 2;

interface Waiting {
  readonly resolve: (outcome: BlockOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export class RowHelper {
  readonly #worker: Worker;
  /** In the order in which the blocks were given. */
  readonly #waiting: Waiting[] = [];
  readonly #started = Promise.withResolvers<void>();
  #isReady = false;
  #failure: unknown = null;

  constructor(request: ImportRequest) {
    const job: ReadRowsJob = { request };
    this.#worker = new Worker(workerFile('import'), {
      workerData: job,
      name: 'rows',
      resourceLimits: THREAD_LIMITS,
    });
    this.#worker.on('message', (message: HelperMessage) => this.#take(message));
    this.#worker.once('error', (error) => this.#fail(new Refusal('internal', String(error.stack ?? error))));
    this.#worker.once('exit', () =>
      this.#fail(new Refusal('internal', 'The second import thread ended early.')),
    );
  }

  /** It has loaded what it needs, and may be given blocks. */
  get ready(): Promise<void> {
    return this.#started.promise;
  }

  /** Whether a block given now would be read soon. */
  get hasRoom(): boolean {
    return this.#isReady && this.#failure === null && this.#waiting.length < MOST_BLOCKS;
  }

  read(block: RowBlock, file: string): Promise<BlockOutcome> {
    const given = toGiveAway(block);
    const read = new Promise<BlockOutcome>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage({ block: given.block, file }, given.memory);
    return read;
  }

  async end(): Promise<void> {
    this.#failure ??= new Refusal('internal', 'The second import thread was ended.');
    await this.#worker.terminate();
  }

  #take(message: HelperMessage): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#started.resolve();
    } else if (message.kind === 'read') this.#waiting.shift()?.resolve(message.outcome);
    else this.#fail(refusalOf(message.refusal));
  }

  #fail(failure: unknown): void {
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
