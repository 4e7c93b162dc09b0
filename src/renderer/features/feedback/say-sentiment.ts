import type { SentimentChoice } from '#core/sentiment/sentiment.ts';

const WORDS: Readonly<Record<SentimentChoice, string>> = {
  negative: 'negative',
  neutral: 'neither, or both',
  positive: 'positive',
  unjudged: 'not judged',
};

/** How an item sounds, as it is said everywhere. */
export function saySentiment(choice: SentimentChoice): string {
  return WORDS[choice];
}
