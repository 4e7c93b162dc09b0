import type { FeedbackItem } from '#core/feedback/item.ts';
import { momentOf, sayDay } from '#renderer/ui/say.ts';
import { Fit } from './Fit.tsx';
import classes from './stage.module.css';

/** From so many characters on, two columns make larger words of the same room. */
const LONG_CHARS = 240;
/** A line that ends early takes the room of so many characters. */
const CHARS_OF_A_GAP = 60;

/** One customer's own words, whole, as large as they fit. */
export function CustomerWords({ item }: { readonly item: FeedbackItem | null }) {
  if (!item) return <div className={classes.words} />;
  const paragraphs = item.verbatim.trim().split(/\n\s*\n/u);
  const isLong = item.verbatim.length + (paragraphs.length - 1) * CHARS_OF_A_GAP > LONG_CHARS;
  const said = [
    item.customer ?? 'A customer',
    item.company,
    item.saidAt === null ? null : sayDay(momentOf(item.saidAt)),
  ];
  return (
    <div className={classes.words}>
      <Fit as="figure" maxVh={9} minVh={1.8}>
        <blockquote className={classes.verbatim} dir="auto" data-long={isLong || undefined}>
          {/* Letters come with blank lines; drawn as high as lines of words they would make the words small. */}
          {paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of an item do not change, and may repeat.
            <span key={index} className={classes.paragraph}>
              {paragraph}
            </span>
          ))}
        </blockquote>
        <figcaption className={classes.said}>{said.filter((part) => part !== null).join(' · ')}</figcaption>
      </Fit>
    </div>
  );
}
