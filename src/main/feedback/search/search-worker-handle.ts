import { Worker } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import { workerFile } from '../worker-file.ts';
import { JudgedBatches, type JudgedSlice } from './judged-batches.ts';
import type {
  BatchState,
  IndexProgress,
  OverlayEntry,
  SearchCallName,
  SearchCalls,
  SearchReply,
  SearchSetup,
  SyncOutcome,
} from './search-calls.ts';

// The worker thread as seen from the host: a call is a message with an id and waits for its answer. A
// worker that dies is started again, is told what the last one knew, and is asked what was open, once.

type Waiting = {
  name: SearchCallName;
  input: unknown;
  /** It was being answered when a worker died: asked again it may kill the next one. */
  isSuspect: boolean;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
};

export type WorkerEvents = {
  onProgress: (progress: IndexProgress) => void;
  /** The worker died over and over and is left dead until the next sync. */
  onGivenUp?: (fault: Error) => void;
  /** A worker that took over from a dead one has brought the index up to date. */
  onRecovered?: (outcome: SyncOutcome) => void;
};

/** Deaths without a finished sync between them. */
const MOST_DEATHS = 3;

export class SearchWorkerHandle {
  readonly #setup: SearchSetup;
  readonly #events: WorkerEvents;
  readonly #waiting = new Map<number, Waiting>();
  readonly #overlay = new Map<string, OverlayEntry>();
  readonly #judged = new JudgedBatches();
  #batches: BatchState[] | null = null;
  #worker: Worker | null = null;
  #ended: Promise<void> = Promise.resolve();
  #lastId = 0;
  #deaths = 0;
  #isClosing = false;

  constructor(setup: SearchSetup, events: WorkerEvents) {
    this.#setup = setup;
    this.#events = events;
    this.#start();
  }

  call<Name extends SearchCallName>(
    name: Name,
    input: SearchCalls[Name]['input'],
  ): Promise<SearchCalls[Name]['output']> {
    if (this.#isClosing) return Promise.reject(new Refusal('internal', 'The search worker has ended.'));
    if (this.#worker === null) {
      if (name !== 'sync') return Promise.reject(new Refusal('internal', 'The search worker keeps ending.'));
      this.#deaths = 0;
      this.#revive();
    }
    return this.#ask(name, input);
  }

  /** As `call('overlay')`, remembered for the next worker. */
  overlay(told: SearchCalls['overlay']['input']): Promise<null> {
    if (told.isWhole) this.#overlay.clear();
    for (const entry of told.entries) this.#overlay.set(entry.id, entry);
    return this.call('overlay', told);
  }

  /** As `call('judged')`, remembered for the next worker. */
  judged(slice: JudgedSlice): Promise<null> {
    this.#judged.take(slice);
    return this.call('judged', slice);
  }

  /** As `call('sync')`, remembered for the next worker. */
  sync(batches: BatchState[]): Promise<SearchCalls['sync']['output']> {
    this.#batches = batches;
    return this.call('sync', { batches });
  }

  /** Lets the worker close its files, then waits until the thread has ended. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#worker) await this.#ask('close', null).catch(() => null); // Dead is closed, too.
    await this.#ended;
  }

  #ask<Name extends SearchCallName>(
    name: Name,
    input: SearchCalls[Name]['input'],
  ): Promise<SearchCalls[Name]['output']> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const answer = (value: unknown): void => resolve(value as SearchCalls[Name]['output']);
      this.#waiting.set(id, { name, input, isSuspect: false, resolve: answer, reject });
      this.#worker?.postMessage({ id, name, input });
    });
  }

  #start(): void {
    const worker = new Worker(workerFile('search'), { workerData: this.#setup, name: 'search' });
    let cause = 'The search worker has ended.';
    this.#worker = worker;
    worker.on('message', (reply: SearchReply) => {
      if (reply.kind === 'progress') this.#events.onProgress(reply.progress);
      else this.#settle(reply);
    });
    worker.on('error', (error) => {
      cause = error instanceof Error ? error.message : String(error);
    });
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#worker = null;
        if (this.#isClosing) this.#failAll(new Refusal('internal', cause));
        else this.#afterDeath(new Refusal('internal', cause));
        resolve();
      });
    });
  }

  #afterDeath(fault: Refusal): void {
    this.#deaths += 1;
    if (this.#deaths > MOST_DEATHS) {
      this.#failAll(fault);
      this.#events.onGivenUp?.(fault);
      return;
    }
    for (const [id, waiting] of this.#waiting) {
      if (waiting.isSuspect) {
        this.#waiting.delete(id);
        waiting.reject(fault);
      } else waiting.isSuspect = true;
    }
    this.#revive();
  }

  /** A new worker with what the last one knew, asked what is still open. */
  #revive(): void {
    this.#start();
    // What comes of these is told to whoever asked first, or by the worker dying again.
    const quietly = (asked: Promise<unknown>): void => void asked.catch(() => null);
    const open = [...this.#waiting];
    quietly(this.#ask('overlay', { isWhole: true, entries: [...this.#overlay.values()] }));
    for (const slice of this.#judged.slices()) quietly(this.#ask('judged', slice));
    if (this.#batches) {
      const synced = this.#ask('sync', { batches: this.#batches });
      quietly(synced.then((outcome) => this.#events.onRecovered?.(outcome)));
    }
    for (const [id, { name, input }] of open) this.#worker?.postMessage({ id, name, input });
  }

  #settle(reply: Exclude<SearchReply, { kind: 'progress' }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (waiting?.name === 'sync' && reply.kind === 'answer') this.#deaths = 0;
    if (reply.kind === 'answer') waiting?.resolve(reply.value);
    else waiting?.reject(new Refusal(reply.error.code, reply.error.message, reply.error.details));
  }

  #failAll(fault: Refusal): void {
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}
