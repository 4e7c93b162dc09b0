import { Link } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './SimilarItems.module.css';
import { similarPath } from './use-similar-page.ts';

/** How many others say the same as an item, with the way to them; nothing where none do. */
export function SimilarItems({ id }: { readonly id: ItemId }) {
  const version = useMirror(({ feedbackVersion, duplicates }) => `${feedbackVersion} ${duplicates?.state}`);
  const group = useQuery('duplicates.of', { itemId: id }, version).value?.group;
  if (!group || group.shelf === 'notTheSame') return null;
  return (
    <p className={classes.similar}>
      <Link href={similarPath(group.shelf, group.id)}>{sayCount(group.count - 1, 'similar item')}</Link>
      {group.shelf === 'merged' ? ', merged' : ''}
    </p>
  );
}
