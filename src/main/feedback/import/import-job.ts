// The host's side of importing: starts the worker, passes on its progress, and moves what it wrote into the
// library. The batch becomes visible only when the caller then commits it to `batches.json`.
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { workerFile } from '../worker-file.ts';
import { type ImportRequest, type ImportResult, incomingFolder } from './import-run.ts';
import { placeBatch } from './place-batch.ts';
import type { ReadingOverrides } from './recognise-file.ts';
import { type Inspection, refusalOf, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

/** How long the worker may take to stop by itself, before it is stopped. */
const STOP_WITHIN_MS = 500;

/** Rows live for a moment only; a large young generation would cost 100 MB and save no time. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

export interface ImportProgress {
  readonly bytesRead: number;
  readonly rows: number;
}

export interface ImportJob {
  /** Resolves when the batch's files are safe in `feedback/`; rejects with a Refusal, nothing left. */
  readonly done: Promise<ImportResult>;
  /** Stops the import within a second; `done` rejects with `import-cancelled` unless it was finished. */
  cancel(): void;
}

export interface InspectOptions {
  readonly overrides: ReadingOverrides;
  readonly mapping?: ImportMapping | undefined;
  readonly placeholderKey: string;
  readonly now: Instant;
  /** Where what is packed is unpacked to; made when something is, and left to the caller. */
  readonly folder: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface InspectJob {
  readonly done: Promise<Inspection>;
  /** Stops at once and removes what was unpacked; `done` rejects with `import-cancelled`. */
  cancel(): void;
}

/** Recognises files, folders and what is packed in them; the library stays as it is. */
export function startInspection(paths: readonly string[], options: InspectOptions): InspectJob {
  const { overrides, mapping, placeholderKey, now, folder, onProgress = () => undefined } = options;
  const worker = startWorker({ kind: 'inspect', paths, overrides, mapping, placeholderKey, now, folder });
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
    void worker.terminate();
  };
  const finish = async () => {
    try {
      const answer = await answerOf(worker, onProgress);
      if (isCancelled) throw cancelled();
      if (answer.kind !== 'inspected')
        throw new Refusal('internal', 'The import worker gave another answer.');
      return answer.inspection;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw isCancelled ? cancelled() : error;
    }
  };
  return { done: finish(), cancel };
}

/** Imports files of one shape as one batch. */
export function startImport(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
): ImportJob {
  const cancelFlag = new SharedArrayBuffer(4);
  const worker = startWorker({ kind: 'import', request, cancelFlag });
  let stop: NodeJS.Timeout | undefined;
  const cancel = () => {
    Atomics.store(new Int32Array(cancelFlag), 0, 1);
    stop ??= setTimeout(() => void worker.terminate(), STOP_WITHIN_MS);
  };
  const isCancelled = () => stop !== undefined;
  const done = finish(request, worker, onProgress, isCancelled).finally(() => clearTimeout(stop));
  return { done, cancel };
}

async function finish(
  request: ImportRequest,
  worker: Worker,
  onProgress: (progress: ImportProgress) => void,
  isCancelled: () => boolean,
): Promise<ImportResult> {
  try {
    const answer = await answerOf(worker, onProgress);
    if (isCancelled()) throw cancelled();
    if (answer.kind !== 'imported') throw new Refusal('internal', 'The import worker gave another answer.');
    if (!request.isCheck) await placeBatch(request.workspaceFolder, request.batchId);
    return answer.result;
  } catch (error) {
    await rm(incomingFolder(request.workspaceFolder, request.batchId), { recursive: true, force: true });
    throw isCancelled() ? cancelled() : error;
  }
}

function cancelled(): Refusal {
  return new Refusal('import-cancelled', 'The import was cancelled.');
}

function startWorker(job: WorkerJob): Worker {
  return new Worker(workerFile('import'), { workerData: job, name: 'import', resourceLimits: LIMITS });
}

type Answer = Exclude<WorkerMessage, { kind: 'progress' } | { kind: 'refused' }>;

/** The worker's last word. Waits for the thread's end, so that it holds no file any more. */
async function answerOf(worker: Worker, onProgress: (progress: ImportProgress) => void): Promise<Answer> {
  let last: WorkerMessage | undefined;
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') onProgress({ bytesRead: message.bytesRead, rows: message.rows });
    else last = message;
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', (error) => reject(new Refusal('internal', String(error.stack ?? error))));
    worker.once('exit', () => resolve());
  });
  if (last === undefined || last.kind === 'progress')
    throw new Refusal('internal', 'The import worker ended early.');
  if (last.kind === 'refused') throw refusalOf(last.refusal);
  return last;
}
