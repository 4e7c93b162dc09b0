// Worker entry: does one job after the other and answers each, until the host ends it. A helper of an import
// is started with its data, and reads blocks until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportWatch } from './import-run.ts';
import { closeLeftOpen } from './read-chunks.ts';
import { messageOf, type ReadRowsJob, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

const PROGRESS_EVERY_MS = 100;

const given: unknown = workerData;
if (given) await help(given as ReadRowsJob);
else parentPort?.on('message', (job: WorkerJob) => void work(job));

async function work(job: WorkerJob): Promise<void> {
  try {
    const answer = await doJob(job);
    closeLeftOpen();
    send(answer);
  } catch (error) {
    closeLeftOpen();
    send({ kind: 'refused', refusal: messageOf(error) });
  }
}

/** Loads only what the job needs: that is a good part of the time that a small import takes. */
async function doJob(job: WorkerJob): Promise<WorkerMessage> {
  const progressed = progressTeller();
  if (job.kind === 'inspect') {
    const { inspectPaths } = await import('./inspect-paths.ts');
    return { kind: 'inspected', inspection: await inspectPaths(job, progressed) };
  }
  const flag = new Int32Array(job.cancelFlag);
  const watch: ImportWatch = { isCancelled: () => Atomics.load(flag, 0) !== 0, progressed };
  const { isForTwo, runImportByTwo } = await import('./import-by-two.ts');
  const { runImport } = await import('./import-run.ts');
  const run = isForTwo(job.request) ? runImportByTwo : runImport;
  return { kind: 'imported', result: await run(job.request, watch) };
}

async function help(job: ReadRowsJob): Promise<void> {
  const { readGivenRows } = await import('./read-given-rows.ts');
  readGivenRows(job.request);
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
