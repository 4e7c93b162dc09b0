import { z } from 'zod';

/** How an item sounds. A hint to read by, never a fact to count on: nothing is decided by it. */
export const Sentiment = z.enum(['positive', 'negative', 'neutral']);
export type Sentiment = z.infer<typeof Sentiment>;

/** What one can filter by: an item that is not English, too short, or not looked at yet is not judged. */
export const SentimentChoice = z.enum(['negative', 'neutral', 'positive', 'unjudged']);
export type SentimentChoice = z.infer<typeof SentimentChoice>;

/** Between these a text has as much of one as of the other, or of neither. */
const LEAST = 0.2;

/** The word for a score from -1 to 1. */
export function sentimentOf(score: number): Sentiment {
  if (score >= LEAST) return 'positive';
  return score <= -LEAST ? 'negative' : 'neutral';
}
