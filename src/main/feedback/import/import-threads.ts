// Threads of the import worker. Whoever looks at a file most often imports it next, and whoever imports one often
// another: a thread that has just done so has loaded and compiled everything an import needs, which takes as long
// as some thousand rows.
import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';

/**
 * Rows live for a moment only: a larger young generation saves no time and costs, with 16 in place of 6, another
 * 100 MB over the two threads of an import.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 6 };

/** About as long as a person looks at a preview. It holds some 30 MB meanwhile. */
const KEPT_MS = 60_000;

interface Kept {
  readonly worker: Worker;
  readonly end: NodeJS.Timeout;
}

const kept: { thread: Kept | null } = { thread: null };

/** The thread that was kept, else a new one. It waits for a job. */
export function takeThread(): Worker {
  const found = kept.thread;
  kept.thread = null;
  if (!found) return new Worker(workerFile('import'), { name: 'import', resourceLimits: THREAD_LIMITS });
  clearTimeout(found.end);
  // By name: Node listens there itself, to know when messages are wanted.
  for (const event of ['message', 'error', 'exit']) found.worker.removeAllListeners(event);
  found.worker.ref();
  return found.worker;
}

/** Keeps a thread that has done its job and holds no file for the next one. It keeps no process alive. */
export function keepThread(worker: Worker): void {
  if (kept.thread) {
    void worker.terminate();
    return;
  }
  const end = setTimeout(() => forget(worker), KEPT_MS).unref();
  kept.thread = { worker, end };
  worker.once('exit', () => forget(worker)).once('error', () => forget(worker));
  worker.unref();
}

function forget(worker: Worker): void {
  if (kept.thread?.worker !== worker) return;
  clearTimeout(kept.thread.end);
  kept.thread = null;
  void worker.terminate();
}
