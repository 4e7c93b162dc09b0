import type { GroupRow } from '#contract/duplicates-calls.ts';
import { momentOf, sayCount, sayNumber } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './GroupLine.module.css';

/** Height of a GroupLine in px, for the VirtualList that it stands in. */
export const groupLineHeight = 72;

/** A group in the list: how many, how alike, since when, and the words of the first. */
export function GroupLine({ group }: { readonly group: GroupRow }) {
  const { count, customers, firstSaidAt, shown } = group;
  return (
    <div className={classes.row}>
      <span className={`${classes.count} numeric`}>
        {sayNumber(count)}
        <span className="visually-hidden"> items</span>
      </span>
      <span className={classes.main}>
        <span className={classes.facts}>
          <span className={classes.customers}>{sayCount(customers, 'customer')}</span>
          <span className={classes.likeness}>{sayLikeness(group)}</span>
          <span className={classes.end}>
            {firstSaidAt === null ? null : 'since '}
            <WhenText at={momentOf(firstSaidAt)} unknown="no date" />
          </span>
        </span>
        <span className={classes.excerpt}>
          {shown?.verbatim || shown?.title || 'This item cannot be read now.'}
        </span>
      </span>
    </div>
  );
}

/** `word for word`, `63 % alike` of two, `at least 63 % alike` of more; `merged by hand` where that was never measured. */
function sayLikeness({
  isExact,
  similarity,
  count,
}: Pick<GroupRow, 'isExact' | 'similarity' | 'count'>): string {
  if (similarity === null) return 'merged by hand';
  if (isExact) return 'word for word';
  return count === 2 ? `${similarity} % alike` : `at least ${similarity} % alike`;
}
