import { isEnglish } from '#core/sentiment/is-english.ts';
import { type Sentiment, sentimentOf } from '#core/sentiment/sentiment.ts';
import type { WordsToJudge } from './sentiment-calls.ts';
import { textSentiment } from './text-sentiment.ts';

/** How an item sounds; null where that cannot be told. Of an item without words its title is judged. */
export async function judgeWords({ title, verbatim }: WordsToJudge): Promise<Sentiment | null> {
  const words = verbatim.trim() === '' ? (title ?? '') : verbatim;
  return isEnglish(words) ? sentimentOf(await textSentiment(words)) : null;
}
