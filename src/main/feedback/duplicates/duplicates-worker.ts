import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import type {
  DuplicatesCallName,
  DuplicatesCalls,
  DuplicatesProgress,
  DuplicatesReply,
  DuplicatesRequest,
  DuplicatesSetup,
} from './duplicates-calls.ts';
import { DuplicatesEngine } from './duplicates-engine.ts';

// Entry of the duplicates worker thread: takes requests, gives answers, refusals and progress.

const PROGRESS_EVERY_MS = 100;

if (!parentPort) throw new Error('The duplicates worker runs in a worker thread only.');
const port = parentPort;
let lastMs = 0;
const engine = new DuplicatesEngine(workerData as DuplicatesSetup, tellProgress);

port.on('message', (request: DuplicatesRequest) => {
  answer(request.name, request.input).then(
    (value) => reply({ kind: 'answer', id: request.id, value }),
    (error: unknown) => reply({ kind: 'failure', id: request.id, error: failureOf(error) }),
  );
});

async function answer<Name extends DuplicatesCallName>(
  name: Name,
  input: DuplicatesCalls[Name]['input'],
): Promise<DuplicatesCalls[Name]['output']> {
  return engine.answers[name](input);
}

function tellProgress(progress: DuplicatesProgress): void {
  const nowMs = performance.now();
  if (nowMs - lastMs < PROGRESS_EVERY_MS) return;
  lastMs = nowMs;
  reply({ kind: 'progress', progress });
}

function reply(message: DuplicatesReply): void {
  port.postMessage(message);
}

function failureOf(error: unknown) {
  if (error instanceof Refusal) {
    return { code: error.code, message: error.message, details: { ...error.details } };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal' as const, message, details: {} };
}
