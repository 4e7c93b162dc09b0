import { parentPort } from 'node:worker_threads';
import type { BlockReader } from './block-reader.ts';
import { freeMemory } from './growing.ts';
import { blockReaderFor } from './import-run.ts';
import { asGiven, type RowBlock } from './row-block.ts';
import { type HelperJob, type HelperMessage, messageOf } from './worker-messages.ts';

/** The helper's side of row-helper.ts: answers each block in turn, and gives the memory of the answer away. */
export function readGivenRows(): void {
  const helper = new GivenRows();
  parentPort?.on('message', (job: HelperJob) => {
    try {
      helper.work(job);
    } catch (error) {
      send({ kind: 'refused', refusal: messageOf(error) }, []);
    }
  });
  send({ kind: 'ready' }, []);
}

class GivenRows {
  #reader: BlockReader | null = null;

  work(job: HelperJob): void {
    if (job.kind === 'settings') this.#reader = blockReaderFor(job.settings);
    else if (job.kind === 'read') this.#read(job.block, job.file);
    else {
      const reader = blockReaderFor(job.settings);
      for (const block of job.blocks) reader.read(asGiven(block), '');
      send({ kind: 'ready' }, []);
    }
  }

  #read(block: RowBlock, file: string): void {
    if (!this.#reader) throw new Error('Rows came before what they are read by.');
    const outcome = this.#reader.read(asGiven(block), file);
    if (block.kind === 'cut') freeMemory([block.cut.bytes]);
    const { rows, items, itemLines, contactLines, rejectedLines, voters } = outcome;
    const own = [rows, items, itemLines, contactLines, rejectedLines];
    const memory = [...own, ...(voters ? [voters.numbers, voters.lines] : [])].map(({ buffer }) => buffer);
    send({ kind: 'read', outcome }, memory as ArrayBuffer[]);
  }
}

function send(message: HelperMessage, memory: ArrayBuffer[]): void {
  parentPort?.postMessage(message, memory);
}
