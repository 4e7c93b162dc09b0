import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import type { IndexProgress, SearchCallName, SearchCalls, SearchReply, SearchSetup } from './search-calls.ts';
import { searchWorkerFile } from './worker-location.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** The worker thread as seen from the host: a call is a message with an id and waits for its answer. */
export class SearchWorkerHandle {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #lastId = 0;
  #isEnded = false;

  constructor(setup: SearchSetup, onProgress: (progress: IndexProgress) => void) {
    this.#worker = new Worker(searchWorkerFile(), { workerData: setup, name: 'search' });
    this.#worker.on('message', (reply: SearchReply) => {
      if (reply.kind === 'progress') onProgress(reply.progress);
      else this.#settle(reply);
    });
    this.#worker.on('error', (error) =>
      this.#failAll(error instanceof Error ? error.message : String(error)),
    );
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#isEnded = true;
        this.#failAll('The search worker has ended.');
        resolve();
      });
    });
  }

  call<Name extends SearchCallName>(
    name: Name,
    input: SearchCalls[Name]['input'],
  ): Promise<SearchCalls[Name]['output']> {
    if (this.#isEnded) return Promise.reject(new Refusal('internal', 'The search worker has ended.'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as SearchCalls[Name]['output']), reject });
      this.#worker.postMessage({ id, name, input });
    });
  }

  /** Lets the worker close its files, then waits until the thread has ended. */
  async close(): Promise<void> {
    if (!this.#isEnded) await this.call('close', null);
    await this.#ended;
  }

  #settle(reply: Exclude<SearchReply, { kind: 'progress' }>): void {
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
