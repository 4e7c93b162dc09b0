// Worker entry: does one job after the other and answers each, until the host ends it. A helper of an import
// is told so by its data, and reads blocks until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportRequest, ImportResult, ImportWatch } from './import-run.ts';
import { closeLeftOpen } from './read-chunks.ts';
import type { RowsAhead } from './rows-ahead.ts';
import { HELPER, type Inspection, messageOf, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

type InspectJob = Extract<WorkerJob, { kind: 'inspect' }>;

const PROGRESS_EVERY_MS = 100;

/** What the thread does between two jobs; it ends before the next one begins. */
const preparation = {
  stop: new AbortController(),
  done: Promise.resolve(),
  /** What has been read of the file, or is being. */
  ahead: null as RowsAhead | null,
};

const given: unknown = workerData;
if (given === HELPER) await help();
else parentPort?.on('message', (job: WorkerJob) => void work(job));

async function work(job: WorkerJob): Promise<void> {
  const isAhead = job.kind === 'import' && preparation.ahead?.isFor(job.request) === true;
  if (!isAhead) preparation.stop.abort();
  await preparation.done;
  if (!isAhead) preparation.ahead = null;
  try {
    const answer = await doJob(job);
    if (answer.kind !== 'inspected' || !goesOnReading(answer.inspection)) closeLeftOpen();
    send(answer);
    if (job.kind === 'inspect' && answer.kind === 'inspected') prepareNext(job, answer.inspection);
  } catch (error) {
    preparation.ahead = null;
    closeLeftOpen();
    send({ kind: 'refused', refusal: messageOf(error) });
  }
}

/** What was begun of a file that is not taken after all is left. */
function goesOnReading({ files }: Inspection): boolean {
  if (files.length === 0) preparation.ahead = null;
  return preparation.ahead !== null;
}

/** What was recognised is most often imported next. */
function prepareNext(job: InspectJob, { files }: Inspection): void {
  preparation.stop = new AbortController();
  preparation.done = prepare(job, files, preparation.stop.signal);
}

async function prepare(job: InspectJob, files: Inspection['files'], stop: AbortSignal): Promise<void> {
  const settings = { placeholderKey: job.placeholderKey, now: job.now, batchId: job.nextBatchId };
  try {
    const [{ prepareImport }] = await Promise.all([import('./prepare-import.ts'), importers()]);
    await prepareImport(files, settings, stop, preparation.ahead);
  } catch {
    // It was stopped; or the file is another one by now, or gone, as its import will say.
    preparation.ahead = null;
  }
}

/** Loads only what the job needs: that is a good part of the time that a small import takes. */
async function doJob(job: WorkerJob): Promise<WorkerMessage> {
  const progressed = progressTeller();
  if (job.kind === 'inspect') {
    const { inspectPaths } = await import('./inspect-paths.ts');
    const inspection = await inspectPaths(job, progressed, (ahead) => {
      preparation.ahead = ahead;
    });
    return { kind: 'inspected', inspection };
  }
  const flag = new Int32Array(job.cancelFlag);
  const watch: ImportWatch = { isCancelled: () => Atomics.load(flag, 0) !== 0, progressed };
  const { before } = job.request;
  if (before) {
    const { importAgain } = await import('./import-again.ts');
    const again = importAgain(job.request, before, watch);
    if (again) return { kind: 'imported', result: again };
  }
  const ahead = importAhead(job.request, watch);
  if (ahead) return { kind: 'imported', result: ahead };
  const { isForTwo, runImportByTwo, runImport } = await importers();
  const run = isForTwo(job.request) ? runImportByTwo : runImport;
  return { kind: 'imported', result: await run(job.request, watch) };
}

/** By what has been read already; null where nothing has. */
function importAhead(request: ImportRequest, watch: ImportWatch): ImportResult | null {
  const { ahead } = preparation;
  if (!request.isCheck) preparation.ahead = null;
  return ahead?.import(request, watch) ?? null;
}

async function importers() {
  const [byTwo, alone] = await Promise.all([import('./import-by-two.ts'), import('./import-run.ts')]);
  return { ...byTwo, ...alone };
}

async function help(): Promise<void> {
  const { readGivenRows } = await import('./read-given-rows.ts');
  readGivenRows();
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function progressTeller(): ImportWatch['progressed'] {
  let lastMs = performance.now();
  return (bytesRead, rows) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < PROGRESS_EVERY_MS) return;
    lastMs = nowMs;
    send({ kind: 'progress', bytesRead, rows });
  };
}
