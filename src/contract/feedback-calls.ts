import { z } from 'zod';
import { ContactDetail, FeedbackItem } from '#core/feedback/item.ts';
import {
  EvidenceFact,
  FeedbackFacets,
  FeedbackPage,
  FeedbackQuery,
  NameBeside,
} from '#core/feedback/query.ts';
import { VoterDetail } from '#core/feedback/voter.ts';
import { ItemId } from '#core/ids.ts';
import { Sentiment } from '#core/sentiment/sentiment.ts';
import { ItemNote } from '#core/triage/item-note.ts';
import { call, MAKERS } from './define.ts';

/**
 * Of the first pages that a window asks for in one lane, the newest takes the place of those that wait: one
 * for the list, which is read again by itself, one for a field in a dialog over it, and one for what an empty list
 * leaves out.
 */
const QueryLane = z.enum(['list', 'dialog', 'hidden']).default('list');

/**
 * The page that wants counts, where a browser has several open: of what one asks only the newest is counted, and
 * two of them must not take each other's answers.
 */
const AskingPage = z.string().max(80).default('');

/** Whether it is known how the items of the library sound. */
export const SentimentStatus = z.object({
  /** `waiting` until the library has been looked through since it was opened. */
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  /** How far judging has come. */
  done: z.number(),
  total: z.number(),
});
export type SentimentStatus = z.infer<typeof SentimentStatus>;

export const feedbackCalls = {
  'feedback.query': call({
    summary: 'Search and filter the library; answers one page of rows and the total.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.extend({ lane: QueryLane }),
    output: FeedbackPage,
  }),
  'feedback.facets': call({
    summary:
      'Count tags, areas, sources, ratings, when items were said and how they sound over everything that matches.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true, sort: true }).extend({ page: AskingPage }),
    output: FeedbackFacets,
  }),
  'feedback.names': call({
    summary:
      'Tell which words of a search are also the whole name of a customer, company, source, area or tag that finds more.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true, sort: true }),
    output: z.object({ names: z.array(NameBeside) }),
  }),
  'feedback.read': call({
    summary: 'Read one item whole, with its earlier versions and what is written beside it.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ id: ItemId }),
    output: z.object({ item: FeedbackItem, earlier: z.array(FeedbackItem), note: ItemNote }),
  }),
  'feedback.sentiment': call({
    summary:
      'Tell how an item sounds: a hint, for English only; null for other languages and very short texts.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ id: ItemId }),
    output: z.object({ sentiment: Sentiment.nullable() }),
  }),
  'feedback.items': call({
    summary:
      'Read several items whole, with tags and area as people corrected them; unknown ones are left out.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(500) }),
    output: z.object({ items: z.array(FeedbackItem) }),
  }),
  'feedback.matches': call({
    summary: 'Tell whether an item is among what a search and filters find, however long their list is.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true, sort: true }).extend({ id: ItemId }),
    output: z.object({ id: ItemId, isThere: z.boolean() }),
  }),
  'feedback.ids': call({
    summary: 'List the ids of everything that matches, for selecting all of it.',
    allowed: MAKERS,
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true }),
    output: z.object({ ids: z.array(ItemId) }),
  }),
  'feedback.facts': call({
    summary: 'Tell when and by whom items were said and how many voted for them, without their words.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(20_000) }),
    output: z.object({ facts: z.array(EvidenceFact) }),
  }),
  'feedback.contacts': call({
    summary: 'Read who said items and who voted for them, with their addresses, to tell them what shipped.',
    allowed: MAKERS,
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(500) }),
    output: z.object({
      contacts: z.array(ContactDetail),
      /** Who voted for them, beside whoever said them. */
      voters: z.array(VoterDetail),
    }),
  }),
} as const;
