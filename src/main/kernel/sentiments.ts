import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SentimentStatus } from '#contract/feedback-calls.ts';
import type { Sentiment } from '#core/sentiment/sentiment.ts';
import type { JudgedSlice } from '#main/feedback/search/judged-batches.ts';
import type { BatchState } from '#main/feedback/search/search-calls.ts';
import type {
  SentimentCalls,
  SentimentProgress,
  SentimentSetup,
  WordsToJudge,
} from '#main/feedback/sentiment/sentiment-calls.ts';
import { WorkerThread } from '#main/feedback/worker-thread.ts';

/** So long after the library has changed: the index and the lists have the disk and the processor first. */
const BACKGROUND_AFTER_MS = 3000;
/** Lists and counts are read again no more often than this while judging goes on. */
const TELL_EVERY_MS = 10_000;

interface Parts {
  readonly workspaceFolder: string;
  readonly isReadOnly: boolean;
  batches(): readonly BatchState[];
  /** What was found out, for the index. */
  onJudged(slice: JudgedSlice): void;
  /** `isNews`: counts are to be read again. */
  onStatus(status: SentimentStatus, isNews: boolean): void;
  onFault(fault: unknown): void;
}

/** How the items of a library sound: found out in the background once, kept, and told to the index. */
export class Sentiments {
  readonly #parts: Parts;
  readonly #keptPath: string | null;
  readonly #thread: WorkerThread<SentimentCalls, SentimentProgress>;
  #status: SentimentStatus = { state: 'waiting', done: 0, total: 0 };
  #waiting: NodeJS.Timeout | undefined;
  #run = 0;
  #toldAtMs = 0;
  #isStarted = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { workspaceFolder, isReadOnly } = parts;
    this.#keptPath = isReadOnly ? null : join(workspaceFolder, '.shipit', 'sentiment.sqlite');
    const setup: SentimentSetup = { workspaceFolder, keptPath: this.#keptPath };
    this.#thread = new WorkerThread('sentiment', setup, {
      onProgress: (progress) => this.#progressed(progress),
      onDeath: () => undefined, // Whoever asked is told.
    });
  }

  get status(): SentimentStatus {
    return this.#status;
  }

  /** The library holds other items than before. What an earlier session found out is read at once. */
  libraryChanged(): void {
    clearTimeout(this.#waiting);
    const isKept = !this.#isStarted && this.#keptPath !== null && existsSync(this.#keptPath);
    this.#waiting = setTimeout(() => void this.#judgeAll(), isKept ? 0 : BACKGROUND_AFTER_MS);
    this.#waiting.unref();
  }

  /** How one item sounds, now; null where that cannot be told. */
  async judge(words: WordsToJudge): Promise<Sentiment | null> {
    return this.#thread.call('judge', words);
  }

  /** Somebody searches the library, which goes first. */
  giveWay(): void {
    // Where the worker has just ended, there is nothing to rest.
    const isAtWork = this.#thread.isRunning && this.#status.state !== 'ready';
    if (isAtWork) this.#thread.call('giveWay', null).catch(() => null);
  }

  async close(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#run += 1;
    if (this.#thread.isRunning) await this.#thread.call('close', null).catch(() => null); // Dead is closed, too.
    await this.#thread.close();
  }

  async #judgeAll(): Promise<void> {
    const batches = this.#parts.batches();
    // Most threads of an empty workspace would be started for nothing.
    if (batches.length === 0) return;
    this.#run += 1;
    const run = this.#run;
    this.#isStarted = true;
    try {
      const isDone = await this.#thread.call('judgeAll', { batches });
      if (run !== this.#run || !isDone) return;
      this.#become({ state: 'ready', done: 0, total: 0 }, true);
      // The words of English take 80 MB, and are not needed until the next import.
      await this.#thread.rest();
    } catch (fault) {
      if (run !== this.#run) return;
      this.#become({ state: 'failed', done: 0, total: 0 }, true);
      this.#parts.onFault(fault);
    }
  }

  #progressed({ judged, done, total }: SentimentProgress): void {
    this.#parts.onJudged(judged);
    const nowMs = performance.now();
    const isNews = nowMs - this.#toldAtMs > TELL_EVERY_MS;
    if (isNews) this.#toldAtMs = nowMs;
    this.#become({ state: 'running', done, total }, isNews);
  }

  #become(status: SentimentStatus, isNews: boolean): void {
    this.#status = status;
    this.#parts.onStatus(status, isNews);
  }
}
