import { parentPort } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import type { WorkerCalls, WorkerReply } from './worker-thread.ts';

/** The other side of WorkerThread: what a worker answers, one entry a call. */
export type WorkerAnswers<Calls extends WorkerCalls> = {
  [Name in keyof Calls]: (
    input: Calls[Name]['input'],
  ) => Calls[Name]['output'] | Promise<Calls[Name]['output']>;
};

/** Answers the host's calls from now on: with a value, a refusal, or the fault. */
export function answerCalls<Calls extends WorkerCalls, Progress>(answers: WorkerAnswers<Calls>): void {
  const port = parentPort;
  if (!port) throw new Error('A worker runs in a worker thread only.');
  const reply = (message: WorkerReply<Progress>): void => port.postMessage(message);
  const answer = async <Name extends keyof Calls>(name: Name, input: Calls[Name]['input']) =>
    answers[name](input);
  port.on('message', (request: { id: number; name: keyof Calls; input: never }) => {
    answer(request.name, request.input).then(
      (value) => reply({ kind: 'answer', id: request.id, value }),
      (error: unknown) => reply({ kind: 'failure', id: request.id, error: failureOf(error) }),
    );
  });
}

/** Tells the host how far the worker has come, or what it has found so far. */
export function tellHost<Progress>(progress: Progress): void {
  parentPort?.postMessage({ kind: 'progress', progress } satisfies WorkerReply<Progress>);
}

function failureOf(error: unknown) {
  if (error instanceof Refusal) {
    return { code: error.code, message: error.message, details: { ...error.details } };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal' as const, message, details: {} };
}
