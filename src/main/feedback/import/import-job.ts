// The host's side of importing: starts the worker, passes on its progress, and moves what it wrote into the
// library. The batch becomes visible only when the caller then commits it to `batches.json`.
import { rm } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import type { ReadingOverrides } from '#contract/inspected-file.ts';
import { type KnownReadings, NOTHING_KNOWN } from '#core/feedback/known-readings.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import type { HeldBySource } from './held-words.ts';
import { type ImportRequest, type ImportResult, incomingFolder } from './import-run.ts';
import { keepThread, takeThread } from './import-threads.ts';
import { placeBatch } from './place-batch.ts';
import { type Inspection, refusalOf, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

/** After more of them a thread holds memory that is wanted back at once, and starting another one counts for less. */
const MOST_ROWS_OF_KEPT = 100_000;

/** How long the worker may take to stop by itself, before it is stopped. */
const STOP_WITHIN_MS = 500;

export interface ImportProgress {
  readonly bytesRead: number;
  readonly rows: number;
}

export interface ImportJob {
  /** Resolves when the batch's files are safe in `feedback/`; rejects with a Refusal, nothing left. */
  readonly done: Promise<ImportResult>;
  /**
   * Stops the import within a second: `done` rejects with `import-cancelled`. False, and nothing is stopped, where
   * it was over already.
   */
  cancel(): boolean;
}

export interface InspectOptions {
  readonly overrides: ReadingOverrides;
  readonly mapping?: ImportMapping | undefined;
  /** Those of single files, by path; before `mapping`. */
  readonly mappings?: ReadonlyMap<string, ImportMapping>;
  readonly placeholderKey: string;
  readonly now: Instant;
  /** How earlier imports were read. */
  readonly known?: KnownReadings;
  /** What sources hold already. */
  readonly held?: HeldBySource;
  /** Where what is packed is unpacked to; made when something is, and left to the caller. */
  readonly folder: string;
  /** The batch that the next import makes, which is most often that of these files. */
  readonly nextBatchId: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface InspectJob {
  readonly done: Promise<Inspection>;
  /** Stops at once and removes what was unpacked; `done` rejects with `import-cancelled`. */
  cancel(): void;
}

/** Recognises files, folders and what is packed in them; the library stays as it is. */
export function startInspection(paths: readonly string[], options: InspectOptions): InspectJob {
  const {
    onProgress = () => undefined,
    mapping,
    mappings = new Map(),
    known = NOTHING_KNOWN,
    ...plain
  } = options;
  const { folder } = plain;
  const worker = startJob({ kind: 'inspect', paths, mapping, mappings, known, ...plain });
  let [isCancelled, isOver] = [false, false];
  const cancel = () => {
    // Its thread may do another job by then.
    if (isOver) return;
    isCancelled = true;
    void worker.terminate();
  };
  const finish = async () => {
    try {
      const answer = await answerOf(worker, onProgress);
      if (isCancelled) throw cancelled();
      if (answer.kind !== 'inspected')
        throw new Refusal('internal', 'The import worker gave another answer.');
      if (holdsNothingOpen(answer.inspection)) keepThread(worker);
      else await worker.terminate();
      return answer.inspection;
    } catch (error) {
      await worker.terminate();
      await rm(folder, { recursive: true, force: true });
      throw isCancelled ? cancelled() : error;
    } finally {
      isOver = true;
    }
  };
  return { done: finish(), cancel };
}

/** What unpacks containers may hold them open until its thread ends. */
function holdsNothingOpen({ files, unreadable, leftOut }: Inspection): boolean {
  return unreadable.length + leftOut.length === 0 && files.every(({ origin }) => origin === null);
}

/** Imports files of one shape as one batch. */
export function startImport(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
): ImportJob {
  const cancelFlag = new SharedArrayBuffer(4);
  const worker = startJob({ kind: 'import', request, cancelFlag });
  let stop: NodeJS.Timeout | undefined;
  let isOver = false;
  const cancel = () => {
    if (isOver) return false;
    Atomics.store(new Int32Array(cancelFlag), 0, 1);
    stop ??= setTimeout(() => void worker.terminate(), STOP_WITHIN_MS);
    return true;
  };
  const isCancelled = () => stop !== undefined;
  const end = () => {
    isOver = true;
    clearTimeout(stop);
  };
  const done = finish(request, worker, onProgress, isCancelled, end).finally(end);
  return { done, cancel };
}

async function finish(
  request: ImportRequest,
  worker: Worker,
  onProgress: (progress: ImportProgress) => void,
  isCancelled: () => boolean,
  end: () => void,
): Promise<ImportResult> {
  try {
    const answer = await answerOf(worker, onProgress);
    if (isCancelled()) throw cancelled();
    if (answer.kind !== 'imported') throw new Refusal('internal', 'The import worker gave another answer.');
    // It has closed what it wrote.
    const isKept = answer.result.counts.read <= MOST_ROWS_OF_KEPT;
    if (!isKept) void worker.terminate();
    if (!request.isCheck) await placeBatch(request.workspaceFolder, request.batchId, isCancelled);
    // Whoever cancels from here on is told that it is too late: the caller commits before anybody else is heard.
    end();
    // Only now: where placing fails it is ended, and nobody else may have it by then.
    if (isKept) keepThread(worker);
    return answer.result;
  } catch (error) {
    await worker.terminate();
    await rm(incomingFolder(request.workspaceFolder, request.batchId), { recursive: true, force: true });
    throw isCancelled() ? cancelled() : error;
  }
}

function cancelled(): Refusal {
  return new Refusal('import-cancelled', 'The import was cancelled.');
}

function startJob(job: WorkerJob): Worker {
  const worker = takeThread();
  worker.postMessage(job);
  return worker;
}

type Answer = Exclude<WorkerMessage, { kind: 'progress' } | { kind: 'refused' }>;

/** The worker's last word on its job; it holds no file of it any more. */
async function answerOf(worker: Worker, onProgress: (progress: ImportProgress) => void): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress({ bytesRead: message.bytesRead, rows: message.rows });
      else if (message.kind === 'refused') reject(refusalOf(message.refusal));
      else resolve(message);
    });
    worker.once('error', (error) => reject(new Refusal('internal', String(error.stack ?? error))));
    worker.once('exit', () => reject(new Refusal('internal', 'The import worker ended early.')));
  });
}
