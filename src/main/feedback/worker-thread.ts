import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalCode } from '#core/refusals.ts';
import { type WorkerNoun, workerFile } from './worker-file.ts';

// A worker of the feedback library as the kernel sees it, which makes one for similar feedback and one for how items sound
// (kernel/duplicates.ts, sentiments.ts). The other side is answer-calls.ts. When a thread dies, what waits for it fails, and
// the next call starts another.

/** What a worker does, by name. Both sides are of one build: messages are typed and not parsed. */
export type WorkerCalls = Readonly<Record<string, { input: unknown; output: unknown }>>;

export type WorkerReply<Progress> =
  | { kind: 'answer'; id: number; value: unknown }
  | {
      kind: 'failure';
      id: number;
      error: { code: RefusalCode; message: string; details: Record<string, unknown> };
    }
  | { kind: 'progress'; progress: Progress };

export interface ThreadEvents<Progress> {
  onProgress(progress: Progress): void;
  /** The thread has ended by itself, and with it all that it knew and was told. */
  onDeath(): void;
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * A worker thread as seen from the host: a call is a message with an id and waits for its answer. The
 * thread starts with the first call: most workspaces are opened and closed without one.
 */
export class WorkerThread<Calls extends WorkerCalls, Progress> {
  readonly #noun: WorkerNoun;
  readonly #setup: unknown;
  readonly #events: ThreadEvents<Progress>;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;
  /** It is to rest when the last question has been answered. */
  #isToRest = false;

  constructor(noun: WorkerNoun, setup: unknown, events: ThreadEvents<Progress>) {
    this.#noun = noun;
    this.#setup = setup;
    this.#events = events;
  }

  /** Whether there is a thread, which may hold files. */
  get isRunning(): boolean {
    return this.#worker !== null;
  }

  call<Name extends string & keyof Calls>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Calls[Name]['output']> {
    if (this.#isClosed) return Promise.reject(this.#hasEnded());
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Calls[Name]['output']), reject });
      this.#worker?.postMessage({ id, name, input });
    });
  }

  /** Gives the thread's memory back once nothing is asked of it; the next call starts another. */
  async rest(): Promise<void> {
    this.#isToRest = this.#waiting.size > 0;
    if (this.#isToRest) return;
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Ends the thread at once: it holds nothing that would be missed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile(this.#noun), { workerData: this.#setup, name: this.#noun });
    worker.on('message', (reply: WorkerReply<Progress>) => {
      if (reply.kind === 'progress') this.#events.onProgress(reply.progress);
      else this.#settle(reply);
    });
    worker.on('error', (error) => this.#failAll(error instanceof Error ? error : this.#hasEnded()));
    worker.once('exit', () => {
      // It was let go of, and another may be there already.
      if (this.#worker !== worker) return;
      // A thread that ran out of memory is begun anew by the next call.
      this.#worker = null;
      if (!this.#isClosed) this.#events.onDeath();
      this.#failAll(this.#hasEnded());
    });
    return worker;
  }

  #hasEnded(): Error {
    return new Error(`The ${this.#noun} worker has ended.`);
  }

  #settle(reply: Exclude<WorkerReply<Progress>, { kind: 'progress' }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'answer') waiting?.resolve(reply.value);
    else waiting?.reject(new Refusal(reply.error.code, reply.error.message, reply.error.details));
    if (this.#isToRest) void this.rest();
  }

  #failAll({ message }: Error): void {
    for (const { reject } of this.#waiting.values()) reject(new Refusal('internal', message));
    this.#waiting.clear();
  }
}
