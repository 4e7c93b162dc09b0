import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#core/refusals.ts';
import type {
  SearchCallName,
  SearchCalls,
  SearchFailure,
  SearchReply,
  SearchRequest,
  SearchSetup,
} from './search-calls.ts';
import { SearchEngine } from './search-engine.ts';

// Entry of the search worker thread: takes requests, gives answers, refusals and progress.

if (!parentPort) throw new Error('The search worker runs in a worker thread only.');
const port = parentPort;
const engine = new SearchEngine(workerData as SearchSetup, (progress) =>
  reply({ kind: 'progress', progress }),
);

port.on('message', (request: SearchRequest) => {
  answer(request.name, request.input)
    .then(
      (value) => reply({ kind: 'answer', id: request.id, value }),
      (error: unknown) => reply({ kind: 'failure', id: request.id, error: failureOf(error) }),
    )
    .finally(() => {
      if (request.name === 'close') port.close();
    });
});

async function answer<Name extends SearchCallName>(
  name: Name,
  input: SearchCalls[Name]['input'],
): Promise<SearchCalls[Name]['output']> {
  return engine.answers[name](input);
}

function reply(message: SearchReply): void {
  port.postMessage(message);
}

function failureOf(error: unknown): SearchFailure {
  if (error instanceof Refusal) return { code: error.code, message: error.message, details: error.details };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message, details: {} };
}
