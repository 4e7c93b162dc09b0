import type { FeedbackItem } from '#core/feedback/item.ts';
import type { Sentiment } from '#core/sentiment/sentiment.ts';
import type { JudgedSlice } from '../search/judged-batches.ts';
import type { BatchState } from '../search/search-calls.ts';

// What the host asks of the sentiment worker and what comes back.

/** What the worker needs to know once. */
export interface SentimentSetup {
  readonly workspaceFolder: string;
  /** Null where the workspace may not be written: what is found out is kept in memory only. */
  readonly keptPath: string | null;
}

/** What was found out since the last word, and how far the worker has come in bytes of batch files. */
export interface SentimentProgress {
  readonly judged: JudgedSlice;
  readonly done: number;
  readonly total: number;
}

export type WordsToJudge = Pick<FeedbackItem, 'title' | 'verbatim'>;

export type SentimentCalls = {
  /** Answers once all items of these batches are judged; false where a newer call took over. */
  judgeAll: { input: { batches: readonly BatchState[] }; output: boolean };
  /** One item, in front of all others. */
  judge: { input: WordsToJudge; output: Sentiment | null };
  /** Somebody searches: judging rests for a moment. */
  giveWay: { input: null; output: null };
  /** Ends judging; what was found out is kept. */
  close: { input: null; output: null };
};
