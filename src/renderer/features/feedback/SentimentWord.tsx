import type { ItemId } from '#core/ids.ts';
import type { Sentiment } from '#core/sentiment/sentiment.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import classes from './SentimentWord.module.css';
import { saySentiment } from './say-sentiment.ts';

const SHAPES: Readonly<Record<Sentiment, string>> = {
  positive: 'M3 6c1.5 5 8.5 5 10 0',
  negative: 'M3 11c1.5-5 8.5-5 10 0',
  neutral: 'M3 8h10',
};

/** How an item sounds, as a word and a shape, with the limits of who judges it. */
export function SentimentWord({ id }: { readonly id: ItemId }) {
  const { value, error } = useQuery('feedback.sentiment', { id });
  if (error) return <span className={classes.quiet}>not known</span>;
  if (!value) return <span className={classes.quiet}>Reading…</span>;
  if (value.sentiment === null)
    return <span className={classes.quiet}>not judged: very short, or not English</span>;
  return (
    <span className={classes.word} title="Judged word by word, for English only. A hint, not a fact.">
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" className={classes.shape}>
        <path d={SHAPES[value.sentiment]} />
      </svg>
      {saySentiment(value.sentiment)}
    </span>
  );
}
