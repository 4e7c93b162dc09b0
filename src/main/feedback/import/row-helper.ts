// A second thread that reads blocks of rows for the import. The thread of the import itself reads the file,
// puts together and writes, and reads a block itself whenever the helper has enough to do: so neither waits,
// and no more than a few blocks are in memory. It serves one import after the other: spare-helper.ts.
import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import { workerFile } from '../worker-file.ts';
import type { BlockOutcome } from './block-reader.ts';
import { THREAD_LIMITS } from './import-threads.ts';
import { type RowBlock, toGiveAway } from './row-block.ts';
import {
  HELPER,
  type HelperJob,
  type HelperMessage,
  type ReadSettings,
  refusalOf,
} from './worker-messages.ts';

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
  /** How often it will say that it is ready: once loaded, and once after each warming up. */
  #readyAwaited = 1;
  #failure: unknown = null;

  constructor() {
    this.#worker = new Worker(workerFile('import'), {
      workerData: HELPER,
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

  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  /** Whether a block given now would be read soon. */
  get hasRoom(): boolean {
    return this.#readyAwaited === 0 && this.#failure === null && this.#waiting.length < MOST_BLOCKS;
  }

  /** Has it read these blocks for nothing, so that its code is compiled when it counts. */
  warmUp(blocks: Iterable<RowBlock>, settings: ReadSettings): void {
    // Each is good only until the next is asked for.
    const given = Array.from(blocks, toGiveAway);
    this.#readyAwaited += 1;
    this.#send(
      { kind: 'warm-up', settings, blocks: given.map(({ block }) => block) },
      given.flatMap(({ memory }) => memory),
    );
  }

  /** What the blocks that follow are read by. */
  use({ mapping, placeholderKey, now, batchId, namesFiles = false }: ReadSettings): void {
    this.#send({ kind: 'settings', settings: { mapping, placeholderKey, now, batchId, namesFiles } }, []);
  }

  read(block: RowBlock, file: string): Promise<BlockOutcome> {
    const given = toGiveAway(block);
    const read = new Promise<BlockOutcome>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#send({ kind: 'read', block: given.block, file }, given.memory);
    return read;
  }

  async end(): Promise<void> {
    this.#failure ??= new Refusal('internal', 'The second import thread was ended.');
    await this.#worker.terminate();
  }

  #send(job: HelperJob, memory: ArrayBuffer[]): void {
    this.#worker.postMessage(job, memory);
  }

  #take(message: HelperMessage): void {
    if (message.kind === 'ready') {
      this.#readyAwaited -= 1;
      this.#started.resolve();
    } else if (message.kind === 'read') this.#waiting.shift()?.resolve(message.outcome);
    else this.#fail(refusalOf(message.refusal));
  }

  #fail(failure: unknown): void {
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
