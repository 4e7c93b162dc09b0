import type { FeedbackItem } from '#core/feedback/item.ts';
import { sayDay } from '#renderer/ui/say.ts';
import { Fit } from './Fit.tsx';
import classes from './stage.module.css';

/** From so many characters on, two columns make larger words of the same room. */
const LONG_CHARS = 240;

/** One customer's own words, whole, as large as they fit. */
export function CustomerWords({ item }: { readonly item: FeedbackItem | null }) {
  if (!item) return <div className={classes.words} />;
  const said = [
    item.customer ?? 'A customer',
    item.company,
    item.saidAt === null ? null : sayDay(item.saidAt),
  ];
  return (
    <div className={classes.words}>
      <Fit as="figure" maxVh={7.2} minVh={1.8}>
        <blockquote
          className={classes.verbatim}
          dir="auto"
          data-long={item.verbatim.length > LONG_CHARS || undefined}
        >
          <Paragraphs text={item.verbatim} />
        </blockquote>
        <figcaption className={classes.said}>{said.filter((part) => part !== null).join(' · ')}</figcaption>
      </Fit>
    </div>
  );
}

/** Letters come with blank lines; drawn as high as lines of words they would make the words small. */
function Paragraphs({ text }: { readonly text: string }) {
  const [only, ...others] = text.trim().split(/\n\s*\n/u);
  if (others.length === 0) return only;
  let from = 0;
  return [only, ...others].map((paragraph = '') => {
    from = text.indexOf(paragraph, from) + paragraph.length;
    return (
      <span key={from} className={classes.paragraph}>
        {paragraph}
      </span>
    );
  });
}
