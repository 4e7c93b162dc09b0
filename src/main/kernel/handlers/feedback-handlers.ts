import type { feedbackCalls } from '#contract/feedback-calls.ts';
import type { BatchesDocument } from '#core/feedback/batch.ts';
import { rejectedCsvHead } from '#core/feedback/rejected-csv.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import type { BatchId, ItemId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { NOT_YET, sentimentFor } from '#core/sentiment/sentiment-codes.ts';
import type { Instant } from '#core/time.ts';
import { itemNote } from '#core/triage/item-note.ts';
import { areaNow, tagsNow } from '#core/triage/triage-rules.ts';
import { readRejectedRows, rejectedCsvLines } from '#main/feedback/batch-files.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { checkImport, runImport } from '../imports.ts';
import { inspect } from '../inspections.ts';
import { refuseForeignFiles } from '../named-files.ts';

const MOST_SELECTED = 100_000;

export const feedbackHandlers: Handlers<keyof typeof feedbackCalls> = {
  'import.inspect': (input, context) => {
    refuseForeignFiles(input.paths, context);
    return inspect(input, context);
  },

  'import.discard': async ({ paths }, context) => {
    await context.workspace().imports.unpacked.release(paths);
    return {};
  },

  'import.check': async (input, context) => {
    refuseForeignFiles(input.paths, context);
    return checkImport(input, context);
  },

  'import.run': async (input, context) => {
    refuseForeignFiles(input.paths, context);
    return { batch: await runImport(input, context) };
  },

  'import.cancel': (_input, context) => ({ cancelled: context.workspace().imports.cancel() }),

  'batch.undo': async ({ batchId }, context) => {
    const files = filesOf(batchId, context);
    await context.commit('batches', `Take ${files} out again`, (document) =>
      withUndone(document, batchId, context.now),
    );
    return {};
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

  // Superseded by session: of one window's keystrokes only the newest is worth an answer.
  'feedback.query': ({ lane, ...query }, context) => {
    const caller = `${lane} ${context.caller.sessionId}`;
    return context.workspace().search.query(query, supersededBy(query.offset, caller));
  },

  'feedback.facets': (selection, context) =>
    context.workspace().search.facets(selection, context.caller.sessionId),

  'feedback.read': async ({ id }, context) => {
    const read = await context.workspace().search.item(id);
    return { ...read, note: itemNote(context.workspace().read('notes'), read.item) };
  },

  'feedback.sentiment': async ({ id }, context) => {
    const { search, sentiments } = context.workspace();
    const { item } = await search.item(id);
    const code = await search.sentiment(id);
    return { sentiment: code === NOT_YET ? await sentiments.judge(item) : sentimentFor(code) };
  },

  'feedback.items': async ({ ids }, context) => {
    const items = await context.workspace().search.items(ids);
    const notes = context.workspace().read('notes');
    return {
      items: items.map((item) => ({
        ...item,
        tags: [...tagsNow(notes, item)],
        area: areaNow(notes, item),
      })),
    };
  },

  'feedback.ids': async (query, context) => ({
    ids: (await context.workspace().search.ids(query, MOST_SELECTED)) as ItemId[],
  }),

  'feedback.facts': async ({ ids }, context) => ({
    facts: await context.workspace().search.evidenceFacts(ids),
  }),

  'feedback.contacts': async ({ ids }, context) => ({
    contacts: await context.workspace().search.contacts(ids),
  }),
};

// Pages of one list are read side by side while scrolling; only first pages replace each other.
function supersededBy(offset: number, caller: string): string | undefined {
  return offset === 0 ? caller : undefined;
}

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
