import { sayCount } from '#renderer/ui/say.ts';
import classes from './CorrectedSearch.module.css';

/** Says of a search in the column of a name that more items have its words than can be asked for it between two keys. */
export function UnreadItems({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <div className={classes.line} role="status">
      {sayCount(count, 'older item')} with these words in some column {count === 1 ? 'was' : 'were'} not
      looked through. More words, or filters, leave fewer.
    </div>
  );
}
