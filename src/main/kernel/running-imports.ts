// What goes on in a workspace around importing, so that it can be stopped: files being recognised, a count
// beforehand, and at most one import: two would compare with the same library.
import { BatchId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { ImportJob, InspectJob } from '#main/feedback/import/import-job.ts';
import { LastImport } from '#main/feedback/import/last-import.ts';
import type { Inspection } from '#main/feedback/import/worker-messages.ts';
import { SeenFiles } from './seen-files.ts';
import { UnpackedFiles } from './unpacked-files.ts';

type Work<T> = (started: (job: ImportJob) => void) => Promise<T>;

export class Imports {
  readonly unpacked = new UnpackedFiles();
  readonly seen = new SeenFiles();
  readonly last = new LastImport();
  readonly #inspections = new Set<InspectJob>();
  #import: Underway | null = null;
  #check: Underway | null = null;
  #nextBatchId: BatchId | null = null;

  /** Runs `work`, which tells its job once there is one. Throws `import-running` while another runs. */
  async exclusively<T>(work: Work<T>): Promise<T> {
    if (this.#import) throw new Refusal('import-running', 'Another import is running.');
    const underway = new Underway();
    this.#import = underway;
    try {
      await this.#endCheck();
      return await underway.run(work);
    } finally {
      this.#import = null;
    }
  }

  /** Counting beforehand gives way: to an import, and to the next count. Of several that wait the last stays. */
  async checking<T>(work: Work<T>): Promise<T> {
    if (this.#import) throw new Refusal('import-running', 'An import is running.');
    while (this.#check) await this.#endCheck();
    if (this.#import) throw new Refusal('import-running', 'An import is running.');
    const underway = new Underway();
    this.#check = underway;
    try {
      return await underway.run(work);
    } finally {
      if (this.#check === underway) this.#check = null;
    }
  }

  /** What the next import will be called: what is read ahead for it says so already. */
  nextBatchId(newId: () => string): BatchId {
    this.#nextBatchId ??= BatchId.parse(newId());
    return this.#nextBatchId;
  }

  /** The same, for the import that takes it. */
  takeBatchId(newId: () => string): BatchId {
    const id = this.nextBatchId(newId);
    this.#nextBatchId = null;
    return id;
  }

  /** Waits for an inspection, which can be cancelled meanwhile. */
  async inspecting(job: InspectJob): Promise<Inspection> {
    this.#inspections.add(job);
    return job.done.finally(() => this.#inspections.delete(job));
  }

  /**
   * Stops what is running: files being read, and unless it is only these an import or a count. False when nothing
   * was, or when it is too late: an import that is being saved stays.
   */
  cancel(onlyReading = false): boolean {
    const others = onlyReading ? [] : [this.#import, this.#check];
    const isReading = this.#inspections.size > 0;
    for (const job of this.#inspections) job.cancel();
    const areStopped = others.map((one) => one?.cancel() ?? false);
    return isReading || areStopped.includes(true);
  }

  async #endCheck(): Promise<void> {
    this.#check?.cancel();
    await this.#check?.ended;
  }
}

class Underway {
  readonly ended: Promise<void>;
  readonly #end: () => void;
  #job: ImportJob | null = null;
  #isCancelled = false;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.#end = resolve;
  }

  async run<T>(work: Work<T>): Promise<T> {
    try {
      return await work((job) => {
        this.#job = job;
        if (this.#isCancelled) job.cancel();
      });
    } finally {
      this.#end();
    }
  }

  /** False where it is too late for that. */
  cancel(): boolean {
    this.#isCancelled = true;
    return this.#job?.cancel() ?? true;
  }
}
