import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import { workerFile } from '../worker-file.ts';
import type {
  DuplicatesCallName,
  DuplicatesCalls,
  DuplicatesProgress,
  DuplicatesReply,
  DuplicatesSetup,
} from './duplicates-calls.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * The worker thread as seen from the host: a call is a message with an id and waits for its answer. The
 * thread starts with the first call: most workspaces are opened and closed without one.
 */
export class DuplicatesWorkerHandle {
  readonly #setup: DuplicatesSetup;
  readonly #onProgress: (progress: DuplicatesProgress) => void;
  readonly #onDeath: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;

  /** `onDeath`: the thread has ended by itself, and with it all that it had found and was told. */
  constructor(
    setup: DuplicatesSetup,
    onProgress: (progress: DuplicatesProgress) => void,
    onDeath: () => void,
  ) {
    this.#setup = setup;
    this.#onProgress = onProgress;
    this.#onDeath = onDeath;
  }

  call<Name extends DuplicatesCallName>(
    name: Name,
    input: DuplicatesCalls[Name]['input'],
  ): Promise<DuplicatesCalls[Name]['output']> {
    if (this.#isClosed) return Promise.reject(new Refusal('internal', 'The duplicates worker has ended.'));
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (value) => resolve(value as DuplicatesCalls[Name]['output']),
        reject,
      });
      this.#worker?.postMessage({ id, name, input });
    });
  }

  /** Ends the thread at once: it holds nothing that would be missed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile('duplicates'), { workerData: this.#setup, name: 'duplicates' });
    worker.on('message', (reply: DuplicatesReply) => {
      if (reply.kind === 'progress') this.#onProgress(reply.progress);
      else this.#settle(reply);
    });
    worker.on('error', (error) => this.#failAll(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => {
      // A thread that ran out of memory is begun anew by the next call.
      this.#worker = null;
      if (!this.#isClosed) this.#onDeath();
      this.#failAll('The duplicates worker has ended.');
    });
    return worker;
  }

  #settle(reply: Exclude<DuplicatesReply, { kind: 'progress' }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'answer') waiting?.resolve(reply.value);
    else waiting?.reject(new Refusal(reply.error.code, reply.error.message, reply.error.details));
  }

  #failAll(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Refusal('internal', message));
    this.#waiting.clear();
  }
}
