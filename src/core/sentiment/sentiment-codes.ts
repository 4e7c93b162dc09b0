import { Sentiment, type SentimentChoice } from './sentiment.ts';

// A million items are kept and counted as one byte each. The numbers are in files: add, never renumber.

/** Nobody has looked at it yet. */
export const NOT_YET = 0;
export const NO_JUDGEMENT = 1;
export const NEGATIVE = 2;

const CHOICES = ['unjudged', 'unjudged', 'negative', 'neutral', 'positive'] as const;
export const SENTIMENT_CODES = CHOICES.length;

/** The code of an item that was looked at; null for one that cannot be judged. */
export function codeOf(sentiment: Sentiment | null): number {
  return sentiment === null ? NO_JUDGEMENT : CHOICES.indexOf(sentiment);
}

export function choiceOf(code: number): SentimentChoice {
  return CHOICES[code] ?? 'unjudged';
}

/** What `codeOf` was given. */
export function sentimentFor(code: number): Sentiment | null {
  return Sentiment.safeParse(choiceOf(code)).data ?? null;
}

/** For each code 1 where it is among the choices. */
export function codesFor(choices: readonly SentimentChoice[]): Uint8Array {
  return Uint8Array.from(CHOICES, (choice) => (choices.includes(choice) ? 1 : 0));
}
