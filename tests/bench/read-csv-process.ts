import { Worker } from 'node:worker_threads';
import { answer, argument } from './own-process.ts';

// Reads a CSV file once, in a worker thread, the way that is named: see read-csv-worker.ts.
const worker = new Worker(new URL('./read-csv-worker.ts', import.meta.url), {
  workerData: { way: argument(0), path: argument(1) },
});
worker.once('message', answer);
