import type { batchCalls } from '#contract/batch-calls.ts';
import type { BatchesDocument } from '#core/feedback/batch.ts';
import { rejectedCsvHead } from '#core/feedback/rejected-csv.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import type { BatchId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { readRejectedRows, rejectedCsvLines } from '#main/feedback/batch-files.ts';
import type { CallContext, Handlers } from '../call-context.ts';

export const batchHandlers: Handlers<keyof typeof batchCalls> = {
  'batch.undo': async ({ batchId }, context) => {
    const files = filesOf(batchId, context);
    await context.commit('batches', `Take ${files} out again`, (document) =>
      withUndone(document, batchId, context.now),
    );
    return {};
  },

  'batch.ifUndone': async ({ batchId }, context) => {
    const workspace = context.workspace();
    requireBatch(workspace.read('batches'), batchId);
    return { counted: await workspace.library.search.ifUndone(batchId) };
  },

  'batch.bringBack': async ({ batchId }, context) => {
    const files = filesOf(batchId, context);
    await context.commit('batches', `Bring ${files} back`, (document) => withUndone(document, batchId, null));
    return {};
  },

  'batch.rejected': ({ batchId, offset, limit }, context) => {
    requireBatch(context.workspace().read('batches'), batchId);
    return readRejectedRows(context.workspace().folder, batchId, { offset, limit });
  },

  'batch.rejectedCsv': ({ batchId, from }, context) => {
    const { mapping } = requireBatch(context.workspace().read('batches'), batchId);
    const { lines, next } = rejectedCsvLines(context.workspace().folder, batchId, from);
    return { csv: (from === 0 ? rejectedCsvHead(mapping) : '') + lines, next };
  },
};

function filesOf(id: BatchId, context: CallContext): string {
  return sayFiles(requireBatch(context.workspace().read('batches'), id).files);
}

function requireBatch({ batches }: BatchesDocument, id: BatchId) {
  const batch = batches[id];
  if (!batch) throw new Refusal('not-found', 'There is no such import.', { what: 'batch' });
  return batch;
}

function withUndone(document: BatchesDocument, id: BatchId, undoneAt: Instant | null): BatchesDocument {
  const batch = requireBatch(document, id);
  if (batch.undoneAt !== null && undoneAt !== null) {
    throw new Refusal('batch-already-undone', 'That import is undone already.');
  }
  if (batch.undoneAt === null && undoneAt === null) {
    throw new Refusal('batch-not-undone', 'That import is in the library.');
  }
  return { ...document, batches: { ...document.batches, [id]: { ...batch, undoneAt } } };
}
