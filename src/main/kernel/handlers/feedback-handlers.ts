import type { feedbackCalls } from '#contract/feedback-calls.ts';
import type { ItemId } from '#core/ids.ts';
import { NOT_YET, sentimentFor } from '#core/sentiment/sentiment-codes.ts';
import { itemNote } from '#core/triage/item-note.ts';
import { areaNow, tagsNow } from '#core/triage/triage-rules.ts';
import type { Handlers } from '../call-context.ts';
import { evidenceFactsOf, votersOf } from '../voters.ts';

const MOST_SELECTED = 100_000;

export const feedbackHandlers: Handlers<keyof typeof feedbackCalls> = {
  // Superseded by session: of one window's keystrokes only the newest is worth an answer.
  'feedback.query': ({ lane, ...query }, context) => {
    const caller = `${lane} ${context.caller.sessionId}`;
    return context.workspace().library.query(query, supersededBy(query.offset, caller));
  },

  'feedback.facets': ({ page, ...selection }, context) =>
    context.workspace().library.search.facets(selection, `${context.caller.sessionId} ${page}`),

  'feedback.names': async (selection, context) => ({
    names: await context.workspace().library.search.names(selection),
  }),

  'feedback.matches': async ({ id, ...selection }, context) => ({
    id,
    isThere: await context.workspace().library.search.matches(id, selection),
  }),

  'feedback.read': async ({ id }, context) => {
    const read = await context.workspace().library.search.item(id);
    return { ...read, note: itemNote(context.workspace().read('notes'), read.item) };
  },

  'feedback.sentiment': async ({ id }, context) => {
    const { search, sentiments } = context.workspace().library;
    const { item } = await search.item(id);
    const code = await search.sentiment(id);
    return { sentiment: code === NOT_YET ? await sentiments.judge(item) : sentimentFor(code) };
  },

  'feedback.items': async ({ ids }, context) => {
    const items = await context.workspace().library.search.items(ids);
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
    ids: (await context.workspace().library.search.ids(query, MOST_SELECTED)) as ItemId[],
  }),

  'feedback.facts': async ({ ids }, context) => ({
    facts: await evidenceFactsOf(ids, context),
  }),

  'feedback.contacts': async ({ ids }, context) => ({
    contacts: await context.workspace().library.search.contacts(ids),
    voters: await votersOf(ids, context),
  }),
};

// Pages of one list are read side by side while scrolling; only first pages replace each other.
function supersededBy(offset: number, caller: string): string | undefined {
  return offset === 0 ? caller : undefined;
}
