// Worker entry: does the one job it was started with, answers, and ends.
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import { type ImportWatch, runImport } from './import-run.ts';
import { inspectFile } from './inspect-file.ts';
import { type Inspection, messageOf, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

const PROGRESS_EVERY_MS = 100;

const job = workerData as WorkerJob;

try {
  send(
    job.kind === 'inspect'
      ? { kind: 'inspected', inspection: inspect(job) }
      : { kind: 'imported', result: runImport(job.request, watch(job.cancelFlag)) },
  );
} catch (error) {
  send({ kind: 'refused', refusal: messageOf(error) });
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

/** One file that cannot be read does not keep the others from being shown. */
function inspect({ paths, overrides, mapping, now }: Extract<WorkerJob, { kind: 'inspect' }>): Inspection {
  const inspection: Inspection = { files: [], unreadable: [] };
  for (const path of paths) {
    try {
      inspection.files.push(inspectFile(path, { overrides, mapping, now }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      inspection.unreadable.push({
        name: basename(path),
        reason: String(error.details.reason ?? error.message),
      });
    }
  }
  return inspection;
}

function watch(cancelFlag: SharedArrayBuffer): ImportWatch {
  const flag = new Int32Array(cancelFlag);
  let lastMs = performance.now();
  return {
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    progressed(bytesRead, rows) {
      const nowMs = performance.now();
      if (nowMs - lastMs < PROGRESS_EVERY_MS) return;
      lastMs = nowMs;
      send({ kind: 'progress', bytesRead, rows });
    },
  };
}
