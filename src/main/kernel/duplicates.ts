import { join } from 'node:path';
import type { DuplicatesStatus } from '#contract/duplicates-calls.ts';
import type { GroupDecisions } from '#core/duplicates/decided-groups.ts';
import type { DuplicateGroup } from '#core/duplicates/duplicate-group.ts';
import type {
  BatchToCompare,
  DuplicatesCalls,
  DuplicatesProgress,
  DuplicatesSetup,
  GroupsWanted,
} from '#main/feedback/duplicates/duplicates-calls.ts';
import { WorkerThread } from '#main/feedback/worker-thread.ts';

/** So long after the library has changed nobody may want anything else of the disk, before it is compared. */
const BACKGROUND_AFTER_MS = 3000;
/** A field note has the whole library compared anew: a search waits so many times as long as the last took. */
const REST_FACTOR = 20;
const LONGEST_REST_MS = 600_000;

interface Parts {
  readonly workspaceFolder: string;
  readonly isReadOnly: boolean;
  batches(): readonly BatchToCompare[];
  decisions(): GroupDecisions;
  /** Told whenever the status changes, and as finding goes on. */
  onStatus(status: DuplicatesStatus): void;
  onFault(fault: unknown): void;
}

/** Groups of feedback that says the same: found in the background after imports, or when asked for. */
export class Duplicates {
  readonly #parts: Parts;
  readonly #worker: WorkerThread<DuplicatesCalls, DuplicatesProgress>;
  #status: DuplicatesStatus = { state: 'unknown', done: 0, total: 0 };
  #waiting: NodeJS.Timeout | undefined;
  #told: GroupDecisions | null = null;
  #run = 0;
  /** How long the last search has taken. */
  #tookMs = 0;
  /** What the newest search looks, or has looked, through. */
  #lookedThrough = '';

  constructor(parts: Parts) {
    this.#parts = parts;
    const { workspaceFolder, isReadOnly } = parts;
    const groupsPath = isReadOnly ? null : join(workspaceFolder, '.shipit', 'duplicates.json');
    const setup: DuplicatesSetup = { workspaceFolder, groupsPath };
    this.#worker = new WorkerThread('duplicates', setup, {
      onProgress: ({ done, total }) => {
        if (this.#status.state === 'running') this.#become({ state: 'running', done, total });
      },
      onDeath: () => this.#forget(),
    });
  }

  get status(): DuplicatesStatus {
    return this.#status;
  }

  /** The library holds other items than before: what was found is out of date, and found anew in a while. */
  libraryChanged(): void {
    clearTimeout(this.#waiting);
    const rest = Math.min(LONGEST_REST_MS, REST_FACTOR * this.#tookMs);
    this.#waiting = setTimeout(() => void this.find(), Math.max(BACKGROUND_AFTER_MS, rest));
    this.#waiting.unref();
  }

  /** Finds the groups of the library as it is now; at once where they are known. */
  async find(): Promise<void> {
    clearTimeout(this.#waiting);
    const batches = this.#parts.batches();
    const lookedThrough = JSON.stringify(batches);
    const isKnownOrSoon = this.#status.state === 'running' || this.#status.state === 'ready';
    if (isKnownOrSoon && this.#lookedThrough === lookedThrough) return;
    this.#lookedThrough = lookedThrough;
    this.#run += 1;
    const run = this.#run;
    this.#become({ state: 'running', done: 0, total: 1 });
    const startedAtMs = performance.now();
    try {
      const isFound = await this.#worker.call('find', { batches });
      this.#tookMs = performance.now() - startedAtMs;
      if (run === this.#run) this.#become({ state: isFound ? 'ready' : 'cancelled', done: 0, total: 0 });
    } catch (fault) {
      if (run !== this.#run) return;
      this.#become({ state: 'failed', done: 0, total: 0 });
      this.#parts.onFault(fault);
    }
  }

  /** Somebody searches the library, which goes first. */
  giveWay(): void {
    // Where the worker has just ended, there is nothing to rest.
    if (this.#status.state === 'running') this.#worker.call('giveWay', null).catch(() => null);
  }

  /** Ends a running search; what was found before stays. */
  async cancel(): Promise<void> {
    clearTimeout(this.#waiting);
    if (this.#status.state === 'running') await this.#worker.call('cancel', null);
  }

  async page(wanted: GroupsWanted): Promise<DuplicatesCalls['page']['output']> {
    return this.#ask('page', wanted);
  }

  async group(wanted: DuplicatesCalls['group']['input']): Promise<DuplicatesCalls['group']['output']> {
    return this.#ask('group', wanted);
  }

  async exactSets(): Promise<DuplicatesCalls['exactSets']['output']> {
    return this.#ask('exactSets', null);
  }

  async groupOf(itemId: string): Promise<DuplicateGroup | null> {
    // Opening an item is no reason to start the worker: it will be started in a moment.
    return this.#status.state === 'unknown' ? null : this.#ask('groupOf', { itemId });
  }

  async close(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#run += 1;
    await this.#worker.close();
  }

  // Decisions go in front of the first question after they have changed: messages keep their order.
  #ask<Name extends keyof DuplicatesCalls>(
    name: Name,
    input: DuplicatesCalls[Name]['input'],
  ): Promise<DuplicatesCalls[Name]['output']> {
    const decisions = this.#parts.decisions();
    if (decisions !== this.#told) {
      this.#told = decisions;
      // Where the worker has ended, the question itself says so.
      this.#worker.call('decide', decisions).catch(() => {
        this.#told = null;
      });
    }
    return this.#worker.call(name, input);
  }

  // The next thread knows neither groups nor decisions.
  #forget(): void {
    this.#told = null;
    if (this.#status.state !== 'ready') return;
    this.#become({ state: 'unknown', done: 0, total: 0 });
    this.libraryChanged();
  }

  #become(status: DuplicatesStatus): void {
    this.#status = status;
    this.#parts.onStatus(status);
  }
}
