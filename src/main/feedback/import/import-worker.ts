// Worker entry: does the one job it was started with, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { type ImportWatch, runImport } from './import-run.ts';
import { inspectPaths } from './inspect-paths.ts';
import { messageOf, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

const PROGRESS_EVERY_MS = 100;

try {
  send(await doJob(workerData as WorkerJob));
} catch (error) {
  send({ kind: 'refused', refusal: messageOf(error) });
}

async function doJob(job: WorkerJob): Promise<WorkerMessage> {
  const progressed = progressTeller();
  if (job.kind === 'inspect') return { kind: 'inspected', inspection: await inspectPaths(job, progressed) };
  const flag = new Int32Array(job.cancelFlag);
  const watch: ImportWatch = { isCancelled: () => Atomics.load(flag, 0) !== 0, progressed };
  return { kind: 'imported', result: runImport(job.request, watch) };
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
