import { parentPort } from 'node:worker_threads';
import { freeMemory } from './growing.ts';
import { blockReaderFor, type ImportRequest } from './import-run.ts';
import { asGiven } from './row-block.ts';
import { type BlockMessage, type HelperMessage, messageOf } from './worker-messages.ts';

/** The helper's side of row-helper.ts: answers each block in turn, and gives the memory of the answer away. */
export function readGivenRows(request: ImportRequest): void {
  const reader = blockReaderFor(request);
  parentPort?.on('message', ({ block, file }: BlockMessage) => {
    try {
      const outcome = reader.read(asGiven(block), file);
      if (block.kind === 'cut') freeMemory([block.cut.bytes]);
      const { rows, items, itemLines, contactLines, rejectedLines } = outcome;
      const memory = [rows, items, itemLines, contactLines, rejectedLines].map(({ buffer }) => buffer);
      send({ kind: 'read', outcome }, memory as ArrayBuffer[]);
    } catch (error) {
      send({ kind: 'refused', refusal: messageOf(error) }, []);
    }
  });
  send({ kind: 'ready' }, []);
}

function send(message: HelperMessage, memory: ArrayBuffer[]): void {
  parentPort?.postMessage(message, memory);
}
