import type { FeedbackItem } from '#core/feedback/item.ts';
import { sayDay } from '#renderer/ui/say.ts';
import { FitText } from './FitText.tsx';
import classes from './stage.module.css';

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
      <FitText as="blockquote" className={classes.verbatim} text={item.verbatim} maxVh={7.2} minVh={1.8}>
        <figcaption className={classes.said}>{said.filter((part) => part !== null).join(' · ')}</figcaption>
      </FitText>
    </div>
  );
}
